import { hopText } from '@ecs-lint/core/network'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { change } from '../state/store.ts'
import type { Remedy } from './remedies.ts'
import type { Journey } from './stops.ts'
import { marks, texts } from './texts.ts'

const headlines = { passes: texts.arrived, blocked: texts.stopped, unknown: texts.unknown }

/** How a journey ends: why, what to change, and the paragraph that explains it. */
export function Outcome({
  journey: { trace, decisive },
  remedy,
  lang,
}: Localized & { readonly journey: Journey; readonly remedy: Remedy | undefined }): JSX.Element {
  const fields = remedy?.fields
  return (
    <div class={`tracer-outcome ${trace.verdict}`} data-outcome={trace.verdict}>
      <p class="tracer-headline">
        <span aria-hidden="true">{`${marks[trace.verdict]} `}</span>
        {headlines[trace.verdict][lang]}
      </p>
      {decisive !== undefined && (
        <p>
          <strong>{`${texts.because[lang]}: `}</strong>
          {hopText(decisive)[lang]}
        </p>
      )}
      {remedy !== undefined && (
        <p>
          <strong>{`${texts.toChange[lang]}: `}</strong>
          {remedy.text[lang]}{' '}
          <a href={`${lang === 'en' ? '/en' : ''}/steps/${remedy.step}/#${remedy.paragraph[lang]}`}>
            {texts.readMore[lang]}
          </a>
        </p>
      )}
      {trace.hops.some(({ isAssumed }) => isAssumed) && <p class="subtle">{texts.assumptions[lang]}</p>}
      {fields !== undefined && (
        <button type="button" disabled={!isLive} onClick={() => change(fields)}>
          {texts.change[lang]}
        </button>
      )}
    </div>
  )
}
