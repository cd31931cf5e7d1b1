import type { JSX } from 'preact'
import type { Played } from '../map/stage/played.ts'
import { atText } from '../map/stage/words.ts'
import type { Localized } from '../panel/texts.ts'
import { texts } from './texts.ts'

/** What happens, second by second; `moment` is what the map shows. */
export function Log({
  played,
  moment,
  lang,
}: Localized & { readonly played: Played; readonly moment: number | undefined }): JSX.Element {
  return (
    <>
      <p class="simulator-title">{texts.events[lang]}</p>
      <ol class="simulator-log">
        {played.moments.map(({ at, text }, index) => (
          <li key={index} aria-current={index === moment ? 'step' : undefined}>
            {`${atText(at, false, lang)} · ${text[lang]}`}
          </li>
        ))}
      </ol>
    </>
  )
}
