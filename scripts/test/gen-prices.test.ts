import { expect, test } from 'vitest'
import { generate } from '../gen-prices.ts'

const observed = {
  sources: { offer: { what: 'AWSELB offer file' }, unused: { what: 'not used' } },
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
    sources: { offer: { what: 'AWSELB offer file' } },
  })
})

test('refuses a price of nothing, and a price that is not above zero', () => {
  const withMetric = (metric: string, usd: number) =>
    generate({ ...observed, regions: { 'xx-test-1': { [metric]: { usd, source: 'offer', date: '2026' } } } })
  expect(() => withMetric('moonlightHour', 1)).toThrow(/moonlightHour/)
  expect(() => withMetric('albHour', 0)).toThrow(/price of 0/)
})
