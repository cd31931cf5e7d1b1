import type { Text } from '../finding/index.ts'
import { viewOf, type ResourceGraph } from '../graph/index.ts'
import { priceOf, unitOf, type Price, type PriceBook } from '../pricing/index.ts'
import { startBill, type Bill } from './bill.ts'
import { costContext, needed, type CostContext } from './context.ts'
import type { FurtherParts } from './further.ts'
import type { Assumption, LineItem, Omission } from './line-item.ts'
import { addGraph } from './line-items.ts'
import type { TieredItem } from './tiers.ts'
import { completeUsage, generalAssumptions, type Usage } from './usage.ts'
import { zeroUsageAssumptions } from './zero-usage.ts'

/** A line item with its price. */
export interface PricedItem extends LineItem {
  /** The SKU's unit: `vCPU-hour`, `GB`. */
  readonly unit: string
  /** US dollars a unit. */
  readonly unitPrice: number
  /** US dollars a month, to a millionth. */
  readonly monthly: number
  /** The day that the source of the price was published or read, `YYYY-MM-DD`. */
  readonly priceDate: string
  readonly priceSource: string
  /** The price is known to have changed since. */
  readonly isStale: boolean
  /** What is to be known about the price, such as that it is approximate. */
  readonly priceNote?: string
  /** One figure that nothing confirms: the description says so, too. */
  readonly isUnconfirmed?: boolean
}

/** What a month costs, and what is not in the figure. */
export interface Estimate {
  readonly region: string
  readonly currency: 'USD'
  readonly hoursPerMonth: number
  /**
   * US dollars a month, to the cent; a lower bound where anything is missing. One task is counted where nobody knows the
   * desired count of a service, and its lines are `assumed`: that one may be set to 0 is the one thing not bounded.
   */
  readonly total: number
  readonly items: readonly PricedItem[]
  readonly assumptions: readonly Assumption[]
  readonly missing: readonly Omission[]
}

/** Prices everything that AWS charges for in a graph by the list prices of one Region, by these parts of a bill. */
export function estimateWith(
  further: FurtherParts | undefined,
  graph: ResourceGraph,
  book: PriceBook,
  usage: Usage,
): Estimate {
  const context = costContext(viewOf(graph), book.region, completeUsage(usage), further)
  const bill = startBill(context)
  addGraph(context, bill)
  const { total, items, missing, discounts } = priceBill(bill, context, book)
  const assumptions = [
    generalAssumptions(context.usage),
    bill.assumptions,
    further?.deploymentAssumptions(context) ?? [],
    zeroUsageAssumptions(context),
    discounts,
  ]
  return {
    region: book.region,
    currency: 'USD',
    hoursPerMonth: context.hours,
    total,
    items,
    assumptions: withoutRepeats(assumptions),
    missing,
  }
}

/** Assumptions in their order; of several of one name the last is the one that counts. */
function withoutRepeats(lists: readonly (readonly Assumption[])[]): readonly Assumption[] {
  const byName = new Map<string, Assumption>()
  for (const list of lists) for (const assumption of list) byName.set(assumption.name, assumption)
  return [...byName.values()]
}

/**
 * The sum of lines, to the cent. It adds whole millionths of a dollar, as lines have them: sums of fractions would depend on
 * the order of the lines, and sums of cents would drift.
 */
export function totalOf(items: readonly Pick<PricedItem, 'monthly'>[]): number {
  return round(millionthsOf(items) / 1_000_000, 100)
}

/** The sum of lines in millionths of a dollar, which is exact. */
export function millionthsOf(items: readonly Pick<PricedItem, 'monthly'>[]): number {
  let millionths = 0
  for (const { monthly } of items) millionths += Math.round(monthly * 1_000_000)
  return millionths
}

/** Looks up the prices of a bill's lines, after what an account gets off the list: a Savings Plan, the free tier. */
export function priceBill(
  bill: Bill,
  context: CostContext,
  book: PriceBook,
): Pick<Estimate, 'total' | 'items' | 'missing'> & { readonly discounts: readonly Assumption[] } {
  const { savingsPlan, freeTier } = context.usage
  const planned =
    savingsPlan === undefined
      ? { items: bill.items, assumptions: [] }
      : needed(context).withSavingsPlan(bill.items, savingsPlan, book)
  const items: PricedItem[] = []
  const missing: Omission[] = bill.omissions.slice()
  const billed = freeTier ? needed(context).lessFreeTier(planned.items) : planned.items
  // Without use nothing comes near a second tier.
  const tiered = context.further?.inTiers(billed, book) ?? { items: billed, omissions: [] }
  for (const item of tiered.items) {
    const price = priceOf(book, item.sku)
    if (price === undefined)
      missing.push({ sku: item.sku, resource: item.resource, reason: noPrice(item, book) })
    else items.push(pricedItem(item, price, book))
  }
  missing.push(...tiered.omissions)
  if (bill.unknowns.size > 0) missing.push(...needed(context).unknownValues(bill, context))
  return { total: totalOf(items), items, missing, discounts: planned.assumptions }
}

function pricedItem(item: TieredItem, price: Price, book: PriceBook): PricedItem {
  const unitPrice = item.unitPrice ?? price.usd
  const isUnconfirmed = price.grade === 'C'
  const priced = {
    sku: item.sku,
    region: item.region,
    resource: item.resource,
    description: isUnconfirmed ? unconfirmed(item.description) : item.description,
    quantity: item.quantity,
    why: item.why,
    basis: item.basis,
    unit: unitOf(item.sku),
    unitPrice,
    monthly: round(item.quantity * unitPrice, 1_000_000),
    priceDate: price.date,
    priceSource: book.sources[price.source]?.what ?? price.source,
    isStale: price.stale === true,
    ...(item.packing !== undefined && { packing: item.packing }),
  }
  if (price.note === undefined && !isUnconfirmed) return priced
  return {
    ...priced,
    ...(price.note !== undefined && { priceNote: price.note }),
    ...(isUnconfirmed && { isUnconfirmed }),
  }
}

/** What a price of one source that nothing confirms is called, wherever its line is shown. */
function unconfirmed({ ko, en }: Text): Text {
  return { ko: `${ko} (확인되지 않은 단가)`, en: `${en} (unconfirmed price)` }
}

function noPrice(item: LineItem, book: PriceBook): Text {
  return {
    ko: `${item.description.ko}: ${book.name.ko} 리전의 요금을 찾지 못했습니다.`,
    en: `${item.description.en}: its price in ${book.name.en} is not known.`,
  }
}

function round(amount: number, steps: number): number {
  return Math.round(amount * steps) / steps
}
