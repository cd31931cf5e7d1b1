import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { shownMoment } from './on-map.ts'

/** Milliseconds that all moments take together, and that one takes at the least and at the most. */
const whole = 20_000
const shortest = 350
const longest = 1200

/** Where what is played stands, and what moves it. */
export interface Playback {
  readonly index: number
  readonly last: number
  readonly isPlaying: boolean
  readonly show: (index: number) => void
  readonly toggle: () => void
}

/** Plays moments 0 to `last`, from the start again whenever `played` is another; stands still where motion is not wanted. */
export function usePlayback(last: number, played: unknown): Playback {
  const isPlaying = useSignal(false)
  const pace = Math.min(longest, Math.max(shortest, whole / Math.max(1, last)))
  useEffect(() => {
    shownMoment.value = 0
    isPlaying.value = last > 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches
  }, [played])
  useEffect(() => {
    if (!isPlaying.value) return undefined
    const timer = setInterval(() => {
      shownMoment.value = Math.min(last, shownMoment.value + 1)
      if (shownMoment.value === last) isPlaying.value = false
    }, pace)
    return () => clearInterval(timer)
  }, [isPlaying.value, last, pace])
  return {
    index: Math.min(shownMoment.value, last),
    last,
    isPlaying: isPlaying.value,
    show: (index) => {
      isPlaying.value = false
      shownMoment.value = Math.min(last, Math.max(0, index))
    },
    toggle: () => {
      if (shownMoment.value === last) shownMoment.value = 0
      isPlaying.value = !isPlaying.value
    },
  }
}
