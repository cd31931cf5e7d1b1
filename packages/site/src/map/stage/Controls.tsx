import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Playback } from './playback.ts'
import type { StageMoment } from './played.ts'
import { secondsText, stageTexts } from './words.ts'

/** Play, pause, step, and a scrubber over the moments. */
export function Controls({
  lang,
  playback: { index, last, isPlaying, show, toggle },
  moment: { at },
}: {
  readonly lang: Language
  readonly playback: Playback
  readonly moment: StageMoment
}): JSX.Element {
  return (
    <div class="stage-controls">
      <button type="button" aria-label={stageTexts.previous[lang]} onClick={() => show(index - 1)}>
        ◀
      </button>
      <button type="button" onClick={toggle}>
        {stageTexts[isPlaying ? 'pause' : 'play'][lang]}
      </button>
      <button type="button" aria-label={stageTexts.next[lang]} onClick={() => show(index + 1)}>
        ▶
      </button>
      <label>
        <span class="sr-only">{stageTexts.scrubber[lang]}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-valuetext={secondsText(at, lang)}
          onInput={(event) => show(Number(event.currentTarget.value))}
        />
      </label>
    </div>
  )
}
