import type { Language, Text } from '@ecs-lint/core/finding'
import { render, type JSX } from 'preact'
import { pageLink } from '../progress/links.ts'
import { readPlace } from '../state/place.ts'
import { progress, restoreProgress } from '../state/progress.ts'
import { readStored, writeStored } from '../state/storage.ts'
import { resumption, type Resumption } from './next.ts'

/** Until the tab is closed. */
const dismissedKey = 'ecs-lint.resume-dismissed'

/** Fills the box for somebody who comes back, unless they have sent it away. */
export function show(box: HTMLElement, lang: Language): void {
  restoreProgress()
  const found = resumption(progress.value, readPlace(), lang)
  if (found === undefined || readStored('session', dismissedKey) !== undefined) return
  const dismiss = (): void => {
    writeStored('session', dismissedKey, 'yes')
    box.hidden = true
  }
  render(<Banner lang={lang} found={found} onDismiss={dismiss} />, box)
  box.hidden = false
}

function Banner({
  lang,
  found,
  onDismiss,
}: {
  lang: Language
  found: Resumption
  onDismiss: () => void
}): JSX.Element {
  return (
    <>
      <p>
        {found.said} <a href={pageLink('/progress/', lang)}>{texts.progress[lang]}</a>
      </p>
      <a class="go-on" href={found.link}>
        {found.label}
      </a>
      <button type="button" onClick={onDismiss}>
        {texts.dismiss[lang]}
      </button>
    </>
  )
}

const texts = {
  progress: { ko: '내 진도', en: 'Your progress' },
  dismiss: { ko: '닫기', en: 'Close' },
} as const satisfies Readonly<Record<string, Text>>
