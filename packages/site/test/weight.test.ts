import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expand } from '@ecs-lint/core/readers'
import { describeFindings, lint, serviceRules } from '@ecs-lint/core/rules'
import { builtPages } from '../scripts/browser.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { drawAll, openFolds, useSite } from './support/site.ts'

const dist = join(import.meta.dirname, '../dist')
const steps = builtPages().filter((path) => path.includes('/steps/'))
const site = useSite()
const { open } = site

const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()

test('no script brings styles of its own: dynamic imports are plain', () => {
  const folder = join(dist, '_astro')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  for (const name of scripts)
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
      /\.css["'`]|preloadError|__vite__mapDeps/,
    )
})

test('asks for no script of an island before the page is painted', async () => {
  const { page } = await open('/en/')
  await page.locator('[data-live="true"]').first().waitFor()
  const { painted, islands } = await page.evaluate(() => {
    const urls = [...document.querySelectorAll('astro-island')].map(
      (island) => new URL(island.getAttribute('component-url') ?? '', location.href).href,
    )
    return {
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      islands: urls.flatMap((url) => performance.getEntriesByName(url).map(({ startTime }) => startTime)),
    }
  })
  expect(islands.length).toBeGreaterThan(0)
  expect(Math.min(...islands)).toBeGreaterThan(painted)
})

describe.each(steps)('%s', (path) => {
  test('loads at most 60 KB of JavaScript', async () => {
    const { page } = await open('/favicon.svg')
    const sizes: number[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) sizes.push(gzipSync(readFileSync(join(dist, pathname))).length)
    })
    await page.goto(site.url() + path, { waitUntil: 'networkidle' })
    await live(page)
    // What loads when it comes into view counts too, and what a fold of a scene holds.
    await openFolds(page)
    await drawAll(page)
    await page.waitForLoadState('networkidle')
    await page.locator('[data-scene] fieldset:enabled').first().waitFor()
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src])')].map(({ textContent }) => textContent).join('\n'),
    )
    // Starlight's sidebar is on no step page, and neither is what remembers it.
    expect(inline).not.toContain('starlight__sidebar')
    const weight = () => sizes.reduce((sum, size) => sum + size, 0) + gzipSync(inline).length
    expect(sizes.length).toBeGreaterThan(3)
    expect(weight()).toBeLessThanOrEqual(60_000)
    // With the first change comes the linter.
    await page.evaluate((hash) => (location.hash = hash), `#s=${encode({ ...start, tasks: 2 })}`)
    await expect.poll(weight).toBeGreaterThan(60_000)
    await page.locator('.headline', { hasText: /고칠 것|to fix/ }).waitFor()
    expect(weight()).toBeLessThanOrEqual(90_000)
  })

  test('shows what the linter says of the same service', async () => {
    const { page } = await open(`${path}#s=${encode({ ...start, loadBalancer: 'application', azs: 1 })}`)
    await live(page)
    const language = path.startsWith('/en/') ? 'en' : 'ko'
    const graph = expand({ ...start, loadBalancer: 'application', azs: 1 })
    const expected = await describeFindings(lint(graph, serviceRules).findings)
    expect(expected.map(({ rule }) => rule)).toContain('alb-two-subnets')
    const shown = page.locator('.findings > li')
    // The linter and its words come after the panel.
    await expect.poll(() => shown.count()).toBe(expected.length)
    for (const { message } of expected)
      await expect.poll(async () => (await shown.allInnerTexts()).join('\n')).toContain(message[language])
  })
})
