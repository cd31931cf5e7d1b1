import type { Text } from '../finding/index.ts'
import { books, regions } from './books/index.ts'
import type { PriceBook } from './book.ts'

/** The Regions that have a price book, by code. */
export const regionNames: ReadonlyMap<string, Text> = new Map(Object.entries(regions))

/** Loads the price book of one Region; undefined where there is none. */
export async function loadPriceBook(region: string): Promise<PriceBook | undefined> {
  const load = Object.hasOwn(books, region) ? books[region] : undefined
  return load === undefined ? undefined : (await load()).default
}

/** Loads every book; for comparing Regions. */
export async function loadAllPriceBooks(): Promise<readonly PriceBook[]> {
  return Promise.all(Object.values(books).map(async (load) => (await load()).default))
}
