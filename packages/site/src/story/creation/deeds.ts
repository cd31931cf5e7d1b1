import { effect } from '@preact/signals'
import { isStill } from '../../map/stage/loop.ts'
import { onMap } from '../../map/stage/on-map.ts'
import { conclude, show } from '../../map/stage/watch.ts'
import { change, service } from '../../state/store.ts'
import { accidents } from './accidents.ts'
import { effectOf } from './effect.ts'
import { nextTag } from './next-tag.ts'

/** How often something was broken. */
let times = 0

/** Breaks something in a service that is whole, each time another thing, and shows what that does. */
export function breakSomething(button: Element): void {
  const own = service.peek()
  const fitting = accidents.filter(({ fits }) => fits(own))
  const accident = fitting[times % fitting.length]
  times += 1
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
