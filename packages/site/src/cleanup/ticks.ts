// The steps of the clean-up that the learner has ticked off, kept in this browser by their ids, with the service that they are of.
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { decode, encode } from '../state/codec.ts'
import { isSame } from '../state/same.ts'
import { readStored, writeStored } from '../state/storage.ts'

const key = 'ecs-lint.cleaned-up'

/** What was ticked off, and the service of whose things that was said. */
export interface Ticks {
  readonly ids: readonly string[]
  /** As text; empty where nobody knows. */
  readonly of: string
}

export const noTicks: Ticks = { ids: [], of: '' }

export function readTicks(): Ticks {
  const [ids = '', of = ''] = readStored('local', key)?.split(' ') ?? []
  return { ids: ids.split(','), of }
}

/** Ticks of a service in the place of all before. */
export function writeTicks(ids: readonly string[], service: CompleteServiceConfig): Ticks {
  const ticks = { ids, of: encode(service) }
  writeStored('local', key, ids.length === 0 ? '' : `${ids.join(',')} ${ticks.of}`)
  return ticks
}

/** What is ticked off of a service. Nothing of one that has changed since: it is there again, and all that it takes. */
export function ticksFor({ ids, of }: Ticks, service: CompleteServiceConfig): readonly string[] {
  return isSame(serviceIn(of), service) ? ids : []
}

/** Whether something is ticked off, of a service that has changed since. */
export function isOfAnother({ ids, of }: Ticks, service: CompleteServiceConfig): boolean {
  const ticked = serviceIn(of)
  return ids.length > 0 && ticked !== undefined && !isSame(ticked, service)
}

function serviceIn(text: string): CompleteServiceConfig | undefined {
  const decoded = decode(text)
  return 'config' in decoded ? decoded.config : undefined
}
