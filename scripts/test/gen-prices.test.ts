import { expect, test } from 'vitest'
import { generate } from '../gen-prices.ts'

const observed = {
  sources: {
    offer: { kind: 'price-list', what: 'AWSELB offer file' },
    unused: { kind: 'bill', what: 'not used' },
  },
  regions: {
    'xx-test-1': {
      name: { ko: '시험', en: 'Test' },
      partition: 'aws',
      albHour: {
        usd: 0.0225,
        unit: 'USD per ALB-hour',
        source: 'offer',
        date: '2026-10-01',
        alsoSeenIn: ['x'],
      },
      fargateSpotX86GbHour: { usd: 0.001, source: 'offer', date: '2019+', stale: true },
    },
    'xx-yuan-1': {
      name: { ko: '위안', en: 'Yuan' },
      'ec2:t3.micro': { cny: 0.0657, source: 'offer', date: '2024-11-06' },
    },
  },
  global: {},
  managedInstancesFee: { source: 'offer', date: '2025-10-27', byType: {} },
}

test('makes one book a Region, with the used sources and the dates as far as they are known', () => {
  const files = generate(observed)
  expect([...files.keys()].map((path) => path.split('/').at(-1))).toEqual(['xx-test-1.json', 'index.ts'])
  const [text = ''] = files.values()
  expect(JSON.parse(text)).toEqual({
    schemaVersion: 1,
    region: 'xx-test-1',
    name: { ko: '시험', en: 'Test' },
    currency: 'USD',
    prices: {
      'alb.hour': { usd: 0.0225, source: 'offer', date: '2026-10-01' },
      'fargate.spot.x86.gb-hour': { usd: 0.001, source: 'offer', date: '2019', stale: true },
    },
    sources: { offer: { kind: 'price-list', what: 'AWSELB offer file' } },
  })
})

test('refuses a price of nothing, a price that is not above zero, and a source that nobody described', () => {
  const withMetric = (metric: string, usd: number) =>
    generate({ ...observed, regions: { 'xx-test-1': { [metric]: { usd, source: 'offer', date: '2026' } } } })
  expect(() => withMetric('moonlightHour', 1)).toThrow(/moonlightHour/)
  expect(() => withMetric('albHour', 0)).toThrow(/price of 0/)
  expect(() => generate({ ...observed, sources: {} })).toThrow(/offer is no source/)
})

test('the Savings Plans of N. Virginia stand in its book, and in no other', () => {
  const rates = { x86Vcpu: 0.03, x86Gb: 0.003, armVcpu: 0.02, armGb: 0.002 }
  const plans = { '1yNoUpfront': rates, '3yNoUpfront': rates, source: 'offer', date: '2026-09-25' }
  const regions = { ...observed.regions, 'us-east-1': { name: { ko: '버지니아', en: 'Virginia' } } }
  const files = generate({ ...observed, regions, global: { computeSavingsPlanUsEast1: plans } })
  const booksWithPlans = [...files].filter(([, text]) => text.includes('savings-plan')).map(([path]) => path)
  expect(booksWithPlans).toEqual(['packages/core/src/pricing/books/us-east-1.json'])
  const { prices } = JSON.parse(files.get(booksWithPlans[0] ?? '') ?? '{}') as { prices: object }
  expect(prices).toHaveProperty(['fargate.savings-plan-3y.arm.gb-hour'], {
    usd: 0.002,
    source: 'offer',
    date: '2026-09-25',
  })
  expect(Object.keys(prices)).toHaveLength(8)
})
