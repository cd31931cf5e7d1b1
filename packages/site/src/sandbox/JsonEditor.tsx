import { useSignal } from '@preact/signals'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { per, texts as siteTexts, totalText, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { change, service } from '../state/store.ts'
import GraphMap from '../tools/GraphMap.tsx'
import { mapOf } from '../map/map-of.ts'
import { mapOfGraph } from '../tools/map-of-graph.ts'
import { cautionsOf, checkText, textOf, type Checked, type PlacedFinding } from './check.ts'
import type { Editor } from './codemirror.ts'
import { placeText, texts } from './texts.ts'

/** Typing pauses this long, in milliseconds, before the text is checked. */
const pause = 150

/**
 * The learner's service, or any file of theirs, as text that core checks while they type. A plain field at first; the editor
 * with squiggles is loaded when it is asked for, and the list of findings below says the same without it.
 */
export default function JsonEditor({ lang }: Localized): JSX.Element {
  const text = useSignal(textOf(service.value))
  const checked = useSignal<Checked>({ findings: [] })
  const status = useSignal('')
  const editor = useRef<Editor | undefined>(undefined)
  const holder = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const isOpen = useSignal(false)

  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      void checkText(text.value, service.value.region).then((result) => {
        if (!isCurrent) return
        checked.value = result
        editor.current?.setFindings(result.findings)
      })
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text.value])
  useEffect(() => () => editor.current?.destroy(), [])

  const setText = (next: string): void => {
    text.value = next
    editor.current?.setText(next)
  }
  const open = async (): Promise<void> => {
    status.value = texts.opening[lang]
    try {
      const { createEditor } = await import('./codemirror.ts')
      if (holder.current === null) return
      editor.current = createEditor({
        parent: holder.current,
        text: text.value,
        lang,
        label: texts.label[lang],
        onChange: (typed) => (text.value = typed),
      })
      editor.current.setFindings(checked.value.findings)
      isOpen.value = true
      status.value = ''
    } catch {
      status.value = texts.failed[lang]
    }
  }
  const apply = (): void => {
    const { config } = checked.value
    status.value = texts[config === undefined ? 'notConfig' : 'applied'][lang]
    if (config !== undefined) change(completeServiceConfig(config))
  }
  const show = (finding: PlacedFinding): void => {
    if (editor.current !== undefined) return editor.current.select(finding)
    plain.current?.focus()
    plain.current?.setSelectionRange(finding.place.start.offset, finding.place.end.offset)
  }

  const { findings, estimate, graph, config } = checked.value
  const map = useMemo(
    () =>
      graph &&
      // The service of the tutorial has the storeroom of its story beside it.
      (config === undefined ? mapOfGraph : mapOf)(
        graph,
        estimate,
        findings.map(({ finding }) => finding),
      ),
    [graph, estimate, findings, config],
  )
  return (
    <section class="json-editor not-content" aria-labelledby="json-editor-title">
      <h2 id="json-editor-title">{texts.title[lang]}</h2>
      <p class="subtle">{texts.intro[lang]}</p>
      <div class="tools">
        {!isOpen.value && (
          <button type="button" disabled={!isLive} onClick={() => void open()}>
            {texts.open[lang]}
          </button>
        )}
        <button type="button" disabled={!isLive} onClick={() => setText(textOf(service.value))}>
          {texts.load[lang]}
        </button>
        <button type="button" disabled={!isLive} onClick={apply}>
          {texts.apply[lang]}
        </button>
        <p role="status">{status.value}</p>
      </div>
      <div class="editor-bench">
        <div>
          <div ref={holder} class="codemirror" hidden={!isOpen.value} />
          {!isOpen.value && (
            <textarea
              ref={plain}
              aria-label={texts.label[lang]}
              rows={18}
              spellcheck={false}
              disabled={!isLive}
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          )}
        </div>
        <div data-typed-map>
          {map === undefined ? (
            isLive && <p class="subtle">{texts.noMap[lang]}</p>
          ) : (
            <GraphMap lang={lang} map={map} />
          )}
        </div>
      </div>
      <h3>{texts.findings[lang]}</h3>
      {estimate !== undefined && (
        <p>
          <strong>{per('month', totalText(estimate), lang)}</strong>
        </p>
      )}
      {estimate !== undefined &&
        cautionsOf(estimate).map((caution) => (
          <p key={caution.en} class="warning">
            {caution[lang]}
          </p>
        ))}
      {findings.length === 0 ? (
        <p>{texts.none[lang]}</p>
      ) : (
        <ul class="findings" aria-live="polite">
          {findings.map((entry) => (
            <li
              key={`${entry.finding.rule} ${entry.place.start.offset} ${entry.finding.message.en}`}
              class={entry.finding.severity}
            >
              <button type="button" onClick={() => show(entry)}>
                {placeText(entry.place.start.line, entry.place.start.column)[lang]}
              </button>{' '}
              <strong>{siteTexts[entry.finding.severity][lang]}</strong> {entry.finding.message[lang]}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
