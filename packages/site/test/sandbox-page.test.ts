import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serveSite, startBrowser } from '../scripts/browser.ts'
import { steps } from '../src/steps.ts'
import { longestWait } from './support/site.ts'

let site: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  site = await serveSite()
  browser = await startBrowser()
})
beforeEach(async () => {
  page = await browser.newPage()
  page.setDefaultTimeout(longestWait)
  errors.length = 0
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${site.url}/en/sandbox/`, { waitUntil: 'networkidle' })
  await page.locator('.panel[data-live="true"]').waitFor()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const field = () => page.getByLabel('A service as JSON or YAML')
const findings = () => page.locator('.json-editor .findings')

test('a service changed as text becomes the learner’s', async () => {
  await field().fill(
    '{"serviceConfig": {"region": "ap-northeast-2", "tasks": 3, "loadBalancer": "application"}}',
  )
  await page.locator('.json-editor strong', { hasText: '$159.02' }).waitFor()
  // The map beside shows what is typed; that of the learner's own service has no load balancer yet.
  await page.locator('[data-typed-map] [data-node="balancer"]').waitFor()
  await expect.poll(() => page.locator('.panel [data-node="balancer"]').count()).toBe(0)
  await page.getByRole('button', { name: 'Make this my service' }).click()
  await expect.poll(() => page.locator('.total strong').textContent()).toBe('$159.02')
  const tasks = await page.getByLabel('Desired tasks', { exact: true }).all()
  await expect.poll(() => Promise.all(tasks.map((input) => input.inputValue()))).toEqual(['3', '3'])
  expect(errors).toEqual([])
})

test('holds the forms of all steps, in their order', async () => {
  const forms = page.locator('main .step-form[id^="form-"]')
  const names = () => forms.evaluateAll((all) => all.map(({ id }) => id.slice('form-'.length)))
  await expect.poll(names).toEqual([...steps])
})

test('a broken text changes nothing and says where it is broken', async () => {
  await field().fill('{"serviceConfig": {"region": "ap-northeast-2", "taks": 3}}')
  await findings().getByText('Did you mean tasks').waitFor()
  await page.getByRole('button', { name: 'Make this my service' }).click()
  await expect
    .poll(() => page.locator('.json-editor [role="status"]').innerText())
    .toContain('sound serviceConfig')
  await expect.poll(() => page.locator('.total strong').textContent()).toBe('$45.10')
})

test('the editor comes when it is asked for, underlines what is wrong, and lets the keyboard out', async () => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  const family = '<img src=x onerror=alert(1)>'
  const containerDefinitions = [{ name: family, image: 'nginx:1.27' }]
  const size = { requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '256', memory: '4096' }
  await field().fill(JSON.stringify({ family, ...size, containerDefinitions }, undefined, 2))
  await findings().getByText('4096').waitFor()
  expect(scripts.filter((url) => url.includes('codemirror'))).toEqual([])
  await page.getByRole('button', { name: 'Open the editor' }).click()
  await page.locator('.cm-lintRange').first().waitFor()
  expect(scripts.some((url) => url.includes('codemirror'))).toBe(true)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Tab')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.cm-content') === null))
    .toBe(true)
  await findings().getByRole('button').first().click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('cm-content')
  await expect.poll(() => page.locator('main img').count()).toBe(0)
  expect(errors).toEqual([])
})
