import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { resumption } from '../src/resume/next.ts'
import { achievements, encodeProgress, type Achievement } from '../src/state/progress.ts'
import { steps, type Step } from '../src/steps.ts'
import { axeViolations, useSite } from './support/site.ts'

const { open, url } = useSite()

const upTo = (count: number): readonly Achievement[] =>
  achievements.filter((achievement) => steps.slice(0, count).some((step) => achievement.endsWith(`/${step}`)))

describe('somebody who comes back goes on', () => {
  test.each<[string, readonly Achievement[], Step | undefined, string, string]>([
    [
      'at the step that they looked at',
      [],
      'deployment',
      'Last time you were at step 3.',
      '/en/steps/deployment/',
    ],
    ['at the first, with half of it done', ['quiz/service'], undefined, 'at step 1.', '/en/steps/service/'],
    ['after the step that is done', upTo(6), 'networking', 'done 6 of 9 steps.', '/en/steps/load-balancer/'],
    ['at the step looked at, though another is open', upTo(1), 'creation', '1 of 9', '/en/steps/creation/'],
    [
      'at what was left out, when the end is reached',
      [...upTo(2), 'check/creation', 'quiz/creation'],
      'creation',
      '3 of 9',
      '/en/steps/deployment/',
    ],
    ['with the exercises', upTo(9), 'creation', '9 of 9', '/en/exercises/'],
    ['to the certificate', achievements, 'creation', '9 of 9', '/en/certificate/'],
  ])('%s', (_, done, place, said, link) => {
    const found = resumption(done, place, 'en')
    expect(found?.said).toContain(said)
    expect(found?.link).toBe(link)
    expect(resumption(done, place, 'ko')?.link).toBe(link.replace('/en', ''))
  })

  test('and a newcomer begins', () => {
    expect(resumption([], undefined, 'ko')).toBeUndefined()
  })
})

/** Where everything stands, once the fonts are there. */
const places = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll('main :is(h1, p, li, a, svg), footer')]
      .filter((element) => element.closest('.resume') === null)
      .map((element) => element.getBoundingClientRect().toJSON() as unknown)
  })

test('a newcomer sees nothing, and loads nothing for it', async () => {
  const { page, errors } = await open('/')
  await expect.poll(() => page.locator('.resume').isHidden()).toBe(true)
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/(banner|shared)[^/]*\.js$/.test(name))
        .map(({ name }) => name),
    )
  expect(await scripts()).toEqual([])
  await page.goto(`${url()}/steps/compute/`)
  await page.locator('.panel[data-live="true"]').waitFor()
  await page.goto(`${url()}/`)
  await page.locator('.resume').waitFor()
  await expect.poll(scripts, { message: 'what the test looks for is what is loaded' }).not.toEqual([])
  expect(errors).toEqual([])
})

test.each([
  ['/', '9단계 가운데 6단계를 마쳤습니다.', '7단계 이어서 하기', '닫기', 1440, 'light'],
  ['/en/', 'You have done 6 of 9 steps.', 'Go on with step 7', 'Close', 390, 'dark'],
] as const)(
  '%s has a banner that moves nothing and can be sent away',
  async (path, said, goOn, close, width, colorScheme) => {
    const { page, errors } = await open(path, { viewport: { width, height: 844 }, colorScheme })
    const without = await places(page)
    await page.evaluate(
      (progress) => {
        localStorage.setItem('ecs-lint.progress', progress)
        localStorage.setItem('ecs-lint.place', 'networking')
      },
      encodeProgress(upTo(6)),
    )
    await page.reload()
    const banner = page.getByRole('region', { name: path === '/' ? '이어서 하기' : 'Go on where you were' })
    await expect.poll(() => banner.innerText()).toContain(said)
    await expect.poll(() => places(page)).toEqual(without)
    expect(await axeViolations(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)

    await page.getByRole('button', { name: close }).press('Enter')
    await expect.poll(() => banner.isHidden()).toBe(true)
    await page.reload({ waitUntil: 'networkidle' })
    await expect.poll(() => page.locator('.resume').isHidden(), { message: 'for this visit' }).toBe(true)
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await page.getByRole('link', { name: goOn }).press('Enter')
    await page.waitForURL('**/steps/load-balancer/**')
    expect(errors).toEqual([])
  },
)

test('without JavaScript there is nothing', async () => {
  const { page } = await open('/', { javaScriptEnabled: false })
  await expect.poll(() => page.locator('.resume').isHidden()).toBe(true)
})
