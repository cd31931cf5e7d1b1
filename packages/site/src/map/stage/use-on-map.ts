import { useEffect, useRef } from 'preact/hooks'
import { onMap, shownMoment } from './on-map.ts'
import type { Played } from './played.ts'
import { put } from './watch.ts'

/** A part of a page that has something to show on the map. */
export interface Shown {
  /** The moment that the map shows of it; undefined while the map shows something else. */
  readonly moment: number | undefined
  /** Puts it on the map. */
  readonly show: () => void
}

/** Keeps what a part of a page shows on the map, from when it was put there until something else is, or it is closed. */
export function useOnMap(played: Played | undefined): Shown {
  const own = useRef<Played | undefined>(undefined)
  useEffect(() => {
    if (own.current === undefined || onMap.peek() !== own.current) return
    own.current = played
    put(played)
  }, [played])
  return {
    moment: played !== undefined && onMap.value === played ? shownMoment.value : undefined,
    show: () => {
      if (played === undefined || onMap.peek() === played) return
      own.current = played
      put(played)
    },
  }
}
