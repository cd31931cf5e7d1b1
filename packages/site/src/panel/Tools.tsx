import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isLive } from '../state/live.ts'
import { load } from '../state/load.ts'
import { isSame } from '../state/same.ts'
import { canRedo, canUndo, redo, reset, resetStep, service, shareLink, undo } from '../state/store.ts'
import { texts, type Localized } from './texts.ts'

/** What can be done with the service as a whole. */
export default function Tools({ lang, hasStep }: Localized & { hasStep: boolean }): JSX.Element {
  const said = useSignal('')
  const startOver = async (again: () => void, words: 'wasReset' | 'stepWasReset'): Promise<void> => {
    const before = service.peek()
    again()
    const saying = isSame(before, service.peek()) ? 'nothingToReset' : words
    said.value = (await load(() => import('./reset-words.ts'))).resetWords[saying][lang]
  }
  const share = async (): Promise<void> => {
    const link = shareLink()
    try {
      await navigator.clipboard.writeText(link)
      said.value = texts.copied[lang]
    } catch {
      // Not every browser lets a page write the clipboard.
      said.value = `${texts.copyThis[lang]} ${link}`
    }
  }
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div class="tools">
      <button
        type="button"
        disabled={!isLive}
        aria-disabled={!canUndo.value}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
      >
        {texts.undo[lang]}
      </button>
      <button
        type="button"
        disabled={!isLive}
        aria-disabled={!canRedo.value}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={redo}
      >
        {texts.redo[lang]}
      </button>
      {hasStep && (
        <button type="button" disabled={!isLive} onClick={() => void startOver(resetStep, 'stepWasReset')}>
          {texts.resetStep[lang]}
        </button>
      )}
      <button type="button" disabled={!isLive} onClick={() => void startOver(reset, 'wasReset')}>
        {texts.reset[lang]}
      </button>
      <button type="button" disabled={!isLive} onClick={() => void share()}>
        {texts.share[lang]}
      </button>
      <p role="status">{said.value}</p>
    </div>
  )
}

function onKey(event: KeyboardEvent): void {
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
  if (!isShortcut || isTextField(event.target)) return
  event.preventDefault()
  if (event.shiftKey) redo()
  else undo()
}

/** In a text field the browser undoes what was typed. */
function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, input:not([type="radio"], [type="checkbox"])'))
  )
}
