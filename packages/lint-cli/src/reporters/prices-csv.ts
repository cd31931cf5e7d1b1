import { isOld, skuDescriptions, skuNames, skuUnits, type PriceBook } from '@ecs-lint/core/pricing'
import { todayOf, type Io } from '../io.ts'
import { csv, type Cell } from './csv.ts'

/** One row per SKU and Region; a missing price leaves its cells empty. */
export function writePricesCsv(books: readonly PriceBook[], _isDetailed: boolean, io: Io): string {
  const today = todayOf(io)
  const header = [
    'region',
    'sku',
    'description',
    'unit',
    'usd',
    'date',
    'is_old',
    'is_stale',
    'note',
    'source',
  ]
  const rows = books.flatMap((book) => {
    return skuNames.map((sku): readonly Cell[] => {
      const start = [book.region, sku, skuDescriptions[sku][io.language], skuUnits[sku]]
      const price = book.prices[sku]
      if (price === undefined) return [...start, ...header.slice(start.length).map(() => undefined)]
      const { usd, date, stale = false, note, source } = price
      return [...start, usd, date, isOld(date, today), stale, note, book.sources[source]?.what ?? source]
    })
  })
  return csv([header, ...rows])
}
