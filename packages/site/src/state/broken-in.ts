import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Step } from '../steps.ts'
import { withoutStep, type Work } from './work.ts'

/**
 * The step without whose changes a service has the fewest errors, and fewer than it has: what breaks it can be mended there. Of
 * several it is the one that changed something last.
 */
export function brokenIn(
  work: Work,
  countErrors: (service: CompleteServiceConfig) => number,
): Step | undefined {
  let fewest = countErrors(work.service)
  let found: Step | undefined
  for (const [step] of work.changes.toReversed()) {
    if (step === null) continue
    const errors = countErrors(withoutStep(work, step))
    if (errors >= fewest) continue
    fewest = errors
    found = step
  }
  return found
}
