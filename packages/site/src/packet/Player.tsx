import { useSignal } from '@preact/signals'
import { hopText } from '@ecs-lint/core/network'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { JourneyPicture } from './JourneyPicture.tsx'
import { conditionOf, type Journey } from './stops.ts'
import { marks, positionText, texts, verdictTexts } from './texts.ts'

/** Milliseconds that the packet takes from one hop to the next. */
const pace = 900

interface PlayerProps extends Localized {
  readonly journey: Journey
  /** What the picture shows, in words. */
  readonly label: string
  /** What follows from the verdict: shown once the packet is at the end of its way. */
  readonly children?: ComponentChildren
}

/** A journey to be played, stepped through and scrubbed; it opens at its end, where the verdict stands. */
export function Player({ journey, label, lang, children }: PlayerProps): JSX.Element {
  const last = journey.trace.hops.length
  const moved = useSignal<{ readonly of: Journey; readonly to: number } | undefined>(undefined)
  const isPlaying = useSignal(false)
  // Another journey is seen from its end, and is not played on.
  const current = moved.value?.of === journey ? Math.min(last, moved.value.to) : last
  const show = (index: number): void => {
    moved.value = { of: journey, to: Math.min(last, Math.max(0, index)) }
  }
  useEffect(() => {
    isPlaying.value = false
  }, [journey])
  useEffect(() => {
    if (!isPlaying.value) return undefined
    if (current === last) {
      isPlaying.value = false
      return undefined
    }
    const timer = setTimeout(() => show(current + 1), pace)
    return () => clearTimeout(timer)
  }, [isPlaying.value, current, last])
  const step = (by: number): void => {
    isPlaying.value = false
    show(current + by)
  }
  const toggle = (): void => {
    if (!isPlaying.value && current === last) show(0)
    isPlaying.value = !isPlaying.value
  }
  const hop = journey.stations[current]?.hop
  const said = [
    current === 0 ? texts.starts[lang] : positionText(current, last)[lang],
    ...(hop === undefined ? [] : [journey.stations[current]?.name[lang], verdictTexts[hop.verdict][lang]]),
  ].join(' · ')
  return (
    <div class="tracer-stage" data-verdict={journey.trace.verdict} data-current={current}>
      <div class="tracer-head">
        <fieldset class="tracer-controls" disabled={!isLive}>
          <legend class="sr-only">{texts.position[lang]}</legend>
          <button type="button" class="round" aria-label={texts.back[lang]} onClick={() => step(-1)}>
            ◀
          </button>
          <button type="button" class="tracer-play" onClick={toggle}>
            {texts[isPlaying.value ? 'pause' : 'play'][lang]}
          </button>
          <button type="button" class="round" aria-label={texts.forward[lang]} onClick={() => step(1)}>
            ▶
          </button>
          <label>
            <span class="sr-only">{texts.position[lang]}</span>
            <input
              type="range"
              min={0}
              max={last}
              value={current}
              aria-valuetext={said}
              onInput={(event) => {
                isPlaying.value = false
                show(Number(event.currentTarget.value))
              }}
            />
          </label>
        </fieldset>
        <p class="subtle tracer-position" role="status">
          {said}
        </p>
      </div>
      <div class="tracer-picture">
        <JourneyPicture journey={journey} current={current} label={label} lang={lang} />
      </div>
      <div class="tracer-side">
        <p class="tracer-title">{texts.hops[lang]}</p>
        <ol class="tracer-hops">
          {journey.stations.slice(1, last + 1).map((station, index) =>
            station.hop === undefined ? null : (
              <li
                key={index}
                class={conditionOf(station, index + 1, current)}
                data-verdict={station.hop.verdict}
                data-kind={station.hop.kind}
                aria-current={index + 1 === current ? 'step' : undefined}
              >
                <strong>
                  <span aria-hidden="true">{`${marks[station.hop.verdict]} `}</span>
                  {verdictTexts[station.hop.verdict][lang]}
                  {station.hop.isAssumed && ` (${texts.assumed[lang]})`}
                </strong>
                {` ${hopText(station.hop)[lang]}`}
              </li>
            ),
          )}
        </ol>
      </div>
      {current === last && children}
    </div>
  )
}
