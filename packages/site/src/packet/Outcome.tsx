import { hopText } from '@ecs-lint/core/network'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { change } from '../state/store.ts'
import type { ServiceChange } from '../lint.ts'
import type { Advice } from './remedies.ts'
import type { Journey } from './stops.ts'
import { marks, texts } from './texts.ts'

const headlines = { passes: texts.arrived, blocked: texts.stopped, unknown: texts.unknown }

export interface OutcomeProps extends Localized {
  readonly journey: Journey
  readonly advice?: Advice | undefined
  /** What a button does about it. */
  readonly remedy?: ServiceChange | undefined
}

/** How a journey ends: why, what to change, and the paragraph that explains it. */
export function Outcome({ journey: { trace, decisive }, advice, remedy, lang }: OutcomeProps): JSX.Element {
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
      {advice !== undefined && (
        <p>
          <strong>{`${texts.toChange[lang]}: `}</strong>
          {advice.text[lang]}{' '}
          <a href={`${lang === 'en' ? '/en' : ''}/steps/${advice.step}/#${advice.paragraph[lang]}`}>
            {texts.readMore[lang]}
          </a>
        </p>
      )}
      {trace.hops.some(({ isAssumed }) => isAssumed) && <p class="subtle">{texts.assumptions[lang]}</p>}
      {remedy !== undefined && (
        <button type="button" disabled={!isLive} onClick={() => change(remedy.fields)}>
          {`${texts.change[lang]}: ${remedy.title[lang]}`}
        </button>
      )}
    </div>
  )
}
