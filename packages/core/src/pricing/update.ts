import type { Text } from '../finding/index.ts'
import type { Price, PriceBook, PriceSource } from './book.ts'
import { skuNames, type BookSku, type Sku } from './sku.ts'
import { findPrice, lookupProblemText } from './find-price.ts'
import type { PriceListProduct } from './product.ts'
import { selectors } from './selectors.ts'

/** What became of the price of one SKU. */
export type PriceUpdate = {
  readonly sku: BookSku
  /** The price in the book before. */
  readonly before?: Price | undefined
} & (
  | { readonly outcome: 'updated'; readonly price: Price }
  /** The book keeps what it has: the Price List cannot tell it, or neither knows it, for a Region need not sell everything. */
  | { readonly outcome: 'expected'; readonly reason: Text }
  /** A figure of the book could not be confirmed; the book keeps it. */
  | { readonly outcome: 'failed'; readonly reason: Text }
)

/** The book with the prices of the products that were read on the day `today` (`YYYY-MM-DD`), and what became of each SKU. */
export function updateBook(
  book: PriceBook,
  products: readonly PriceListProduct[],
  today: string,
): { readonly book: PriceBook; readonly updates: readonly PriceUpdate[] } {
  const sources: Record<string, PriceSource> = { ...book.sources }
  const prices: Partial<Record<Sku, Price>> = { ...book.prices }
  const updates = skuNames.map((sku): PriceUpdate => {
    const before = book.prices[sku]
    const selector = selectors[sku]
    if (!('query' in selector)) return { sku, before, outcome: 'expected', reason: selector.reason }
    const found = findPrice(selector, book.region, products)
    if ('problem' in found) {
      const { problem } = found
      const isAbsent = problem.kind === 'none' && before === undefined
      return { sku, before, outcome: isAbsent ? 'expected' : 'failed', reason: lookupProblemText(problem) }
    }
    const { serviceCode, version, publicationDate } = found.product
    const source = `price-list-${serviceCode}-${version}`
    sources[source] = {
      kind: 'price-list-api',
      what: `AWS Price List API, ${serviceCode} version ${version}, published ${publicationDate}, read ${today}`,
    }
    const price = { ...found.price, source }
    prices[sku] = price
    return { sku, before, outcome: 'updated', price }
  })
  const used = new Set(Object.values(prices).map(({ source }) => source))
  return {
    book: {
      ...book,
      prices,
      sources: Object.fromEntries(Object.entries(sources).filter(([key]) => used.has(key))),
    },
    updates,
  }
}

/** What the Price List calls a Region, such as `Asia Pacific (Seoul)`, by the products that it gave for its code. */
export function locationOf(region: string, products: readonly PriceListProduct[]): string | undefined {
  return products.find(
    ({ attributes }) => attributes['regionCode'] === region && attributes['locationType'] === 'AWS Region',
  )?.attributes['location']
}
