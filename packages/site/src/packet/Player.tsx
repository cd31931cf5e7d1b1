import { hopText } from '@ecs-lint/core/network'
import type { ComponentChildren, JSX } from 'preact'
import type { Shown } from '../map/stage/use-on-map.ts'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { conditionOf, type Journey } from './stops.ts'
import { marks, texts, verdictTexts } from './texts.ts'

interface PlayerProps extends Localized {
  readonly journey: Journey
  readonly shown: Shown
  /** What follows from the verdict: shown unless the map shows the packet on its way. */
  readonly children?: ComponentChildren
}

/** A journey hop by hop in words, which goes along with the packet on the map. */
export function Player({ journey, shown: { moment, show }, lang, children }: PlayerProps): JSX.Element {
  const last = journey.trace.hops.length
  const current = Math.min(last, moment ?? last)
  return (
    <div class="tracer-stage" data-verdict={journey.trace.verdict} data-current={current}>
      <div class="tracer-head">
        <button
          type="button"
          class="tracer-play"
          disabled={!isLive}
          aria-pressed={moment !== undefined}
          onClick={show}
        >
          {texts.onMap[lang]}
        </button>
      </div>
      <div>
        <p class="tracer-title">{texts.hops[lang]}</p>
        <ol class="tracer-hops">
          {journey.stations.slice(1).map((station, index) => {
            const condition = conditionOf(station, index + 1, current)
            return station.hop === undefined ? (
              <li key={index} class="never">
                {`${station.name[lang]}: ${station.detail[lang]}`}
              </li>
            ) : (
              <li
                key={index}
                class={condition}
                data-verdict={station.hop.verdict}
                data-kind={station.hop.kind}
                aria-current={index + 1 === current ? 'step' : undefined}
              >
                <strong>
                  <span aria-hidden="true">{`${marks[station.hop.verdict]} `}</span>
                  {`${station.name[lang]}: ${verdictTexts[station.hop.verdict][lang]}`}
                  {station.hop.isAssumed && ` (${texts.assumed[lang]})`}
                </strong>
                {` ${hopText(station.hop)[lang]}`}
              </li>
            )
          })}
        </ol>
      </div>
      {current === last && children}
    </div>
  )
}
