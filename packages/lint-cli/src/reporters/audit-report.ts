import type { Finding, ResourceReference, Text } from '@ecs-lint/core/finding'
import type { Leftover, LeftoverKind, OrderedDeletions, PlanStep } from '@ecs-lint/core/leftovers'
import type { Inventory } from '@ecs-lint/core/readers'

/** Everything that `audit` has to say. */
export interface AuditReport {
  readonly inventory: Inventory
  /** What is odd about the values that were read. */
  readonly findings: readonly Finding[]
  readonly leftovers: readonly Leftover[]
  readonly gaps: readonly AuditGap[]
  readonly plan: OrderedDeletions<PlanStep>
}

/** A part of the account, or one value, that was not read. */
export interface AuditGap {
  readonly region: string
  /** The AWS service as IAM calls it. */
  readonly service: string
  readonly reason: Text
  /** The kinds of leftovers that may have been missed, or are not certain. */
  readonly kinds: readonly LeftoverKind[]
  /** Whose value it is, where it is one. */
  readonly resource?: ResourceReference
  readonly path?: string
}

/** US dollars a month that certainly are wasted; a lower bound where a price is missing. */
export function monthlyWaste({ leftovers }: AuditReport): number {
  const waste = leftovers.filter((leftover) => leftover.verdict === 'waste')
  return Math.round(waste.reduce((sum, { monthlyCost = 0 }) => sum + monthlyCost, 0) * 100) / 100
}
