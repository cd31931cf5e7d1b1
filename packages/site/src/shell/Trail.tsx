import type { JSX } from 'preact'
import { texts as panelTexts, type Localized } from '../panel/texts.ts'
import { isDone, progress } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'
import { texts } from './texts.ts'

/** The nine steps as a trail: which are done, and which one this is. */
export default function Trail({
  lang,
  current,
  titles,
}: Localized & {
  readonly current: number
  readonly titles: Readonly<Record<Step, string>>
}): JSX.Element {
  return (
    <nav class="trail" aria-label={texts.trail[lang]}>
      <ol>
        {steps.map((step, index) => {
          const done = isDone(step, progress.value)
          return (
            <li key={step} data-done={done}>
              <a
                href={`${lang === 'en' ? '/en' : ''}/steps/${step}/`}
                aria-current={index + 1 === current ? 'step' : undefined}
                title={titles[step]}
              >
                <span class="sr-only">{`${titles[step]}${done ? `, ${panelTexts.done[lang]}` : ''}`}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
