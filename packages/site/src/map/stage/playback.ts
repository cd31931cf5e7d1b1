import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { isStill, move, wake } from './loop.ts'
import { shownMoment } from './on-map.ts'
import type { Played } from './played.ts'

/** Milliseconds that a moment stays at the least and at the most, and that all together take at the most. */
const shortest = 450
const longest = 1800
const reading = 4000
const most = 30_000

/** Where what is played stands, and what moves it. */
export interface Playback {
  readonly index: number
  readonly last: number
  readonly isPlaying: boolean
  readonly show: (index: number) => void
  readonly toggle: () => void
}

/**
 * How long each moment is to be seen, in milliseconds: longer the longer it lasts, but much less so. What has been told before is
 * seen for a moment only.
 */
export function stays({ moments, from }: Pick<Played, 'moments' | 'from'>): readonly number[] {
  const told = new Set<string>()
  const wanted = moments.map(({ at, isRead, text }, index) => {
    const isTold = told.has(text.en)
    told.add(text.en)
    if (isRead === true) return reading
    if (index === from) return longest
    if (isTold) return shortest
    const seconds = (moments[index + 1]?.at ?? at) - at
    return Math.min(longest, Math.max(shortest, 300 * Math.log2(1 + seconds)))
  })
  const whole = wanted.reduce((sum, time) => sum + time, 0)
  return whole <= most ? wanted : wanted.map((time) => (time * most) / whole)
}

/** Plays on from where it was put whenever something else is played; stands still where motion is not wanted, or nobody looks. */
export function usePlayback(played: Played, isSeen: { readonly current: boolean }): Playback {
  const last = played.moments.length - 1
  const isPlaying = useSignal(false)
  // Before anybody can press a button: an effect that comes later would take back what it did.
  useLayoutEffect(() => {
    isPlaying.value = shownMoment.peek() < last && !isStill()
  }, [played])
  useEffect(() => {
    if (!isPlaying.value) return undefined
    const times = stays(played)
    let left = times[shownMoment.peek()] ?? 0
    return move((elapsed) => {
      if (!isPlaying.peek()) return false
      if (!isSeen.current) return false
      left -= elapsed
      if (left > 0) return true
      const next = shownMoment.peek() + 1
      if (next >= last) isPlaying.value = false
      shownMoment.value = Math.min(last, next)
      left = times[next] ?? 0
      return isPlaying.peek()
    })
  }, [isPlaying.value, played])
  return {
    index: Math.min(shownMoment.value, last),
    last,
    isPlaying: isPlaying.value,
    show: (index) => {
      isPlaying.value = false
      shownMoment.value = Math.min(last, Math.max(0, index))
      wake()
    },
    toggle: () => {
      if (shownMoment.value === last) shownMoment.value = 0
      isPlaying.value = !isPlaying.value
      wake()
    },
  }
}
