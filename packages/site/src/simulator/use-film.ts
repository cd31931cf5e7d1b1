import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { onMap } from '../map/stage/on-map.ts'
import type { Played } from '../map/stage/played.ts'
import { useOnMap, type Shown } from '../map/stage/use-on-map.ts'
import { whenSeen } from '../map/stage/watch.ts'

/** What is shown on the map, and told beside it as far as the map has come. */
export interface Film extends Shown {
  /** Whether it has been seen to its end, or was taken off the map. */
  readonly isSeen: boolean
}

export function useFilm(played: Played | undefined): Film {
  const shown = useOnMap(played)
  const seen = useSignal<Played | undefined>(undefined)
  const isOnMap = shown.moment !== undefined
  useEffect(() => {
    if (played !== undefined && onMap.peek() === played) whenSeen(played, () => (seen.value = played))
  }, [played, isOnMap])
  return { ...shown, isSeen: played !== undefined && seen.value === played }
}
