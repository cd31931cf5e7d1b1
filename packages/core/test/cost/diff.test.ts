import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffEstimates, estimateGraph, type Estimate } from '../../src/cost/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand, type ServiceConfig } from '../../src/readers/index.ts'

const book = await loadPriceBook('ap-northeast-2')

function bill(config: Omit<ServiceConfig, 'region'>): Estimate {
  if (book === undefined) throw new Error('no book')
  return estimateGraph(expand({ ...config, region: 'ap-northeast-2' }), book)
}

const web = { cpu: 1024, memory: 2048, egress: 'none' } as const

test('one more task: two lines change, by what a task costs', () => {
  const { items, total } = diffEstimates(bill({ ...web, tasks: 1 }), bill({ ...web, tasks: 2 }))
  // 0.04656 × 730 = 33.9888 and 2 × 0.00511 × 730 = 7.4606, together 41.4494; the totals are 41.45 and 82.90
  expect(items.map(({ change, sku, monthly }) => [change, sku, monthly])).toEqual([
    ['changed', 'fargate.linux.x86.vcpu-hour', 33.9888],
    ['changed', 'fargate.linux.x86.gb-hour', 7.4606],
  ])
  expect(total).toBe(41.45)
})

test('from x86 to ARM: lines go and lines come', () => {
  const { items, total } = diffEstimates(bill(web), bill({ ...web, cpuArchitecture: 'ARM64' }))
  expect(items.map(({ change, sku }) => [change, sku])).toEqual([
    ['added', 'fargate.linux.arm.vcpu-hour'],
    ['added', 'fargate.linux.arm.gb-hour'],
    ['removed', 'fargate.linux.x86.vcpu-hour'],
    ['removed', 'fargate.linux.x86.gb-hour'],
  ])
  // 33.16 − 41.45
  expect(total).toBe(-8.29)
  for (const { change, before, after } of items) {
    expect(before === undefined).toBe(change === 'added')
    expect(after === undefined).toBe(change === 'removed')
  }
})

test('a resource that only one side tells the place of is the same, and a line of nothing is none', () => {
  const before = bill({ ...web, loadBalancer: 'application' })
  const placed = before.items.map((item) => ({
    ...item,
    resource: { ...item.resource, region: 'ap-northeast-2', account: '111122223333' },
  }))
  expect(before.items.some(({ quantity }) => quantity === 0)).toBe(true)
  expect(diffEstimates(before, { ...before, items: placed }).items).toEqual([])
  const { items } = diffEstimates(bill(web), before)
  expect(items.map(({ sku }) => sku)).toEqual(['alb.hour', 'public-ipv4.in-use-hour'])
})

test('a line that stands twice is compared with its own double', () => {
  const one = bill(web)
  const twice = { ...one, items: [...one.items, ...one.items] }
  expect(diffEstimates(one, twice).items.map(({ change }) => change)).toEqual(['added', 'added'])
  expect(diffEstimates(twice, twice).items).toEqual([])
})

test('by type a service with another name is still the same service', () => {
  const [before, after] = [bill({ ...web, serviceName: 'a' }), bill({ ...web, serviceName: 'b', tasks: 2 })]
  const changes = (sameBy: 'id' | 'type') =>
    diffEstimates(before, after, sameBy).items.map(({ change }) => change)
  expect(changes('type')).toEqual(['changed', 'changed'])
  expect(changes('id')).toEqual(['added', 'added', 'removed', 'removed'])
})

describe('laws', () => {
  const configs = fc.record({
    cpu: fc.constantFrom(256, 512, 1024),
    memory: fc.constantFrom(2048),
    tasks: fc.integer({ min: 0, max: 30 }),
    cpuArchitecture: fc.constantFrom('X86_64' as const, 'ARM64' as const),
    egress: fc.constantFrom('public-ip' as const, 'nat' as const, 'endpoints' as const, 'none' as const),
    loadBalancer: fc.constantFrom('none' as const, 'application' as const, 'network' as const),
  })

  test('the sum of the differences is the difference of the totals', () => {
    fc.assert(
      fc.property(configs, configs, (left, right) => {
        const [before, after] = [bill(left), bill(right)]
        const { items, total } = diffEstimates(before, after)
        const sum = items.reduce((all, { monthly }) => all + monthly, 0)
        expect(total).toBeCloseTo(after.total - before.total, 8)
        // Each total is rounded to the cent, and each line to a millionth.
        expect(Math.abs(sum - total)).toBeLessThan(0.0101)
      }),
    )
  })

  test('a bill does not differ from itself, and the way back is the way there, the other way round', () => {
    fc.assert(
      fc.property(configs, configs, (left, right) => {
        const [before, after] = [bill(left), bill(right)]
        expect(diffEstimates(before, before)).toMatchObject({ items: [], total: 0 })
        const there = diffEstimates(before, after)
        const back = diffEstimates(after, before)
        expect(back.total).toBeCloseTo(-there.total, 8)
        expect(back.items).toHaveLength(there.items.length)
      }),
    )
  })
})
