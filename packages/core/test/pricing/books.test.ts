import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { assert, describe, expect, test } from 'vitest'
import {
  isOld,
  isSku,
  loadAllPriceBooks,
  loadPriceBook,
  parsePriceBook,
  priceOf,
  regionNames,
  withInstancePrices,
  type Sku,
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

interface Observed {
  readonly usd?: number
  readonly source?: string
  readonly date?: string | null
  readonly stale?: boolean
  readonly grade?: string
  readonly tiers?: readonly { readonly upToGb: number | null; readonly usd: number }[]
}
type ByRegion = Readonly<Record<string, Readonly<Record<string, Observed>>>>

function dataOf(name: string): ByRegion {
  const file = join(import.meta.dirname, '../../../../data', name)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly regions: ByRegion }).regions
}

const earlier = dataOf('prices.json')
const later = dataOf('prices-2.json')

/** Whether a figure of `prices.json` gave way to a later one. */
function isReplaced(region: string, metric: string): boolean {
  return metric.startsWith('fargateSpotX86') && later[region]?.[metric] !== undefined
}

test('every observed price in US dollars is in its book, with its figure', () => {
  let count = 0
  for (const [region, metrics] of Object.entries(earlier)) {
    const figures = Object.entries(metrics).filter(([, { usd }]) => usd !== undefined)
    const prices = Object.values(books.find((book) => book.region === region)?.prices ?? {})
    for (const [metric, { usd, source }] of figures) {
      if (isReplaced(region, metric)) continue
      const isSame = later[region]?.[metric]?.usd === usd
      const isThere = prices.some((price) => price.usd === usd && (isSame || price.source === source))
      expect(isThere, `${region} ${metric}`).toBe(true)
    }
    count += figures.length
  }
  expect(count).toBe(1403)
})

describe('P2: data/prices.json against data/prices-2.json', () => {
  /** Why two figures of one thing differ; whatever is not here must be equal. */
  const explained: Readonly<Record<string, string>> = {
    fargateSpotX86VcpuHour:
      'Spot rates change all the time: the first is of January 2021, or of a day before',
    fargateSpotX86GbHour: 'Spot rates change all the time: the first is of January 2021, or of a day before',
  }

  test('they agree but for what is explained, and the later figure counts', () => {
    let same = 0
    const differing: string[] = []
    for (const [region, metrics] of Object.entries(later)) {
      for (const [metric, { usd }] of Object.entries(metrics)) {
        const old = earlier[region]?.[metric]?.usd
        if (old === undefined || usd === undefined) continue
        if (old === usd) same += 1
        else differing.push(`${region} ${metric}`)
      }
    }
    expect(same).toBe(489)
    expect(differing).toHaveLength(32)
    expect(differing.filter((name) => explained[name.split(' ')[1] ?? ''] === undefined)).toEqual([])
    for (const name of differing) {
      const [region = '', metric = ''] = name.split(' ')
      const sku = metric.includes('Vcpu') ? 'fargate.spot.x86.vcpu-hour' : 'fargate.spot.x86.gb-hour'
      const book = books.find((each) => each.region === region)
      assert(book)
      expect(priceOf(book, sku)?.usd).toBe(later[region]?.[metric]?.usd)
      expect(priceOf(book, sku)?.stale).toBeUndefined()
    }
  })

  test.each([
    ['ap-northeast-1', 0.01563522],
    ['us-east-2', 0.01539807],
    ['ap-northeast-2', 0.013968],
  ])('P1: today’s Spot vCPU of %s', async (region, usd) => {
    const book = await loadPriceBook(region)
    assert(book)
    expect(priceOf(book, 'fargate.spot.x86.vcpu-hour')?.usd).toBe(usd)
  })

  test('P4: the first tier is the price, tiers fall, and N. Virginia and São Paulo have theirs whole', () => {
    for (const { prices } of books) {
      for (const { usd, tiers } of Object.values(prices)) {
        if (tiers === undefined) continue
        expect(tiers[0]?.usd).toBe(usd)
        expect(tiers.at(-1)?.upTo).toBeNull()
        const figures = tiers.map((tier) => tier.usd)
        expect(figures).toEqual(figures.toSorted((one, other) => other - one))
      }
    }
    const tiersOf = (region: string): unknown =>
      books
        .find((book) => book.region === region)
        ?.prices['data-out.internet-gb']?.tiers?.map(({ usd }) => usd)
    expect(tiersOf('us-east-1')).toEqual([0.09, 0.085, 0.07, 0.05])
    expect(tiersOf('sa-east-1')).toEqual([0.15, 0.138, 0.126, 0.114])
  })

  test('a figure of grade C is marked in its book, and there are three', () => {
    const marked = books.flatMap(({ region, prices }) =>
      Object.entries(prices).flatMap(([sku, { grade }]) => (grade === 'C' ? [`${region} ${sku}`] : [])),
    )
    expect(marked).toEqual([
      'eu-south-1 ebs.gp3-gb-month',
      'me-south-1 alb.hour',
      'me-south-1 ebs.gp3-gb-month',
    ])
  })

  test('all 6,204 EC2 prices come with their Region, and the book’s own stay', async () => {
    let count = 0
    for (const book of books) {
      const grown = await withInstancePrices(book)
      for (const [metric, { usd }] of Object.entries(later[book.region] ?? {})) {
        if (!metric.startsWith('ec2:')) continue
        count += 1
        const sku = `ec2.${metric.slice(4)}.hour`
        expect(isSku(sku) && priceOf(grown, sku)?.usd, `${book.region} ${metric}`).toBe(usd)
      }
      for (const [sku, price] of Object.entries(book.prices))
        expect(isSku(sku) && priceOf(grown, sku)).toBe(price)
      expect(parsePriceBook(structuredClone(grown))).toHaveProperty('book')
    }
    expect(count).toBe(6204)
  })

  test('P3: what was found nowhere stays missing', () => {
    const without = (sku: Sku): number => books.filter((book) => priceOf(book, sku) === undefined).length
    expect(without('alb.lcu-hour')).toBe(18)
    expect(without('alb.hour')).toBe(16)
    expect(without('fargate.spot.arm.vcpu-hour')).toBe(32)
    expect(without('fargate.savings-plan-1y.x86.vcpu-hour')).toBe(35)
  })
})

test('known figures, and known gaps', async () => {
  const seoul = await loadPriceBook('ap-northeast-2')
  const mumbai = await loadPriceBook('ap-south-1')
  const capeTown = await loadPriceBook('af-south-1')
  if (seoul === undefined || mumbai === undefined || capeTown === undefined)
    throw new Error('a book is missing')
  expect(priceOf(seoul, 'fargate.linux.x86.vcpu-hour')?.usd).toBe(0.04656)
  expect(priceOf(seoul, 'fargate.spot.x86.vcpu-hour')).toEqual({
    usd: 0.013968,
    source: 'fgcalc-spot-2026',
    date: '2026-09-29',
    grade: 'A',
  })
  const [x86, arm] = [
    priceOf(mumbai, 'fargate.linux.x86.vcpu-hour')?.usd,
    priceOf(mumbai, 'fargate.linux.arm.vcpu-hour')?.usd,
  ]
  expect((arm ?? 0) / (x86 ?? 1)).toBeCloseTo(0.56, 2)
  expect(priceOf(capeTown, 'alb.hour')).toBeUndefined()
  expect(await loadPriceBook('__proto__')).toBeUndefined()
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
