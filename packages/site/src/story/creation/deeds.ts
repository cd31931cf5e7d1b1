import { effect } from '@preact/signals'
import { isStill } from '../../map/stage/loop.ts'
import { onMap } from '../../map/stage/on-map.ts'
import { conclude, show } from '../../map/stage/watch.ts'
import { progress } from '../../state/progress.ts'
import { change, service } from '../../state/store.ts'
import { accidents } from './accidents.ts'
import { effectOf } from './effect.ts'
import { nextTag } from './next-tag.ts'

/** How often something else was broken. */
let times = 0

/**
 * Breaks something in a service that is whole, and shows what that does: the same until it was mended and seen to be, and then each
 * time another thing.
 */
export function breakSomething(button: Element): void {
  const own = service.peek()
  const fitting = accidents.filter(({ fits }) => fits(own))
  if (progress.peek().includes('scene/creation/fault')) times += 1
  const accident = fitting[times % fitting.length]
  if (accident === undefined) return
  change(accident.fields(own))
  showEffect(button)
}

/** Shows on the map what has broken in the service, until it is mended. */
export function showEffect(button: Element): void {
  conclude()
  const broken = service.peek()
  const effected = effectOf(broken)
  if (effected === undefined) return
  // Who wants no motion sees how it ends.
  const played = { ...effected, from: isStill() ? effected.moments.length - 1 : 0 }
  show(played, () => undefined, button)
  const stop = effect(() => {
    if (service.value === broken && onMap.value === played) return
    if (onMap.peek() === played) onMap.value = undefined
    queueMicrotask(() => stop())
  })
}

/** Puts a new image under the next tag. */
export function bake(): void {
  change({ image: nextTag(service.peek().image) })
}
