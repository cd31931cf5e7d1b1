import * as z from 'zod/mini'
import { lazily, type Text } from '../finding/index.ts'
import { isSku, skuNames, type Sku } from './sku.ts'

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
}

/** The on-demand list prices of one Region. A SKU that is not in it has a price that nobody here knows; never zero. */
export interface PriceBook {
  readonly schemaVersion: number
  readonly region: string
  readonly name: Text
  readonly currency: string
  readonly prices: Readonly<Partial<Record<Sku, Price>>>
  readonly sources: Readonly<Record<string, { readonly what: string }>>
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
export function missingSkus(book: PriceBook): readonly Sku[] {
  return skuNames.filter((sku) => book.prices[sku] === undefined)
}

/** What has a price in the book that is old on the day `today` (`YYYY-MM-DD`), or known to have changed since. */
export function oldSkus(book: PriceBook, today: string): readonly Sku[] {
  return skuNames.filter((sku) => {
    const price = book.prices[sku]
    return price !== undefined && (price.stale === true || isOld(price.date, today))
  })
}

const schema = lazily(() =>
  z.object({
    schemaVersion: z.literal(1),
    region: z.string(),
    name: z.object({ ko: z.string(), en: z.string() }),
    currency: z.literal('USD'),
    prices: z.record(
      z.string(),
      z.object({
        usd: z.number().check(z.gt(0), z.lt(1_000_000)),
        source: z.string(),
        date: z.string(),
        stale: z.optional(z.boolean()),
        note: z.optional(z.string()),
      }),
    ),
    sources: z.record(z.string(), z.object({ what: z.string() })),
  }),
)

/** Reads an untrusted value as a price book; otherwise says which path is wrong. */
export function parsePriceBook(value: unknown): { readonly book: PriceBook } | { readonly wrongAt: string } {
  const result = z.safeParse(schema(), value)
  if (!result.success) return { wrongAt: result.error.issues[0]?.path.join('.') ?? '' }
  const unknown = Object.keys(result.data.prices).find((sku) => !isSku(sku))
  return unknown === undefined ? { book: result.data } : { wrongAt: `prices.${unknown}` }
}
