import type { Text } from '../finding/index.ts'
import { skuNames, type BookSku, type Sku } from './sku.ts'

/** A list price: US dollars a unit of its SKU. */
export interface Price {
  readonly usd: number
  /** Key into the book's sources. */
  readonly source: string
  /** When the source was published or read: `YYYY-MM-DD`, or as much of it as the source tells; empty where it tells nothing. */
  readonly date: string
  /** Known to have changed since. */
  readonly stale?: boolean | undefined
  readonly note?: string | undefined
  /** `A`: a price list or AWS's own feed; `B`: rows that others read; `C`: one figure that nothing confirms. */
  readonly grade?: string | undefined
  /** Where more of it costs less: what a unit costs up to each quantity of a month. The first is `usd`. */
  readonly tiers?: readonly PriceRange[] | undefined
}

/** What a unit costs up to a quantity of a month; `null` is without end. */
export interface PriceRange {
  readonly upTo: number | null
  readonly usd: number
}

/** The on-demand list prices of one Region. A SKU that is not in it has a price that nobody here knows; never zero. */
export interface PriceBook {
  readonly schemaVersion: number
  readonly region: string
  readonly name: Text
  readonly currency: string
  readonly prices: Readonly<Partial<Record<Sku, Price>>>
  readonly sources: Readonly<Record<string, PriceSource>>
}

/** Where prices come from. */
export interface PriceSource {
  /** What the source is, in English, with its date and by which way it came here. */
  readonly what: string
  /** One of those that `sourceName` knows; absent in books saved before there were kinds. */
  readonly kind?: string | undefined
}

/** The price of a SKU; undefined where the book lacks it. */
export function priceOf(book: PriceBook, sku: Sku): Price | undefined {
  return book.prices[sku]
}

const daysUntilOld = 180

/** Whether a price of this date is older than 180 days on the day `today` (`YYYY-MM-DD`), or of no known date. */
export function isOld(date: string, today: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? []
  if (year === undefined) return true
  const age = Date.parse(today) - Date.parse(`${year}-${month}-${day}`)
  return age > daysUntilOld * 24 * 60 * 60 * 1000
}

/** What the book has no price of. */
export function missingSkus(book: PriceBook): readonly BookSku[] {
  return skuNames.filter((sku) => book.prices[sku] === undefined)
}

/** What has a price in the book that is old on the day `today` (`YYYY-MM-DD`), or known to have changed since. */
export function oldSkus(book: PriceBook, today: string): readonly BookSku[] {
  return skuNames.filter((sku) => {
    const price = book.prices[sku]
    return price !== undefined && (price.stale === true || isOld(price.date, today))
  })
}
