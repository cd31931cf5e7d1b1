import type { ResourceReference, Text } from '../finding/index.ts'
import type { Sku } from '../pricing/index.ts'
import { sharedNames } from './diff-names.ts'
import type { Estimate, PricedItem } from './estimate.ts'
import type { Omission } from './line-item.ts'
import { differenceOf } from './rounded.ts'

/** One line of a bill that is not what it was. */
export interface ItemDifference {
  readonly change: 'added' | 'removed' | 'changed'
  readonly sku: Sku
  readonly resource: ResourceReference
  readonly description: Text
  /** Absent where the line was added. */
  readonly before?: PricedItem
  /** Absent where the line was removed. */
  readonly after?: PricedItem
  /** US dollars a month, to a millionth: more where it is positive. */
  readonly monthly: number
  /** To the cent: the difference of before and after as they are shown. */
  readonly shown: number
}

/** What changes on a bill. */
export interface EstimateDifference {
  readonly before: Estimate
  readonly after: Estimate
  /** US dollars a month, to the cent: the difference of the totals as they are printed. */
  readonly total: number
  readonly items: readonly ItemDifference[]
  /** What neither bill can hold, because it is not known; the true difference may be another. */
  readonly missing: { readonly before: readonly Omission[]; readonly after: readonly Omission[] }
}

/**
 * Compares two bills line by line. A line is the same where it pays for the same, by what it says, for a resource of the same
 * name: files and options, which tell more or less of a resource, can be compared. Where names may change, `type` takes
 * resources of one type for the same. A line of nothing is no line.
 */
export function diffEstimates(
  before: Estimate,
  after: Estimate,
  sameBy: 'id' | 'type' = 'id',
): EstimateDifference {
  const sides = [before, after].map(({ items }) => sharedNames(items.map(({ resource }) => resource)))
  const isShared: IsShared = (of) => sides.some((isSharedIn) => isSharedIn(of))
  const left = linesOf(before, sameBy, isShared)
  const items: ItemDifference[] = []
  for (const [key, item] of linesOf(after, sameBy, isShared)) {
    const old = left.get(key)
    left.delete(key)
    if (old === undefined) items.push(difference('added', undefined, item))
    else if (isChanged(old, item)) items.push(difference('changed', old, item))
  }
  for (const item of left.values()) items.push(difference('removed', item, undefined))
  return {
    before,
    after,
    total: differenceOf(before.total, after.total),
    items,
    missing: { before: before.missing, after: after.missing },
  }
}

/** Whether several files of one side have a resource of that name. */
type IsShared = ReturnType<typeof sharedNames>

/** The lines by what they are, and where several are the same by their number among those. */
function linesOf({ items }: Estimate, sameBy: 'id' | 'type', isShared: IsShared): Map<string, PricedItem> {
  const lines = new Map<string, PricedItem>()
  for (const item of items.filter(({ quantity }) => quantity !== 0)) {
    const { resource } = item
    const name = sameBy === 'id' && isShared(resource) ? [resource.id, fileIn(resource)] : resource[sameBy]
    const identity = [item.sku, name, item.description.en]
    let number = 0
    while (lines.has(JSON.stringify([...identity, number]))) number += 1
    lines.set(JSON.stringify([...identity, number]), item)
  }
  return lines
}

/** The path of a file, without the revision of Git before it. */
function fileIn({ file = '' }: ResourceReference): string {
  return file.replace(/^[^/]*:/, '')
}

function isChanged(before: PricedItem, after: PricedItem): boolean {
  return before.quantity !== after.quantity || before.unitPrice !== after.unitPrice
}

type Sides =
  | readonly [change: 'added', before: undefined, after: PricedItem]
  | readonly [change: 'removed', before: PricedItem, after: undefined]
  | readonly [change: 'changed', before: PricedItem, after: PricedItem]

function difference(...[change, before, after]: Sides): ItemDifference {
  const { sku, resource, description } = after ?? before
  const [old, now] = [before?.monthly ?? 0, after?.monthly ?? 0]
  return {
    change,
    sku,
    resource,
    description,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    monthly: differenceOf(old, now, 1_000_000),
    shown: differenceOf(old, now),
  }
}
