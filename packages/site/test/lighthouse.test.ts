import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLighthouse } from '../scripts/lighthouse-runs.ts'

// Performance depends on how busy the machine is: the script `lighthouse` measures that one.
const categories = ['accessibility', 'best-practices', 'seo'] as const
const pages = ['/', '/en/steps/load-balancer/', '/rules/alb-two-subnets/', '/en/cli/']

let lighthouse: Awaited<ReturnType<typeof startLighthouse>>
beforeAll(async () => {
  lighthouse = await startLighthouse()
})
afterAll(() => lighthouse.stop())

test.each(pages)('Lighthouse has nothing to say against %s', { timeout: 600_000 }, async (path) => {
  const { marks, reasons } = await lighthouse.inspect(path, 'mobile', categories)
  expect(marks, reasons.join('\n')).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 })
})
