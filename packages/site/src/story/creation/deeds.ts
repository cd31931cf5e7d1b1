import { change, service } from '../../state/store.ts'
import { accidents } from './accidents.ts'
import { nextTag } from './next-tag.ts'

/** How often something was broken. */
let times = 0

/** Breaks something in a service that is whole, each time another thing. */
export function breakSomething(): void {
  const own = service.peek()
  // Without a load balancer nobody would find out that tasks cannot be reached.
  const accident = accidents[own.loadBalancer === 'none' ? 0 : times % accidents.length]
  times += 1
  if (accident !== undefined) change(accident.fields(own))
}

/** Puts a new image under the next tag. */
export function bake(): void {
  change({ image: nextTag(service.peek().image) })
}
