import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateGraph, type Estimate } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { partChanges, partsOf } from '../src/home/bill.ts'
import { mapOf } from '../src/map/map-of.ts'
import { changesOf } from '../src/map/stage/changes.ts'
import { layoutOf } from '../src/map/layout.ts'
import { tagText } from '../src/map/tag.ts'
import { differencesOf } from '../src/panel/difference.ts'
import { rankedRegions } from '../src/panel/ranked.ts'
import { exactDifference } from '../src/panel/exact.ts'
import { dollars, signed } from '../src/panel/texts.ts'

async function billOf(config: Partial<ServiceConfig>): Promise<Estimate> {
  const region = config.region ?? 'ap-northeast-2'
  const book = await loadPriceBook(region)
  if (book === undefined) throw new Error(region)
  return estimateGraph(expand({ ...config, region }), book)
}

test('a load balancer adds its hours and two addresses, and nothing else', async () => {
  const difference = differencesOf(await billOf({}), await billOf({ loadBalancer: 'application', azs: 2 }))
  // 730 h × $0.0225 = $16.425 for the hours; 2 × 730 h × $0.005 = $7.30 for the addresses; 0 LCU is no line.
  expect(difference.lines.map(({ description, monthly }) => [description.en, monthly])).toEqual([
    ['Application Load Balancer', 16.43],
    ['Public IPv4 addresses of the load balancer', 7.3],
  ])
  // The bills are shown as $45.10 and $68.82.
  expect(difference.sums?.month).toBe(23.72)
})

test('taking it away again is the same with the other sign', async () => {
  const without = await billOf({})
  const withOne = await billOf({ loadBalancer: 'application' })
  const added = differencesOf(without, withOne)
  const removed = differencesOf(withOne, without)
  const [gained, lost] = [added, removed].map(({ sums }) => [sums?.month, sums?.day, sums?.hour])
  expect(lost?.map((amount = NaN) => -amount)).toEqual(gained)
  expect(removed.lines.map(({ monthly }) => -monthly)).toEqual(added.lines.map(({ monthly }) => monthly))
})

test('a changed line says its arithmetic before and after', async () => {
  const { lines } = differencesOf(await billOf({ tasks: 1 }), await billOf({ tasks: 3 }))
  const addresses = lines.find(({ description }) => description.en.includes('IPv4'))
  expect(addresses?.monthly).toBeCloseTo(7.3, 6)
  expect(addresses?.why.en).toBe('1 task × 1 address × 730 h → 3 tasks × 1 address × 730 h')
})

test('a new name is no difference', async () => {
  const { sums, lines } = differencesOf(
    await billOf({ serviceName: 'a', egress: 'nat', natGateways: 2 }),
    await billOf({ serviceName: 'b', egress: 'nat', natGateways: 2 }),
  )
  expect([sums?.month, lines]).toEqual([0, []])
})

test('every second NAT gateway is a line of its own', async () => {
  const one = await billOf({ egress: 'nat', natGateways: 1 })
  const two = await billOf({ egress: 'nat', natGateways: 2 })
  const { lines } = differencesOf(one, two)
  // Seoul: 730 h × $0.059 = $43.07, and its address at $3.65.
  expect(lines.map(({ monthly }) => Math.round(monthly * 100) / 100)).toEqual([43.07, 3.65])
})

test('with a missing price there is no sum, and no line of what it is missing of', async () => {
  const before = await billOf({ tasks: 2 })
  // The list of prices has none for Spot on ARM64 here.
  const after = await billOf({ tasks: 2, compute: 'FARGATE_SPOT', cpuArchitecture: 'ARM64', egress: 'nat' })
  expect(after.missing).not.toEqual([])
  for (const { sums, lines } of [differencesOf(before, after), differencesOf(after, before)]) {
    expect(sums).toBeUndefined()
    expect(lines.map(({ description }) => description.en).join()).toMatch(/NAT gateway/)
    expect(lines.map(({ description }) => description.en).join()).not.toMatch(/vCPU|GB/)
  }
})

const anyService = fc.record({
  tasks: fc.integer({ min: 1, max: 5 }),
  cpu: fc.constantFrom(512, 1024),
  compute: fc.constantFrom('FARGATE', 'FARGATE_MIXED', 'EC2'),
  egress: fc.constantFrom('public-ip', 'nat', 'endpoints'),
  loadBalancer: fc.constantFrom('none', 'application', 'network'),
  azs: fc.integer({ min: 2, max: 3 }),
})

/** The amount that a text says, in millionths: of several, their sum. */
function amountIn(text: string): number {
  const amounts = text.matchAll(/(−?)\u2060?\$([\d,.]+)/g)
  return [...amounts].reduce(
    (sum, [, minus, digits = '']) =>
      sum + (minus === '' ? 1 : -1) * Math.round(Number(digits.replaceAll(',', '')) * 1e6),
    0,
  )
}

test('whatever is changed: what is shown before, and the difference as it is shown, are what is shown after', async () => {
  await fc.assert(
    fc.asyncProperty(anyService, anyService, async (one, other) => {
      const services = [one, other].map((fields) => ({ ...fields, memory: 2048 }) as const)
      const [before, after] = await Promise.all(services.map(billOf))
      if (before === undefined || after === undefined) throw new Error('Two services have two bills.')
      const follows = (from: string, by: string, to: string): void =>
        expect(amountIn(from) + amountIn(by), `${from} ${by} ${to}`).toBe(amountIn(to))
      const { sums } = differencesOf(before, after)
      if (sums === undefined) throw new Error('All prices of Seoul that are asked for are known.')
      const { month, day, hour } = sums
      const [old, now] = [before, after].map(({ total, hoursPerMonth }) => total / hoursPerMonth)
      follows(dollars(before.total), signed(month), dollars(after.total))
      follows(dollars((old ?? 0) * 24), signed(day), dollars((now ?? 0) * 24))
      follows(dollars(old ?? 0, 3), signed(hour, 3), dollars(now ?? 0, 3))
      const partOf = (bill: Estimate, kind: string): string =>
        dollars(partsOf(bill).find((part) => part.kind === kind)?.monthly ?? 0)
      for (const { kind, monthly } of partChanges(before, after))
        follows(partOf(before, kind), signed(monthly), partOf(after, kind))
      const [was, is] = services.map((fields, index) =>
        mapOf(expand({ ...fields, region: 'ap-northeast-2' }), index === 0 ? before : after, []),
      )
      if (was === undefined || is === undefined) throw new Error('A ServiceConfig has a service.')
      const changes = changesOf(was, is, layoutOf(was, 'wide'), was, month)
      const prices = changes?.prices ?? []
      // One and the same difference is one figure, in the headline and on the map.
      if (prices.length === 1) expect(prices[0]?.by).toBe(month)
      if (prices.length > 1)
        for (const isShort of [true, false]) {
          const tagOf = (map: typeof was, id: string): string => {
            const node = map.nodes.find((each) => each.id === id)
            return node === undefined ? '' : tagText(node, isShort)
          }
          for (const { id, by } of prices) follows(tagOf(was, id), signed(by), tagOf(is, id))
        }
    }),
    { numRuns: 100 },
  )
})

test('a bill of which a price is missing has no difference to another, neither in the headline nor on the map', async () => {
  const before = await billOf({ tasks: 2 })
  // The list of prices has none for Spot on ARM64 here.
  const spot = {
    tasks: 2,
    compute: 'FARGATE_SPOT',
    cpuArchitecture: 'ARM64',
    loadBalancer: 'application',
  } as const
  const after = await billOf(spot)
  expect(after.missing).not.toEqual([])
  expect(exactDifference(before, after)).toBeUndefined()
  expect(exactDifference(after, before)).toBeUndefined()
  expect(exactDifference(before, await billOf({ tasks: 1 }))).toBeLessThan(0)
  const region = 'ap-northeast-2'
  const was = mapOf(expand({ region, tasks: 2 }), before, [])
  const is = mapOf(expand({ region, ...spot }), after, [])
  if (was === undefined || is === undefined) throw new Error('no map')
  const changes = changesOf(was, is, layoutOf(was, 'wide'), was, exactDifference(before, after))
  // Not of the load balancer either: it alone would look like all of the change.
  expect(changes?.prices).toEqual([])
})

test('a Region of which a price is missing is not ranked among those whose bill is whole', () => {
  const [missing] = [
    { resource: { type: 'ecs.service', id: 'web' }, reason: { ko: '모름', en: 'unknown' } },
  ] as const
  const region = (en: string, total: number, isWhole: boolean) => ({
    book: { region: en, name: { ko: en, en } },
    estimate: { total, missing: isWhole ? [] : [missing] },
  })
  const all = [region('D', 1, false), region('B', 9, true), region('C', 5, false), region('A', 10, true)]
  const names = rankedRegions(all, 'en').map((regions) => regions.map(({ book }) => book.region))
  expect(names).toEqual([
    ['B', 'A'],
    ['C', 'D'],
  ])
})
