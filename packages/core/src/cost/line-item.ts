import type { ResourceReference, Text } from '../finding/index.ts'
import type { Sku } from '../pricing/index.ts'

/** A quantity of one billed thing in a month, before its price is looked up. */
export interface LineItem {
  readonly sku: Sku
  readonly region: string
  readonly resource: ResourceReference
  /** What is paid for. */
  readonly description: Text
  /** In the SKU's unit, for a whole month. */
  readonly quantity: number
  /** How the quantity comes about: `3 tasks × 1 vCPU × 730 h`. */
  readonly why: Text
  /** `fixed` follows from the configuration; `assumed` rests on a named assumption about usage. */
  readonly basis: 'fixed' | 'assumed'
}

/** Something the estimate takes for granted, said to the reader. */
export interface Assumption {
  readonly name: string
  readonly text: Text
}

/** Something that costs money and that the estimate could not work out; the total is then a lower bound. */
export interface Omission {
  readonly resource: ResourceReference
  /** The SKU whose price the book lacks; absent where the quantity is what is unknown. */
  readonly sku?: Sku
  readonly reason: Text
}

/** What the makers of cost yield. */
export type CostEntry = LineItem | Assumption | Omission

/** An amount as a person reads it: without the digits that only arithmetic leaves. */
export function shown(amount: number): number {
  return Number(amount.toFixed(4))
}
