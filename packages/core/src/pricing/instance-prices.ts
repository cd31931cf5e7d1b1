import type { Price, PriceBook, PriceSource } from './book.ts'
import { isSku } from './is-sku.ts'

/** EC2 prices of one source and day, by instance type: US dollars an hour, Linux, shared tenancy, on demand. */
export interface InstancePrices extends PriceSource {
  readonly source: string
  readonly date: string
  readonly grade: string
  readonly usd: Readonly<Record<string, number | undefined>>
}

/** A book with the EC2 prices of its Region too. They stand in a file of their own; what the book itself has counts. */
export async function withInstancePrices(book: PriceBook): Promise<PriceBook> {
  // The list of files is loaded with them: whoever runs on Fargate needs neither.
  const { instanceBooks } = await import('./books/instances/index.ts')
  const load = Object.hasOwn(instanceBooks, book.region) ? instanceBooks[book.region] : undefined
  if (load === undefined) return book
  const sources: Record<string, PriceSource> = {}
  const prices: Record<string, Price> = {}
  for (const { source, kind, what, date, grade, usd } of (await load()).default) {
    sources[source] = { kind, what }
    for (const [type, price] of Object.entries(usd)) {
      const sku = `ec2.${type}.hour`
      if (price !== undefined && isSku(sku)) prices[sku] = { usd: price, source, date, grade }
    }
  }
  return { ...book, prices: { ...prices, ...book.prices }, sources: { ...sources, ...book.sources } }
}
