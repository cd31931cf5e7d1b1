import type { Estimate, PricedItem } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'

/** What a change of the service does to its bill. */
export interface Difference {
  /** US dollars a month, to the cent. */
  readonly total: number
  readonly lines: readonly DifferenceLine[]
  /** A price is missing on either side, so the total is not the whole difference. */
  readonly isInexact: boolean
}

interface DifferenceLine {
  readonly description: Text
  /** The arithmetic of before and after, or of the one there is. */
  readonly why: Text
  /** US dollars a month. */
  readonly monthly: number
}

/** Compares two bills line by line; the largest changes come first. */
export function differenceOf(before: Estimate, after: Estimate): Difference {
  const rest = new Map<string, PricedItem[]>()
  for (const item of before.items) rest.set(nameOf(item), [...(rest.get(nameOf(item)) ?? []), item])
  const pairs: (readonly [PricedItem | undefined, PricedItem | undefined])[] = after.items.map((item) => [
    rest.get(nameOf(item))?.shift(),
    item,
  ])
  for (const item of [...rest.values()].flat()) pairs.push([item, undefined])
  return {
    total: (Math.round(after.total * 100) - Math.round(before.total * 100)) / 100,
    lines: pairs
      .flatMap(([old, now]) => lineOf(old, now))
      .toSorted((left, right) => Math.abs(right.monthly) - Math.abs(left.monthly)),
    isInexact: before.missing.length + after.missing.length > 0,
  }
}

/** Not by the resource's id: a service with another name is still the same service. */
function nameOf(item: PricedItem): string {
  return `${item.resource.type} ${item.sku} ${item.description.en}`
}

function lineOf(before: PricedItem | undefined, after: PricedItem | undefined): readonly DifferenceLine[] {
  const item = after ?? before
  const monthly = (after?.monthly ?? 0) - (before?.monthly ?? 0)
  if (item === undefined || Math.abs(monthly) < 0.005) return []
  const isChanged = before !== undefined && after !== undefined && before.why.en !== after.why.en
  return [
    {
      description: item.description,
      why: isChanged
        ? { ko: `${before.why.ko} → ${after.why.ko}`, en: `${before.why.en} → ${after.why.en}` }
        : item.why,
      monthly,
    },
  ]
}
