import { expect, test } from 'vitest'
import { estimateGraph, type Estimate } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { differencesOf } from '../src/panel/difference.ts'
import { signed } from '../src/panel/texts.ts'

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
    ['Application Load Balancer', 16.425],
    ['Public IPv4 addresses of the load balancer', 7.3],
  ])
  // As the load balancer costs on the map, though the totals, which are rounded each for itself, are $45.10 and $68.82.
  expect(difference.total).toBeCloseTo(23.725, 6)
  expect(signed(difference.total)).toBe('+$23.73')
  expect(difference.isInexact).toBe(false)
})

test('taking it away again is the same with the other sign', async () => {
  const without = await billOf({})
  const withOne = await billOf({ loadBalancer: 'application' })
  const added = differencesOf(without, withOne)
  const removed = differencesOf(withOne, without)
  expect(removed.total).toBeCloseTo(-added.total, 6)
  expect(removed.lines.map(({ monthly }) => -monthly)).toEqual(added.lines.map(({ monthly }) => monthly))
})

test('a changed line says its arithmetic before and after', async () => {
  const { lines } = differencesOf(await billOf({ tasks: 1 }), await billOf({ tasks: 3 }))
  const addresses = lines.find(({ description }) => description.en.includes('IPv4'))
  expect(addresses?.monthly).toBeCloseTo(7.3, 6)
  expect(addresses?.why.en).toBe('1 task × 1 address × 730 h → 3 tasks × 1 address × 730 h')
})

test('a new name is no difference', async () => {
  const { total, lines } = differencesOf(
    await billOf({ serviceName: 'a', egress: 'nat', natGateways: 2 }),
    await billOf({ serviceName: 'b', egress: 'nat', natGateways: 2 }),
  )
  expect([total, lines]).toEqual([0, []])
})

test('every second NAT gateway is a line of its own', async () => {
  const one = await billOf({ egress: 'nat', natGateways: 1 })
  const two = await billOf({ egress: 'nat', natGateways: 2 })
  const { lines } = differencesOf(one, two)
  // Seoul: 730 h × $0.059 = $43.07, and its address at $3.65.
  expect(lines.map(({ monthly }) => Math.round(monthly * 100) / 100)).toEqual([43.07, 3.65])
})

test('with a missing price the difference says that it is not exact', async () => {
  const inOsaka = await billOf({ region: 'ap-northeast-3', loadBalancer: 'application' })
  expect(differencesOf(await billOf({}), inOsaka).isInexact).toBe(true)
})
