import { evaluate, originalOf, type ResourceGraph } from '../graph/index.ts'
import { priceOf, skus, type PriceBook } from '../pricing/index.ts'
import type { CostContext } from './context.ts'
import { entriesOf, entriesOfGraph } from './line-items.ts'
import { lessFreeTier } from './free-tier.ts'
import type { Assumption, CostEntry, LineItem, Omission } from './line-item.ts'
import { withSavingsPlan } from './savings-plan.ts'
import { unknownValues } from './unknown-values.ts'
import { completeUsage, generalAssumptions, type Usage } from './usage.ts'

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
}

/** What a month costs, and what is not in the figure. */
export interface Estimate {
  readonly region: string
  readonly currency: 'USD'
  readonly hoursPerMonth: number
  /** US dollars a month, to the cent; a lower bound where anything is missing. */
  readonly total: number
  readonly items: readonly PricedItem[]
  readonly assumptions: readonly Assumption[]
  readonly missing: readonly Omission[]
}

/** Prices everything that AWS charges for in a graph by the list prices of one Region. */
export function estimateGraph(graph: ResourceGraph, book: PriceBook, usage: Usage = {}): Estimate {
  const { value, reads } = evaluate(graph, (view) => {
    const context = costContext(view, book.region, usage)
    return { context, entries: adjusted(entriesOfGraph(context), context, book) }
  })
  const { context, entries } = value
  const { items, missing } = priceEntries([...entries, ...unknownValues(reads)], book)
  const assumptions = new Map<string, Assumption>()
  for (const entry of [...generalAssumptions(context.usage), ...entries]) {
    if ('name' in entry) assumptions.set(entry.name, entry)
  }
  return {
    region: book.region,
    currency: 'USD',
    hoursPerMonth: context.hours,
    total: totalOf(items),
    items,
    assumptions: [...assumptions.values()],
    missing,
  }
}

/** The bill of some resources of a graph: what would be saved without them. */
export function costOf(
  resources: ResourceGraph['resources'],
  graph: ResourceGraph,
  book: PriceBook,
  usage: Usage = {},
): Pick<Estimate, 'total' | 'items' | 'missing'> {
  const wanted = new Set(resources.map(originalOf))
  const { value: entries, reads } = evaluate(graph, (view) => {
    const context = costContext(view, book.region, usage)
    const own = view.resources.filter((resource) => wanted.has(originalOf(resource)))
    return adjusted(
      own.flatMap((resource) => [...entriesOf(resource, context)]),
      context,
      book,
    )
  })
  const { items, missing } = priceEntries([...entries, ...unknownValues(reads)], book)
  return { total: totalOf(items), items, missing }
}

function costContext(graph: ResourceGraph, region: string, usage: Usage): CostContext {
  const complete = completeUsage(usage)
  return { graph, region, usage: complete, hours: complete.hoursPerMonth, basis: 'fixed' }
}

/** The entries after what an account gets off the list: a Savings Plan, the free tier. */
function adjusted(
  entries: Iterable<CostEntry>,
  { usage }: CostContext,
  book: PriceBook,
): readonly CostEntry[] {
  const { savingsPlan, freeTier } = usage
  const planned = savingsPlan === undefined ? entries : withSavingsPlan(entries, savingsPlan, book)
  return [...(freeTier ? lessFreeTier(planned) : planned)]
}

/** The sum of lines, to the cent. It adds the exact amounts: sums of rounded lines drift. */
export function totalOf(items: readonly Pick<PricedItem, 'monthly'>[]): number {
  return round(
    items.reduce((sum, item) => sum + item.monthly, 0),
    100,
  )
}

function priceEntries(
  entries: readonly CostEntry[],
  book: PriceBook,
): { readonly items: readonly PricedItem[]; readonly missing: readonly Omission[] } {
  const items: PricedItem[] = []
  const missing: Omission[] = []
  for (const entry of entries) {
    if ('name' in entry) continue
    if ('reason' in entry) {
      missing.push(entry)
      continue
    }
    const price = priceOf(book, entry.sku)
    if (price === undefined) {
      missing.push({ sku: entry.sku, resource: entry.resource, reason: noPrice(entry, book) })
    } else {
      items.push({
        ...entry,
        unit: skus[entry.sku].unit,
        unitPrice: price.usd,
        monthly: round(entry.quantity * price.usd, 1_000_000),
        priceDate: price.date,
        priceSource: book.sources[price.source]?.what ?? price.source,
        isStale: price.stale === true,
        ...(price.note !== undefined && { priceNote: price.note }),
      })
    }
  }
  return { items, missing }
}

function noPrice(item: LineItem, book: PriceBook): Omission['reason'] {
  return {
    ko: `${item.description.ko}: ${book.name.ko} 리전의 요금을 찾지 못했습니다.`,
    en: `${item.description.en}: its price in ${book.name.en} is not known.`,
  }
}

function round(amount: number, steps: number): number {
  return Math.round(amount * steps) / steps
}
