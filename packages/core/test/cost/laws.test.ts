import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharesOf } from '../../src/cost/compute.ts'
import { estimateGraph, type Estimate, type Usage } from '../../src/cost/index.ts'
import { loadAllPriceBooks, unitOf, type PriceBook } from '../../src/pricing/index.ts'
import { expand, type ServiceConfig } from '../../src/readers/index.ts'

const books = await loadAllPriceBooks()

const configs = fc.record({
  cpu: fc.constantFrom(256, 512, 1024, 2048),
  memory: fc.constantFrom(1024, 2048, 4096),
  tasks: fc.integer({ min: 0, max: 40 }),
  azs: fc.integer({ min: 1, max: 4 }),
  compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
  onDemandBase: fc.integer({ min: 0, max: 5 }),
  onDemandWeight: fc.integer({ min: 0, max: 5 }),
  spotWeight: fc.integer({ min: 1, max: 5 }),
  cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
  maximumPercent: fc.integer({ min: 100, max: 200 }),
  ephemeralStorage: fc.constantFrom(20, 30),
  egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
  loadBalancer: fc.constantFrom('none', 'application', 'network'),
  containerInsights: fc.constantFrom('disabled', 'enabled', 'enhanced'),
  serviceConnect: fc.constantFrom('none', 'client-server'),
}) satisfies fc.Arbitrary<Omit<ServiceConfig, 'region'>>

const amount = fc.double({ min: 0, max: 500, noNaN: true })

const usages = fc.record(
  {
    lcu: amount,
    newConnectionsPerSecond: amount,
    activeConnections: amount,
    processedGbPerHour: amount,
    ruleEvaluationsPerSecond: amount,
    natGb: amount,
    endpointGb: amount,
    gbOut: amount,
    crossZoneGb: amount,
    logGb: amount,
    imageGb: amount,
    insightsLogGb: amount,
    deploymentsPerMonth: fc.integer({ min: 0, max: 30 }),
    freeTier: fc.boolean(),
    savingsPlan: fc.constantFrom('1y', '3y'),
  },
  { requiredKeys: [] },
)

const anyBook = fc.constantFrom(...books)

function billOf(config: Omit<ServiceConfig, 'region'>, book: PriceBook, usage: Usage): Estimate {
  return estimateGraph(expand({ ...config, region: book.region }), book, usage)
}

test('the sum of the lines is the total, and each line its quantity times its price in its unit', () => {
  fc.assert(
    fc.property(configs, anyBook, usages, (config, book, usage) => {
      const { items, total } = billOf(config, book, usage)
      const sum = items.reduce((all, { monthly }) => all + monthly, 0)
      expect(Math.abs(sum - total)).toBeLessThanOrEqual(0.005 + 1e-9)
      for (const item of items) {
        expect(item.quantity).toBeGreaterThanOrEqual(0)
        expect(item.monthly).toBeCloseTo(item.quantity * item.unitPrice, 5)
        expect(item.unit).toBe(unitOf(item.sku))
        expect(item.why.ko).not.toMatch(/NaN|undefined|Infinity/)
        expect(item.why.en).not.toMatch(/NaN|undefined|Infinity/)
      }
    }),
  )
})

test('one more task never costs less', () => {
  fc.assert(
    fc.property(configs, anyBook, usages, (config, book, usage) => {
      const more = { ...config, tasks: config.tasks + 1 }
      expect(billOf(more, book, usage).total).toBeGreaterThanOrEqual(billOf(config, book, usage).total)
    }),
  )
})

test('more use never costs less', () => {
  fc.assert(
    fc.property(configs, anyBook, usages, amount, (config, book, usage, more) => {
      const grown = { ...usage, gbOut: (usage.gbOut ?? 0) + more, logGb: (usage.logGb ?? 0) + more }
      expect(billOf(config, book, grown).total).toBeGreaterThanOrEqual(billOf(config, book, usage).total)
    }),
  )
})

test('the Region changes unit prices and nothing else', () => {
  // Everything that is billed, priced or not, with its quantity where it has a price.
  const quantities = (bill: Estimate, among: ReadonlySet<string>): readonly string[] =>
    bill.items
      .filter((item) => among.has(item.sku))
      .map((item) => `${item.sku} ${item.quantity} ${item.why.en}`)
  // A Savings Plan is known in some Regions only; what it prices is the same.
  const billed = (bill: Estimate): readonly string[] =>
    [...bill.items, ...bill.missing]
      .map(({ sku = '' }) => sku.replace(/savings-plan-\dy/, 'linux'))
      .toSorted()
  // GovCloud gives nothing of the data out for free: that is its one difference.
  const commercial = books.filter(({ region }) => !region.startsWith('us-gov-'))
  fc.assert(
    fc.property(
      configs,
      fc.constantFrom(...commercial),
      fc.constantFrom(...commercial),
      usages,
      (config, one, other, usage) => {
        const [first, second] = [billOf(config, one, usage), billOf(config, other, usage)]
        expect(billed(first)).toEqual(billed(second))
        const inBoth = new Set(
          first.items.map(({ sku }) => sku).filter((sku) => second.items.some((item) => item.sku === sku)),
        )
        expect(quantities(first, inBoth)).toEqual(quantities(second, inBoth))
      },
    ),
  )
})

test('the parts of a strategy add up to the tasks, and no base is passed over', () => {
  const items = fc.array(
    fc.record({
      capacityProvider: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'third'),
      base: fc.option(fc.nat(20), { nil: undefined }),
      weight: fc.option(fc.nat(10), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(items, fc.nat(200), (strategy, tasks) => {
      const shares = sharesOf(strategy, tasks)
      expect(shares.reduce((sum, share) => sum + share.tasks, 0)).toBe(tasks)
      for (const share of shares) expect(share.tasks).toBeGreaterThan(0)
      const [first] = strategy
      const least = Math.min(first?.base ?? 0, tasks)
      const own = shares.filter(({ provider }) => provider === first?.capacityProvider)
      expect(own.reduce((sum, share) => sum + share.tasks, 0)).toBeGreaterThanOrEqual(least)
    }),
  )
})

test.each<readonly [string, Parameters<typeof sharesOf>[0], number, readonly (readonly [string, number])[]]>([
  // AWS's own examples: equal weights share evenly; of 1 and 4, four run on B for every one on A.
  ['1 to 1', [{ capacityProvider: 'A', weight: 1 }, { capacityProvider: 'B', weight: 1 }], 6, [['A', 3], ['B', 3]]],
  ['1 to 4', [{ capacityProvider: 'A', weight: 1 }, { capacityProvider: 'B', weight: 4 }], 10, [['A', 2], ['B', 8]]],
  ['a base before the weights', [{ capacityProvider: 'A', base: 2, weight: 1 }, { capacityProvider: 'B', weight: 3 }], 10, [['A', 4], ['B', 6]]],
  ['fewer tasks than the base', [{ capacityProvider: 'A', base: 5, weight: 1 }, { capacityProvider: 'B', weight: 1 }], 3, [['A', 3]]],
  ['a weight of 0 places nothing beyond the base', [{ capacityProvider: 'A', base: 1, weight: 0 }, { capacityProvider: 'B', weight: 1 }], 4, [['A', 1], ['B', 3]]],
  // 2 × 1/4 = 0.5 and 2 × 3/4 = 1.5: the odd task goes to the first of equals.
  ['what the ratio leaves over', [{ capacityProvider: 'A', weight: 1 }, { capacityProvider: 'B', weight: 3 }], 2, [['A', 1], ['B', 1]]],
])('shares: %s', (_, strategy, tasks, expected) => {
  expect(sharesOf(strategy, tasks).map(({ provider, tasks: own }) => [provider, own])).toEqual(expected)
}) // prettier-ignore
