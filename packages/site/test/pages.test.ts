import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expand } from '@ecs-lint/core/readers'
import { lint } from '@ecs-lint/core/rules'
import { builtPages } from '../scripts/browser.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { axeViolations, useSite } from './support/site.ts'

const steps = builtPages().filter((path) => path.includes('/steps/'))
// The pages of rules have one template: these stand for all where a check takes long.
const sampledRules = ['alb-two-subnets', 'fargate-cpu-memory-valid', 'sg-no-needless-open-ports']
const sampledPages = builtPages().filter(
  (path) => !/\/rules\/./.test(path) || sampledRules.some((id) => path.endsWith(`/${id}/`)),
)
const site = useSite()
const { open } = site

const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()
const total = (page: Page) => page.locator('.total strong').textContent()

describe.each(sampledPages)('%s', (path) => {
  test.each(['light', 'dark'] as const)('has no violation that axe finds, %s', async (colorScheme) => {
    const { page, errors } = await open(path, { colorScheme })
    expect(await axeViolations(page)).toEqual([])
    expect(errors.filter((error) => !path.includes('404') || !error.includes('404'))).toEqual([])
  })

  test('fits a telephone', async () => {
    const { page } = await open(path, { viewport: { width: 390, height: 844 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('reads well without JavaScript', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(20)
    if (!path.includes('/steps/')) return
    expect(await total(page)).toBe('$45.10')
    expect(await page.locator('.panel figcaption').isVisible()).toBe(true)
    expect(await page.locator('.step-form select').first().isDisabled()).toBe(true)
  })
})

describe.each(steps)('%s', (path) => {
  test('loads at most 60 KB of JavaScript', async () => {
    const { page } = await open('/favicon.svg')
    const sizes: number[] = []
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        void response.body().then((body) => sizes.push(gzipSync(body).length))
    })
    await page.goto(site.url() + path, { waitUntil: 'networkidle' })
    await live(page)
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src])')].map(({ textContent }) => textContent).join('\n'),
    )
    expect(sizes.length).toBeGreaterThan(3)
    expect(sizes.reduce((sum, size) => sum + size, 0) + gzipSync(inline).length).toBeLessThanOrEqual(60_000)
  })

  test('shows what the linter says of the same service', async () => {
    const { page } = await open(`${path}#s=${encode({ ...start, loadBalancer: 'application', azs: 1 })}`)
    await live(page)
    const language = path.startsWith('/en/') ? 'en' : 'ko'
    const shown = await page.locator('.findings > li').allInnerTexts()
    const expected = lint(expand({ ...start, loadBalancer: 'application', azs: 1 })).findings
    expect(expected.map(({ rule }) => rule)).toContain('alb-two-subnets')
    for (const { message } of expected) expect(shown.join('\n')).toContain(message[language])
    expect(shown).toHaveLength(expected.length)
  })
})

test('every Korean page has an English one, and the other way about', () => {
  const pages = builtPages().filter((path) => path !== '/404.html')
  const korean = pages.filter((path) => !path.startsWith('/en/'))
  const english = pages.filter((path) => path.startsWith('/en/'))
  expect(english).toEqual(korean.map((path) => `/en${path}`))
})

test('what changed since the lecture was checked in the last 180 days', () => {
  const files = globSync('**/*.mdx', { cwd: join(import.meta.dirname, '../src/content/docs') })
  const text = files
    .map((file) => readFileSync(join(import.meta.dirname, '../src/content/docs', file), 'utf8'))
    .join('\n')
  const dates = [...text.matchAll(/checked="(\d{4}-\d\d-\d\d)"/g)].map(([, date]) => date ?? '')
  expect(dates.length).toBeGreaterThan(7)
  for (const date of dates) expect(Date.now() - Date.parse(date)).toBeLessThan(180 * 24 * 3600 * 1000)
})

describe('the learner', () => {
  test('adds a load balancer, and finds the service again after a reload, in English, and in a new browser', async () => {
    const { page, errors } = await open('/steps/load-balancer/')
    await live(page)
    expect(await total(page)).toBe('$45.10')
    await page.getByLabel('로드 밸런서 유형').selectOption('application')
    expect(await total(page)).toBe('$68.82')
    expect(await page.locator('.panel svg').getAttribute('aria-label')).toContain('Application Load Balancer')

    await page.goto(`${site.url()}/steps/service/`)
    await live(page)
    expect(await total(page)).toBe('$68.82')
    await page.getByRole('button', { name: '원하는 태스크: 하나 늘리기' }).click()
    await page.getByRole('button', { name: '원하는 태스크: 하나 늘리기' }).click()
    expect(await total(page)).toBe('$159.02')

    await page.locator('starlight-lang-select select').first().selectOption({ label: 'English' })
    await page.waitForURL('**/en/steps/service/**')
    await live(page)
    expect(await total(page)).toBe('$159.02')
    // The form is an island of its own, and may come to life after the panel.
    await expect.poll(() => page.getByLabel('Desired tasks', { exact: true }).inputValue()).toBe('3')

    const link = await page.evaluate(() => location.href)
    expect(link).toContain('#s=1.')
    const { page: fresh } = await open(link.slice(site.url().length))
    await live(fresh)
    expect(await total(fresh)).toBe('$159.02')
    expect(errors).toEqual([])
  })

  test('opens a shared service without losing the one at home', async () => {
    const { page } = await open(`/steps/service/`)
    await live(page)
    await page.getByRole('button', { name: '원하는 태스크: 하나 늘리기' }).click()
    expect(await total(page)).toBe('$90.20')
    await page.goto(`${site.url()}/steps/load-balancer/#s=${encode({ ...start, tasks: 5 })}`)
    await live(page)
    expect(await total(page)).toBe('$225.50')
    await page.getByRole('button', { name: '내 서비스로 돌아가기' }).click()
    expect(await total(page)).toBe('$90.20')
  })

  test('compares all Regions and chooses one', async () => {
    const { page } = await open('/en/steps/service/')
    await live(page)
    await page.getByText('Compare all Regions').click()
    const rows = page.locator('.regions li')
    await rows.nth(35).waitFor()
    expect(await rows.count()).toBe(36)
    const amounts = (await rows.locator('.amount').allTextContents()).filter((text) => !text.startsWith('≥'))
    const numbers = amounts.map((text) => Number(text.replaceAll(/[$,]/g, '')))
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right))
    await rows.filter({ hasText: 'us-east-1' }).getByRole('button').click()
    expect(await page.locator('.panel select').inputValue()).toBe('us-east-1')
    await page.waitForFunction(() => document.querySelector('.total strong')?.textContent !== '$45.10')
    expect(amounts).toContain(await total(page))
  })

  test('is told of a value that cannot be used, and keeps the service', async () => {
    const { page } = await open('/en/steps/service/')
    await live(page)
    await page.getByLabel('Service name').fill('my web')
    expect(await page.getByLabel('Service name').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('.field .warning').innerText()).toContain('serviceName')
    await page.getByLabel('Desired tasks', { exact: true }).fill('-3')
    expect(await page.getByLabel('Desired tasks', { exact: true }).getAttribute('aria-invalid')).toBe('true')
    expect(await total(page)).toBe('$45.10')
  })

  test('does it all with the keyboard, and never loses sight of the focus', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await open('/en/steps/load-balancer/', { viewport })
      await live(page)
      const reached = new Set<string>()
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement
          if (element === null || element === document.body) return undefined
          const box = element.getBoundingClientRect()
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 20) / 2)
          return {
            name: [
              element.getAttribute('aria-label'),
              ...('labels' in element ? Array.from(element.labels as NodeListOf<Element>) : []).map(
                ({ textContent }) => textContent,
              ),
              element.textContent,
            ].join(' '),
            isSeen: top !== null && (element.contains(top) || top.contains(element)),
          }
        })
        if (focus === undefined) continue
        expect(focus.isSeen, `focus on ${focus.name}`).toBe(true)
        reached.add(focus.name)
        if (focus.name.includes('Load balancer type')) await page.keyboard.press('ArrowDown')
      }
      expect([...reached].some((name) => name.includes('Listener port'))).toBe(true)
      expect(await page.locator('.total strong').textContent()).toBe('$68.82')
    }
  })
})

test.each([
  ['nonsense', 'abc'],
  ['markup', `1.${Buffer.from('{"serviceName":"<img src=x onerror=alert(1)>"}').toString('base64url')}`],
  ['another version', '9.e30'],
])('an address with %s has a message and a clean start', async (_, state) => {
  const { page, errors } = await open(`/en/steps/service/#s=${state}`)
  await live(page)
  expect(await page.getByRole('alert').innerText()).toMatch(/left out|another version/)
  expect(await page.locator('main img').count()).toBe(0)
  expect(await total(page)).toBe('$45.10')
  expect(errors).toEqual([])
})
