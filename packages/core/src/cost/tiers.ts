import type { Text } from '../finding/index.ts'
import { priceOf, type PriceBook, type PriceRange, type Sku } from '../pricing/index.ts'
import { shown, type LineItem, type Omission } from './line-item.ts'

/** A line of which the price is that of one tier. */
export interface TieredItem extends LineItem {
  /** US dollars a unit, where it is not the first price of the SKU. */
  readonly unitPrice?: number
}

/**
 * What AWS sells cheaper the more of it an account uses in a month, and up to where the first price holds; where a book has no
 * tiers, what is beyond is not priced. Sources: https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer,
 * https://aws.amazon.com/privatelink/pricing/, https://aws.amazon.com/cloudwatch/pricing/.
 */
const firstTiers: Readonly<Partial<Record<Sku, number>>> = {
  'data-out.internet-gb': 10_240,
  'vpc-endpoint.gb': 1_048_576,
  'cloudwatch.metric-month': 10_000,
}

/** The end of the smallest first tier. */
const leastTier = 10_000

/**
 * Splits lines at the tiers of their prices. A tier counts for the whole bill: lines of one SKU share it in proportion, so that
 * their order changes nothing.
 */
export function inTiers(
  items: readonly LineItem[],
  book: PriceBook,
): { readonly items: readonly TieredItem[]; readonly omissions: readonly Omission[] } {
  // Hardly any bill comes near a second tier.
  let most = 0
  for (const { sku, quantity } of items) if (sku in firstTiers) most += quantity
  if (most <= leastTier) return { items, omissions: [] }
  const totals = new Map<Sku, number>()
  for (const { sku, quantity } of items)
    if (sku in firstTiers) totals.set(sku, (totals.get(sku) ?? 0) + quantity)
  const isAbove = [...totals].some(([sku, total]) => total > (firstTiers[sku] ?? Infinity))
  if (!isAbove) return { items, omissions: [] }
  const omissions: Omission[] = []
  const split = items.flatMap((item): readonly TieredItem[] => {
    const first = firstTiers[item.sku]
    const total = totals.get(item.sku) ?? 0
    const price = priceOf(book, item.sku)
    if (first === undefined || price === undefined || total <= first) return [item]
    const tiers: readonly PriceRange[] = price.tiers ?? [{ upTo: first, usd: price.usd }]
    const parts: TieredItem[] = []
    let from = 0
    for (const { upTo, usd } of tiers) {
      const within = Math.min(total, upTo ?? Infinity) - from
      if (within <= 0) break
      parts.push(partOf(item, (item.quantity * within) / total, from, usd))
      from += within
    }
    if (from < total) omissions.push(beyond(item, from, total))
    return parts
  })
  return { items: split, omissions }
}

function partOf(item: LineItem, quantity: number, from: number, unitPrice: number): TieredItem {
  const part = { ...item, quantity, unitPrice }
  if (from === 0) {
    return {
      ...part,
      why: {
        ko: `${item.why.ko} 중 ${shown(quantity)}`,
        en: `${shown(quantity)} of ${item.why.en}`,
      },
    }
  }
  return {
    ...part,
    description: {
      ko: `${item.description.ko} (${shown(from)} 초과분)`,
      en: `${item.description.en} (above ${shown(from)})`,
    },
    why: { ko: `${item.why.ko} 중 ${shown(quantity)}`, en: `${shown(quantity)} of ${item.why.en}` },
  }
}

function beyond({ sku, resource, description }: LineItem, from: number, total: number): Omission {
  const reason: Text = {
    ko: `${description.ko} 중 ${shown(from)} 초과분 ${shown(total - from)}: 그 구간의 요금을 알지 못합니다.`,
    en: `${description.en}, ${shown(total - from)} beyond the first ${shown(from)}: the price of that tier is not known.`,
  }
  return { sku, resource, reason }
}
