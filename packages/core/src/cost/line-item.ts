import type { ResourceReference, Text } from '../finding/index.ts'
import type { Unknown } from '../graph/index.ts'
import type { Sku } from '../pricing/index.ts'
import type { Room, TaskSize } from './packing.ts'

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
  /** Of the hours of instances: how the tasks of a service go onto each of them. */
  readonly packing?: Packing
}

/** What a task takes of an instance, and what there is. */
export interface Packing {
  readonly size: TaskSize
  readonly room: Room
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
  /** The value that nobody knows, where that is the reason. */
  readonly unknown?: Unknown
  /**
   * It is no part of what is priced here at all, such as a file system or a secret: it stays the same whatever runs the tasks
   * and wherever, so that bills can be compared without it.
   */
  readonly isBeside?: true
  readonly reason: Text
}

/** What the makers of line items give what they come upon to. */
export interface Entries {
  readonly item: (item: LineItem) => void
  readonly assume: (assumption: Assumption) => void
  readonly omit: (resource: ResourceReference, reason: Text) => void
  /** Names what costs money and is no part of what is priced here (`isBeside`). */
  readonly leaveOut: (resource: ResourceReference, reason: Text) => void
}

/** An amount as a person reads it: without the digits that only arithmetic leaves. */
export function shown(amount: number): number {
  // Most amounts are whole, and writing one out takes longer than all the rest of its line.
  return Number.isInteger(amount) ? amount : Number(amount.toFixed(4))
}
