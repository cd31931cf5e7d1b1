// The step that the learner looked at last, to be found again when they come back.
import { steps, type Step } from '../steps.ts'
import { readStored, writeStored } from './storage.ts'

export const placeKey = 'ecs-lint.place'

export function keepPlace(place: Step | undefined): void {
  writeStored('local', placeKey, place ?? '')
}

export function readPlace(): Step | undefined {
  const stored = readStored('local', placeKey)
  return steps.find((step) => step === stored)
}
