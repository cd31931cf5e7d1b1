import { readStored, writeStored } from './storage.ts'
import type { Step } from '../steps.ts'

const keyOf = (step: Step): string => `ecs-lint.quiz/${step}`

/** Which questions of a step were answered right, by their index: `02`. */
export function readAnswers(step: Step): string {
  return readStored('local', keyOf(step)) ?? ''
}

/** Puts this in their place. */
export function writeAnswers(step: Step, right: string): void {
  writeStored('local', keyOf(step), right)
}
