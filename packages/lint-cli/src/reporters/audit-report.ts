import { totalOf, type PricedItem } from '@ecs-lint/core/cost'
import { word } from '@ecs-lint/core/escape'
import type { Finding, ResourceReference, Text } from '@ecs-lint/core/finding'
import type { Leftover, LeftoverKind, OrderedDeletions, PlanStep } from '@ecs-lint/core/leftovers'
import type { Inventory } from '@ecs-lint/core/readers'
import type { Ignored } from '../ignored.ts'

/** Everything that `audit` has to say. */
export interface AuditReport {
  readonly inventory: Inventory
  /** What is odd about the values that were read. */
  readonly findings: readonly Finding[]
  readonly leftovers: readonly Leftover[]
  /** What the configuration says is to stay. */
  readonly ignored: readonly Ignored[]
  readonly gaps: readonly AuditGap[]
  readonly plan: OrderedDeletions<PlanStep>
  /** The AWS CLI's profile that the account was read with: its commands need it too. */
  readonly profile?: string
  /** The role that was assumed; its account is the one that the commands are for. */
  readonly roleArn?: string
}

/** A command of the plan, with the credentials that the audit had. */
export function withProfile(command: string, { profile }: AuditReport): string {
  return profile === undefined ? command : `${command} --profile ${word(profile)}`
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

/** US dollars a month that certainly are wasted. What two leftovers have in common counts once, and cents are rounded last. */
export function monthlyWaste(report: AuditReport): number {
  return totalOf(wasteLines(report))
}

/** What `monthlyWaste` is the sum of, each once. */
export function wasteLines({ leftovers }: AuditReport): readonly PricedItem[] {
  const items = wasteOf(leftovers).flatMap((leftover) => leftover.items)
  return [
    ...new Map(items.map((item) => [JSON.stringify([item.resource, item.description.en]), item])).values(),
  ]
}

/** Whether a price is missing from `monthlyWaste`, or more may be wasted than could be told. */
export function isLowerBound({ leftovers, gaps }: AuditReport): boolean {
  return gaps.length > 0 || wasteOf(leftovers).some((leftover) => leftover.isLowerBound)
}

function wasteOf(leftovers: readonly Leftover[]): readonly Leftover[] {
  return leftovers.filter(({ verdict }) => verdict === 'waste')
}
