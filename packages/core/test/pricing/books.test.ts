import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  isOld,
  loadAllPriceBooks,
  loadPriceBook,
  nearestRegion,
  parsePriceBook,
  priceOf,
  regionNames,
} from '../../src/pricing/index.ts'

const books = await loadAllPriceBooks()

test('every book is sound by its own reader, and light enough to be loaded alone', () => {
  expect(books).toHaveLength(regionNames.size)
  for (const book of books) {
    expect(parsePriceBook(structuredClone(book))).toHaveProperty('book')
    const file = join(import.meta.dirname, '../../src/pricing/books', `${book.region}.json`)
    expect(gzipSync(readFileSync(file)).length).toBeLessThan(6_000)
  }
})

test('every observed price in US dollars is in its book, with its figure', () => {
  const observed = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../data/prices.json'), 'utf8'),
  ) as {
    readonly regions: Record<string, Record<string, { readonly usd?: number; readonly source?: string }>>
  }
  let count = 0
  for (const [region, metrics] of Object.entries(observed.regions)) {
    const figures = Object.values(metrics).filter(({ usd }) => usd !== undefined)
    const prices = Object.values(books.find((book) => book.region === region)?.prices ?? {})
    for (const { usd, source } of figures) {
      expect(prices.some((price) => price.usd === usd && price.source === source)).toBe(true)
    }
    count += figures.length
  }
  expect(count).toBe(1403)
})

test('known figures, and known gaps', async () => {
  const seoul = await loadPriceBook('ap-northeast-2')
  const mumbai = await loadPriceBook('ap-south-1')
  const capeTown = await loadPriceBook('af-south-1')
  if (seoul === undefined || mumbai === undefined || capeTown === undefined)
    throw new Error('a book is missing')
  expect(priceOf(seoul, 'fargate.linux.x86.vcpu-hour')?.usd).toBe(0.04656)
  expect(priceOf(seoul, 'fargate.spot.x86.vcpu-hour')).toMatchObject({ date: '2021-01-14', stale: true })
  const [x86, arm] = [
    priceOf(mumbai, 'fargate.linux.x86.vcpu-hour')?.usd,
    priceOf(mumbai, 'fargate.linux.arm.vcpu-hour')?.usd,
  ]
  expect((arm ?? 0) / (x86 ?? 1)).toBeCloseTo(0.56, 2)
  expect(priceOf(capeTown, 'alb.hour')).toBeUndefined()
  expect(await loadPriceBook('__proto__')).toBeUndefined()
  expect(nearestRegion('ap-northeast2')).toBe('ap-northeast-2')
})

test('a book from elsewhere is held against the same shape', () => {
  const [book] = books
  expect(parsePriceBook({ ...book, prices: { 'alb.hour': { usd: 0, source: 'x', date: '' } } })).toEqual({
    wrongAt: 'prices.alb.hour.usd',
  })
  expect(parsePriceBook({ ...book, prices: { 'no.such-sku': { usd: 1, source: 'x', date: '' } } })).toEqual({
    wrongAt: 'prices.no.such-sku',
  })
  expect(parsePriceBook('text')).toEqual({ wrongAt: '' })
})

test('a price is old after 180 days, or where its source tells no date', () => {
  expect(isOld('2026-05-28', '2026-11-24')).toBe(false)
  expect(isOld('2026-05-27', '2026-11-24')).toBe(true)
  expect(isOld('2026', '2026-11-24')).toBe(true)
  expect(isOld('', '2026-11-24')).toBe(true)
})
