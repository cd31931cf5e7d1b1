import { totalOf, type PricedItem } from '@ecs-lint/core/cost'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { start } from '../state/start.ts'
import { drafts } from './drafts.ts'
import type { CleanUpStep } from './step.ts'

/**
 * What the learner's service leaves behind, in the order of deletion: each step frees what the next one deletes. The
 * savings add up to the bill of the service, so nothing that costs money is forgotten. (`deletePlan` of core orders what
 * an audit found in an account; here nothing has an id yet.)
 *
 * @param items The bill of the service.
 */
export function cleanUpSteps(
  config: CompleteServiceConfig,
  items: readonly PricedItem[],
): readonly CleanUpStep[] {
  return drafts(config)
    .filter(({ isNeeded = true }) => isNeeded)
    .map(({ id, title, console, why, commands, ends }) => {
      const ended = items.filter((item) => item.quantity > 0 && ends?.(item) === true)
      return { id, title, console, why, commands, items: ended, saves: totalOf(ended) }
    })
}

/** The ids of all steps that any service could need. */
export const cleanUpIds: readonly string[] = drafts(start).map(({ id }) => id)
