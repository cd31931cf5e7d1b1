import { change, service } from '../../state/store.ts'
import { accidents } from './accidents.ts'
import { isBroken } from './broken.ts'
import { nextTag } from './next-tag.ts'

/** Breaks something in the service, each time another thing; nothing more in one that is broken. */
export function breakSomething(time: number): void {
  const own = service.peek()
  if (isBroken(own)) return
  // Without a load balancer nobody would find out that tasks cannot be reached.
  const accident = accidents[own.loadBalancer === 'none' ? 0 : time % accidents.length]
  if (accident !== undefined) change(accident.fields(own))
}

/** Puts a new image under the next tag. */
export function bake(): void {
  change({ image: nextTag(service.peek().image) })
}
