// The steps of the clean-up that the learner has ticked off, kept in this browser by their ids.
import { readStored, writeStored } from '../state/storage.ts'

const key = 'ecs-lint.cleaned-up'

export function readTicks(): readonly string[] {
  return readStored('local', key)?.split(',') ?? []
}

export function writeTicks(ids: readonly string[]): void {
  writeStored('local', key, ids.join(','))
}
