import { describe, expect, test } from 'vitest'
import { start } from '../src/state/start.ts'
import { encode } from '../src/state/codec.ts'
import { axeViolations, bringIntoView, useSite } from './support/site.ts'

const { open } = useSite()
const still = { reducedMotion: 'reduce' } as const
const simulator = '[data-simulator]'
const stage = '[data-stage]'

describe.each([
  ['/simulator/', '내 서비스로 실행', '배포가 끝나지 않습니다', '새 버전 배포를 시작합니다', '잃은 요청 0개'],
  [
    '/en/simulator/',
    'Run with my service',
    'It can never finish',
    'The deployment of the new version begins',
    'Requests lost: 0',
  ],
])('%s', (path, run, never, begins, noneLost) => {
  test('plays the service of the reader, and is moved by key', async () => {
    const { page, errors } = await open(path, still)
    await bringIntoView(page.locator(simulator))
    await page.getByRole('button', { name: run }).click()
    const current = page.locator(`${simulator} [aria-current=step]`)
    const slider = page.locator(`${stage} input[type=range]`)
    await slider.waitFor()
    await expect.poll(() => slider.inputValue()).toBe('0')
    await slider.press('ArrowRight')
    await expect.poll(() => current.first().textContent()).toContain(begins)
    await expect.poll(() => page.locator(`${stage} .stage-said`).textContent()).toContain(begins)
    await slider.press('End')
    await expect.poll(() => slider.inputValue()).toBe(await slider.getAttribute('max'))
    await expect.poll(() => page.locator('.panel .service-map .task.new.healthy').count()).toBe(1)
    // One task, 100 to 200%: the new one is healthy before the old one goes.
    await expect.poll(() => page.locator('[data-result]').textContent()).toContain(noneLost)
    expect(errors).toEqual([])
  })

  test('tells what happens and how it ends no sooner than the map has shown it', async () => {
    const { page } = await open(path)
    await bringIntoView(page.locator(simulator))
    await page.getByRole('button', { name: run }).click()
    const log = page.locator('.simulator-log li')
    await expect.poll(() => log.count()).toBeGreaterThan(0)
    const slider = page.locator(`${stage} input[type=range]`)
    await slider.press('Home')
    await expect.poll(() => log.count()).toBe(1)
    expect(await page.locator('[data-result]').textContent()).not.toContain(noneLost)
    await slider.press('End')
    await expect.poll(() => page.locator('[data-result]').textContent()).toContain(noneLost)
    // What has been seen stays told.
    const all = await log.count()
    expect(all).toBeGreaterThan(2)
    await slider.press('Home')
    await expect.poll(() => log.first().getAttribute('aria-current')).toBe('step')
    expect(await log.count()).toBe(all)
  })

  test('says that three tasks with at most 133% are stuck', async () => {
    // 3 × 133% rounds down to 3; a fourth task takes 4/3, so 134%.
    const stuck = encode({ ...start, tasks: 3, maximumPercent: 133 })
    const { page } = await open(`${path}#s=${stuck}`, still)
    await bringIntoView(page.locator(simulator))
    await page.getByRole('button', { name: run }).click()
    const result = page.locator('[data-result]')
    await expect.poll(() => result.textContent()).toContain(never)
    await expect.poll(() => result.textContent()).toContain('134%')
    const explorer = page.locator('[data-percent-explorer]')
    await bringIntoView(explorer)
    // It begins with the reader's own numbers.
    const numbers = () =>
      explorer
        .locator('input')
        .evaluateAll((inputs) => inputs.map((input) => 'value' in input && input.value))
    await expect.poll(numbers).toEqual(['3', '100', '133'])
    await expect.poll(() => explorer.getByRole('status').textContent()).toContain('134%')
    await expect
      .poll(async () => {
        await explorer.locator('input').last().fill('134')
        return explorer.getByRole('status').textContent()
      })
      .not.toContain('134%')
  })

  test.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    const { page } = await open(path, { ...still, colorScheme })
    await bringIntoView(page.locator(simulator))
    await page.getByRole('button', { name: run }).click()
    await page.locator(`${stage} input[type=range]`).press('End')
    expect(await axeViolations(page)).toEqual([])
  })

  test('shows a picture without JavaScript', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    await expect.poll(() => page.locator(`${simulator} .service-map:visible`).count()).toBe(1)
    await expect
      .poll(() => page.locator(`${simulator} .service-map:visible .task.new.starting`).count())
      .toBe(3)
    await expect
      .poll(() => page.locator(`${simulator} figcaption`).innerText())
      .toMatch(/시작 중 3개|3 starting/)
  })
})
