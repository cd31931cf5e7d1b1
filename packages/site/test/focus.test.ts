import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { useSite } from './support/site.ts'

const { open } = useSite()
const still = { reducedMotion: 'reduce' } as const
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName)

test('who presses a button that goes away is at the next control, and not at the top of the page', async () => {
  const { page } = await open(`/en/steps/networking/#s=${encode({ ...start, egress: 'endpoints' })}`, still)
  const button = page.getByRole('button', { name: 'Use an image in my ECR' })
  // What keeps it is loaded with the first key.
  const loaded = page.waitForResponse(/keep-focus/)
  await page.keyboard.press('Tab')
  await loaded
  await button.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => button.count()).toBe(0)
  await expect.poll(() => focused(page)).toBe('BUTTON')
  expect(await page.evaluate(() => document.activeElement?.closest('[data-scene]') !== null)).toBe(true)
})

test('who skips to the first scene is there', async () => {
  for (const step of ['deployment', 'networking']) {
    const { page } = await open(`/en/steps/${step}/`, still)
    await page.getByRole('link', { name: 'To the first scene of this step' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('H2')
  }
})

test('starting over says what it has done, and what takes it back', async () => {
  const { page } = await open('/en/steps/service/', still)
  const tools = page.locator('.panel .tools')
  const tasks = page.locator('[data-scene] .stepper input').first()
  const said = () => tools.getByRole('status').innerText()
  await tools.getByRole('button', { name: 'Start over', exact: true }).click()
  await expect.poll(said).toBe('There was nothing to take back.')
  await page.locator('[data-scene] .stepper button').nth(1).click()
  await expect.poll(() => tasks.inputValue()).toBe('2')
  await tools.getByRole('button', { name: 'Start over', exact: true }).click()
  await expect.poll(said).toContain('Your service is back at its start; Undo brings it back.')
  await expect.poll(() => tasks.inputValue()).toBe('1')
  await tools.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => tasks.inputValue()).toBe('2')
})

test('who only predicts has changed nothing, and what a wrong value would do is not played', async () => {
  const { page } = await open('/en/steps/deployment/', still)
  const scene = page.locator('[data-scene="dark-zone"]')
  await scene.getByRole('radio').first().click()
  await expect.poll(() => scene.locator('.predict [role=status]').innerText()).toContain('✗')
  // What is said of a change is loaded with the first thing that is done.
  await page.waitForLoadState('networkidle')
  await expect.poll(() => scene.locator('[data-outcome]').innerText()).not.toContain('That is changed')
  await scene.locator('.stepper input').first().fill('-1')
  await scene.locator('.scene-events button').first().click()
  await expect.poll(() => scene.locator('[data-sight]').innerText()).toContain('fix that first')
  expect(await page.locator('[data-stage]').count()).toBe(0)
})
