import type { Leftover, PlanStep } from '@ecs-lint/core/leftovers'
import type { Inventory } from '@ecs-lint/core/readers'

/** Everything that `audit` has to say. */
export interface AuditReport {
  readonly inventory: Inventory
  readonly leftovers: readonly Leftover[]
  readonly plan: readonly PlanStep[]
}

/** US dollars a month that certainly are wasted; a lower bound where a price is missing. */
export function monthlyWaste({ leftovers }: AuditReport): number {
  const waste = leftovers.filter((leftover) => leftover.verdict === 'waste')
  return Math.round(waste.reduce((sum, { monthlyCost = 0 }) => sum + monthlyCost, 0) * 100) / 100
}
