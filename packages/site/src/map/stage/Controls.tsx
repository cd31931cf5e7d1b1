import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Playback } from './playback.ts'
import { stageTexts } from './words.ts'

/** Play, pause, step, and a scrubber over the moments. */
export function Controls({
  lang,
  playback: { index, last, isPlaying, show, toggle },
  standing,
  clock,
  end,
  pace,
  cost,
}: {
  readonly lang: Language
  readonly playback: Playback
  /** At which moment it is and when, in words, and in little room; when it ends, and how fast time runs. */
  readonly standing: string
  readonly clock: string
  readonly end: string
  readonly pace: string
  /** What a deployment has cost by now. */
  readonly cost: string | undefined
}): JSX.Element {
  return (
    <div class="stage-controls">
      <button type="button" aria-label={stageTexts.previous[lang]} onClick={() => show(index - 1)}>
        <Icon path="M13 4L6 10L13 16" />
      </button>
      <button type="button" class="stage-play" onClick={toggle}>
        <Icon path={isPlaying ? 'M7 4v12M13 4v12' : 'M6 4L15 10L6 16Z'} />
        <span>{stageTexts[isPlaying ? 'pause' : 'play'][lang]}</span>
      </button>
      <button type="button" aria-label={stageTexts.next[lang]} onClick={() => show(index + 1)}>
        <Icon path="M7 4L14 10L7 16" />
      </button>
      <label>
        <span class="sr-only">{stageTexts.scrubber[lang]}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-valuetext={standing}
          onInput={(event) => show(Number(event.currentTarget.value))}
        />
      </label>
      <span class="stage-now">
        <span class="stage-clock" aria-hidden="true">
          {clock}
          <span>{end}</span>
          {pace !== '' && <span class="stage-pace">{` · ${pace}`}</span>}
        </span>
        {cost !== undefined && (
          <span class="stage-cost" data-cost>
            <span>{stageTexts.cost[lang]} </span>
            {cost}
          </span>
        )}
      </span>
    </div>
  )
}

function Icon({ path }: { path: string }): JSX.Element {
  return (
    <svg class="stage-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
