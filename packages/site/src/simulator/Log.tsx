import type { JSX } from 'preact'
import type { Played } from '../map/stage/played.ts'
import { atText } from '../map/stage/words.ts'
import type { Localized } from '../panel/texts.ts'
import { texts } from './texts.ts'

/** What happens, second by second, as far as the map has shown it; `moment` is what it shows. */
export function Log({
  played,
  moment,
  isSeen,
  lang,
}: Localized & {
  readonly played: Played
  readonly moment: number | undefined
  readonly isSeen: boolean
}): JSX.Element {
  const { moments } = played
  return (
    <>
      <p class="simulator-title">{texts.events[lang]}</p>
      <ol class="simulator-log">
        {moments.slice(0, isSeen ? moments.length : (moment ?? -1) + 1).map(({ at, text }, index) => (
          <li key={index} aria-current={index === moment ? 'step' : undefined}>
            {`${atText(at, false, lang)} · ${text[lang]}`}
          </li>
        ))}
      </ol>
    </>
  )
}
