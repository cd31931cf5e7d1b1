import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { texts } from './texts.ts'

/** Milliseconds that a moment stays while a simulation plays. */
const pace = 900

/** Where a simulation stands, and what moves it. */
export interface Playback {
  readonly index: number
  readonly last: number
  readonly isPlaying: boolean
  readonly show: (index: number) => void
  readonly toggle: () => void
}

/** Plays moments 0 to `last`, from the start again whenever `played` is another; stands still where motion is not wanted. */
export function usePlayback(last: number, played: unknown): Playback {
  const current = useSignal(0)
  const isPlaying = useSignal(false)
  useEffect(() => {
    current.value = 0
    isPlaying.value = last > 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches
  }, [played])
  useEffect(() => {
    if (!isPlaying.value) return undefined
    const timer = setInterval(() => {
      current.value = Math.min(last, current.value + 1)
      if (current.value === last) isPlaying.value = false
    }, pace)
    return () => clearInterval(timer)
  }, [isPlaying.value, last])
  return {
    index: Math.min(current.value, last),
    last,
    isPlaying: isPlaying.value,
    show: (index) => {
      isPlaying.value = false
      current.value = Math.min(last, Math.max(0, index))
    },
    toggle: () => {
      if (current.value === last) current.value = 0
      isPlaying.value = !isPlaying.value
    },
  }
}

/** Buttons and scrubber; `at` is the second that is shown. */
export function PlaybackControls({
  lang,
  playback: { index, last, isPlaying, show, toggle },
  at,
}: Localized & { readonly playback: Playback; readonly at: number }): JSX.Element {
  return (
    <div class="simulator-buttons">
      <button type="button" onClick={() => show(index - 1)}>
        {texts.previous[lang]}
      </button>
      <button type="button" onClick={toggle}>
        {texts[isPlaying ? 'pause' : 'play'][lang]}
      </button>
      <button type="button" onClick={() => show(index + 1)}>
        {texts.next[lang]}
      </button>
      <label>
        <span class="sr-only">{texts.scrubber[lang]}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-valuetext={`${Math.round(at)}${lang === 'ko' ? '초' : ' s'}`}
          onInput={(event) => show(Number(event.currentTarget.value))}
        />
      </label>
    </div>
  )
}
