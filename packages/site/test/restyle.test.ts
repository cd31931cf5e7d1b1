import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'astro/zod'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { useSite } from './support/site.ts'

const { open } = useSite()

const restyled = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      args: z.object({ elementCount: z.number().optional() }).loose(),
    }),
  ),
})

/** How many elements the browser has styled anew at a time while something happens, most at the end. */
async function stylings(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser()
  await browser?.startTracing(page, { categories: ['devtools.timeline'] })
  await act()
  const trace = await browser?.stopTracing()
  const { traceEvents } = restyled.parse(JSON.parse(String(trace)))
  return traceEvents
    .flatMap(({ name, args }) => (name === 'UpdateLayoutTree' ? [args.elementCount ?? 0] : []))
    .toSorted((left, right) => left - right)
}

// A rule as `html:has(.something)` made every frame of every change style all of the page anew: a thousand elements, 8 ms each
// time, half of what a frame has.
test('a change has only that styled anew which it changes', async () => {
  const { page } = await open(`/steps/service/#s=${encode({ ...start, tasks: 12 })}`)
  const elements = await page.locator('*').count()
  const field = page.getByLabel('원하는 태스크').first()
  await field.fill('13')
  await page.locator('[data-changes]').waitFor()
  await page.locator('[data-changes]').waitFor({ state: 'detached' })
  const counts = await stylings(page, async () => {
    await field.fill('14')
    await page.locator('[data-changes]').waitFor()
    await page.locator('[data-changes]').waitFor({ state: 'detached' })
  })
  expect(elements).toBeGreaterThan(800)
  expect(counts.length).toBeGreaterThan(5)
  expect(counts.at(-1)).toBeLessThan(elements / 4)
})

test('a knob of the first page has only that styled anew which it changes', async () => {
  const { page } = await open('/')
  const elements = await page.locator('*').count()
  const more = page.locator('.stepped button').last()
  const task = (number: number) => page.locator(`.home-shape:visible [data-node="task:${number}"]`).waitFor()
  await more.click()
  await task(3)
  const counts = await stylings(page, async () => {
    await more.click()
    await task(4)
  })
  expect(elements).toBeGreaterThan(400)
  expect(counts.length).toBeGreaterThan(0)
  // Both shapes of the map are drawn anew.
  expect(counts.at(-1)).toBeLessThan(elements / 2)
})

test('what is played has only that styled anew which moves', async () => {
  const { page } = await open('/simulator/')
  const elements = await page.locator('*').count()
  const simulator = page.locator('[data-simulator]')
  const counts = await stylings(page, async () => {
    await simulator.getByRole('button', { name: '내 서비스로 실행' }).click()
    await page.locator('.stage-dots[data-flowing=true]').waitFor()
    // A while of it, whatever comes meanwhile.
    await page.waitForTimeout(2000)
  })
  expect(elements).toBeGreaterThan(600)
  expect(counts.length).toBeGreaterThan(5)
  expect(counts.at(-1)).toBeLessThan(elements / 4)
})
