import {
  isOld,
  missingSkus,
  skuDescriptions,
  skuNames,
  skuUnits,
  type PriceBook,
} from '@ecs-lint/core/pricing'
import { todayOf, type Io } from '../io.ts'

/** The prices as `schemas/prices.schema.json` describes them. */
export function writePricesJson(books: readonly PriceBook[], _isDetailed: boolean, io: Io): string {
  const today = todayOf(io)
  const report = {
    schemaVersion: 1,
    today,
    books: books.map((book) => ({
      region: book.region,
      name: book.name[io.language],
      currency: book.currency,
      prices: skuNames.flatMap((sku) => {
        const price = book.prices[sku]
        if (price === undefined) return []
        const { usd, date, stale = false, note = null, source } = price
        return [
          {
            sku,
            description: skuDescriptions[sku][io.language],
            unit: skuUnits[sku],
            usd,
            date,
            isOld: isOld(date, today),
            isStale: stale,
            note,
            source: book.sources[source]?.what ?? source,
          },
        ]
      }),
      missing: missingSkus(book),
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
