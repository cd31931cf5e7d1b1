import type { PricedItem } from '../cost/index.ts'
import type { ResourceReference, Text } from '../finding/index.ts'
import type { Owner, Resource, ResourceType, Unknown } from '../graph/index.ts'
import type { Verdict } from './detector.ts'
import type { detectors } from './generated/detectors.ts'

export type LeftoverKind = (typeof detectors)[number]['kind']

/** A value that nobody knows, and the resource that it belongs to. */
export interface OpenValue {
  readonly resource: ResourceReference
  readonly unknown: Unknown
}

/** Something that is left over, with what it costs. */
export interface Leftover {
  readonly kind: LeftoverKind
  readonly verdict: Verdict
  readonly resource: ResourceReference
  /** Its tag `Name`. */
  readonly name?: string
  /** Who made it and must remove it; absent where nobody left a mark. */
  readonly owner?: Owner
  /** How to have the owner remove it. */
  readonly advice?: Text
  readonly evidence: readonly Text[]
  /** Values that the verdict rests on and that are not known. */
  readonly unknowns: readonly OpenValue[]
  readonly items: readonly PricedItem[]
  /** US dollars a month; absent where no price is known. */
  readonly monthlyCost?: number
  /** Whether a price is missing from `monthlyCost`. */
  readonly isLowerBound: boolean
  /**
   * The resources to delete, itself and what goes with it; none where somebody else owns it or
   * means to keep it, or where it rests on what nobody knows.
   */
  readonly deletes: readonly Resource[]
  /** Commands of the AWS CLI that delete these, in order. */
  readonly remove: readonly string[]
}

/** Why some kinds of leftover may have been missed: a type that was not listed wholly, or a value that nobody knows. */
export type LeftoverGap = { readonly kinds: readonly LeftoverKind[] } & (
  { readonly type: ResourceType } | OpenValue
)
