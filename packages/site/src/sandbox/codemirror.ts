// The editor with colours and squiggles. It is the heaviest code of the site, so it is loaded only when somebody asks for it.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Language } from '@ecs-lint/core/finding'
import type { PlacedFinding } from './check.ts'

export interface Editor {
  readonly text: () => string
  /** Replaces the whole text; nothing happens where it is the same. */
  readonly setText: (text: string) => void
  readonly setFindings: (findings: readonly PlacedFinding[]) => void
  readonly select: (finding: PlacedFinding) => void
  readonly destroy: () => void
}

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly lang: Language
  /** The accessible name of the text field. */
  readonly label: string
  readonly onChange: (text: string) => void
}

/** The theme's own colours, so that both themes and their contrast follow. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--sl-color-white)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--sl-color-green-high)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sl-color-blue-high)' },
  { tag: tags.invalid, color: 'var(--sl-color-red-high)' },
])

const theme = EditorView.theme({
  '.cm-gutters': {
    backgroundColor: 'var(--sl-color-bg-nav)',
    color: 'var(--sl-color-gray-2)',
    border: 'none',
  },
  '.cm-cursor': { borderLeftColor: 'var(--sl-color-white)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--sl-color-accent-low)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--sl-color-gray-4)',
    backgroundColor: 'var(--sl-color-bg-nav)',
    color: 'var(--sl-color-white)',
  },
})

export function createEditor({ parent, text, lang, label, onChange }: EditorOptions): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        json(),
        syntaxHighlighting(colours),
        theme,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        // Tab moves on to the next control, so that nobody who uses the keyboard is caught in the editor.
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  const clamp = (offset: number): number => Math.min(offset, view.state.doc.length)
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
    },
    setFindings: (findings) => {
      const diagnostics = findings.map(({ finding, place }) => ({
        from: clamp(place.start.offset),
        to: clamp(place.end.offset),
        severity: finding.severity,
        source: finding.rule,
        message: finding.message[lang],
      }))
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    select: ({ place }) => {
      view.dispatch({
        selection: { anchor: clamp(place.start.offset), head: clamp(place.end.offset) },
        scrollIntoView: true,
      })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
