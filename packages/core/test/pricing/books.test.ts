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
  sourceName,
  withInstancePrices,
  type PriceBook,
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

test('a figure of AWS that was read with somebody else says so', async () => {
  const seoul = await loadPriceBook('ap-northeast-2')
  assert(seoul !== undefined)
  const nameOf = (sku: Sku): string => sourceName(seoul, priceOf(seoul, sku)?.source ?? '').en
  expect(nameOf('fargate.spot.x86.vcpu-hour')).toBe('AWS pricing page, as a public source has it')
  expect(nameOf('alb.hour')).toBe('AWS Price List file')
})

test('the data say of every source of what kind it is', () => {
  for (const book of books)
    for (const [source, { what }] of Object.entries(book.sources))
      expect(sourceName(book, source).en, `${book.region} ${source}`).not.toBe(what)
})

test('of what kind a source is does not hang on the words in which it is described', () => {
  const source = { kind: 'pricing-page', what: 'The pricing page of public IPv4 addresses' }
  const book = { ...books[0], sources: { source } } as PriceBook
  expect(sourceName(book, 'source').en).toBe('AWS pricing page')
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

  test('P1: no Spot rate is more than 70 % below its rate on demand, as AWS says (aws.amazon.com/fargate/pricing)', () => {
    let count = 0
    for (const book of books) {
      for (const name of ['x86.vcpu-hour', 'x86.gb-hour', 'arm.vcpu-hour', 'arm.gb-hour'] as const) {
        const [spot, full] = [
          priceOf(book, `fargate.spot.${name}`)?.usd,
          priceOf(book, `fargate.linux.${name}`)?.usd,
        ]
        if (spot === undefined || full === undefined) continue
        count += 1
        expect(spot / full, `${book.region} ${name}`).toBeGreaterThan(0.2995)
        expect(spot / full, `${book.region} ${name}`).toBeLessThan(0.5)
      }
    }
    expect(count).toBe(54)
  })

  // Figures of Ireland that are dated stand against today's, as a price does that changes all the time, and by less than a tenth.
  // tomgregory.com/aws/aws-fargate-spot-vs-fargate-price-comparison, of 2020: an hour of one vCPU. elasticscale.com/blog,
  // "AWS Fargate Spot: Cost optimization with managed container workloads", of January 2025: 720 hours of 1 vCPU and 1 GB.
  test.each([
    ['2020', 1, 0, 0.01334053, 0.04048],
    ['2025-01', 720, 720, 9.96, 32.34],
  ])('P1: a Spot rate of %s is another', async (then, vcpuHours, gbHours, spot, full) => {
    const book = await loadPriceBook('eu-west-1')
    assert(book)
    const costOf = (kind: 'spot' | 'linux'): number =>
      vcpuHours * (priceOf(book, `fargate.${kind}.x86.vcpu-hour`)?.usd ?? NaN) +
      gbHours * (priceOf(book, `fargate.${kind}.x86.gb-hour`)?.usd ?? NaN)
    expect(costOf('linux') / full).toBeCloseTo(1, 3)
    expect(costOf('spot') / spot).toBeGreaterThan(0.9)
    expect(costOf('spot') / spot).toBeLessThan(0.99)
    expect((priceOf(book, 'fargate.spot.x86.vcpu-hour')?.date ?? '') > then).toBe(true)
  })

  // aws.amazon.com/vpc/lattice/pricing, example 1: 100 services × $0.025 × 730 hours, and 100 GB of each at $0.025.
  test('P2: a price that only the later file has gives what AWS counts in its own example', async () => {
    const book = await loadPriceBook('us-east-1')
    assert(book)
    expect(earlier['us-east-1']?.['vpcLatticeServiceHour']).toBeUndefined()
    expect(100 * 730 * (priceOf(book, 'vpc-lattice.service-hour')?.usd ?? NaN)).toBeCloseTo(1825, 8)
    expect(100 * 100 * (priceOf(book, 'vpc-lattice.gb')?.usd ?? NaN)).toBeCloseTo(250, 8)
  })

  // Tables of AWS's pages as others have copied them: chengqing.dev/en/2020/01/23/aws-data-transfer; dev.classmethod.jp/articles/ec2-datatransfer-cost
  // (2025-04-16).
  test.each([
    ['P2', 'ap-southeast-2', [0.114, 0.098, 0.094, 0.092]],
    ['P4', 'ap-northeast-1', [0.114, 0.089, 0.086, 0.084]],
  ])('%s: data out of %s goes by these tiers, of which both files have the first', (_, region, figures) => {
    const out = books.find((book) => book.region === region)?.prices['data-out.internet-gb']
    expect(out?.tiers?.map(({ usd }) => usd)).toEqual(figures)
    expect(out?.tiers?.map(({ upTo }) => upTo)).toEqual([10_240, 51_200, 153_600, null])
    for (const file of [earlier, later]) expect(file[region]?.['dataTransferOutInternetGb']?.usd).toBe(0.114)
  })

  // aws.amazon.com/privatelink/pricing: the first petabyte $0.01, the next four $0.006, what is beyond $0.004, in every Region.
  test('P4: data through interface endpoints goes by three tiers everywhere', () => {
    for (const { prices, region } of books)
      expect(prices['vpc-endpoint.gb']?.tiers, region).toEqual([
        { upTo: 1_048_576, usd: 0.01 },
        { upTo: 5_242_880, usd: 0.006 },
        { upTo: null, usd: 0.004 },
      ])
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

  // Others fill the gaps by a rule: a factor for a Region, and 1 where they have none, or one price for all. Where the price is
  // known, four fifths of what the first gives and a third of what the second gives is wrong.
  test.each([
    [
      'mo7amedgom3a/arch-visualizer: backend/internal/cloud/aws/pricing/compute/load_balancer.go',
      'alb.hour',
      (region: string): number => 0.0225 * (region === 'ap-southeast-1' ? 1.1 : 1),
      16,
      16,
    ],
    ['michael-pittman/GEUSEMAKER: ELBPricingService', 'alb.lcu-hour', (): number => 0.008, 7, 18],
  ] as const)('P3: the rule of %s fills no gap', (_, sku, rule, wrong, gaps) => {
    const prices = books.map((book) => ({ region: book.region, usd: priceOf(book, sku)?.usd }))
    const known = prices.flatMap(({ region, usd }) => (usd === undefined ? [] : [{ region, usd }]))
    expect(known.filter(({ region, usd }) => Math.abs(usd - rule(region)) > 1e-9)).toHaveLength(wrong)
    expect(prices.length - known.length).toBe(gaps)
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
