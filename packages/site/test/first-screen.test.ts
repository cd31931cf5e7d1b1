import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { steps } from '../src/steps.ts'
import { useSite } from './support/site.ts'

const { open } = useSite()

const screens = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

/** The map beside a step: one that answers has the size of its frame. */
function mapOn(page: Page): Locator {
  return page.locator('.panel :is(.map-frame, :not(.map-frame) > .service-map):visible').first()
}

/** Whether all of something is seen: inside the window, below the head and what is docked under it. */
async function isInView(page: Page, part: Locator, below: number): Promise<boolean> {
  const box = await part.boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  return (
    box !== null &&
    box.width > 0 &&
    box.x >= 0 &&
    box.y >= below &&
    box.x + box.width <= width &&
    // Scrolling stops at whole pixels, boxes do not.
    box.y + box.height <= height + 1
  )
}

/** Where the text begins: below the head, and on a phone below the docked map. */
async function topOfText(page: Page): Promise<number> {
  const dock = page.locator('.panel-column')
  const head = (await page.locator('header').first().boundingBox())?.height ?? 0
  const box = await dock.boundingBox()
  const { width } = page.viewportSize() ?? { width: 0 }
  return box !== null && box.width === width ? box.y + box.height : head
}

describe.each(screens)('at $width × $height', (viewport) => {
  test.each(steps.flatMap((step) => [`/steps/${step}/`, `/en/steps/${step}/`]))(
    'the thing to do, its control and its effect are in the first screen of %s',
    async (path) => {
      const { page } = await open(path, { viewport })
      const first = page.locator('.scene-stage').first()
      await first.locator('fieldset:enabled').last().waitFor()
      const task = first.locator('> fieldset').last()
      for (const part of [task.locator('legend'), task.locator('button, select, input, textarea').first()])
        await expect.poll(() => isInView(page, part, 0)).toBe(true)
      await expect.poll(() => isInView(page, mapOn(page), 0)).toBe(true)
      expect(await isInView(page, page.locator('.headline'), 0)).toBe(true)
    },
  )

  test.each(steps)('each scene of %s fits one view with the map', async (step) => {
    const { page } = await open(`/steps/${step}/`, { viewport })
    await page.locator('.scene-stage fieldset:enabled').first().waitFor()
    const below = await topOfText(page)
    for (const scene of await page.locator('.scene-stage').all()) {
      const task = scene.locator('> fieldset').last()
      await task.evaluate((element) => element.scrollIntoView({ block: 'end' }))
      expect(await isInView(page, task, below), (await scene.getAttribute('data-scene')) ?? '').toBe(true)
      expect(await isInView(page, mapOn(page), 0)).toBe(true)
    }
  })
})

const phone = { width: 390, height: 844 }
const behindBalancer = {
  ...start,
  tasks: 3,
  azs: 3,
  loadBalancer: 'application',
  taskInbound: [{ port: 80, source: 'load-balancer' }],
} as const

test.each([
  ['', start],
  ['/en', start],
  ['', behindBalancer],
  ['/en', behindBalancer],
] as const)(
  'broken and traced, the scene of faults fits the view of a phone (%s, %o)',
  async (lang, service) => {
    const { page } = await open(`${lang}/steps/creation/#s=${encode(service)}`, {
      viewport: phone,
      reducedMotion: 'reduce',
    })
    const scene = page.locator('[data-scene="fault"]')
    const task = scene.locator('> fieldset').last()
    await scene.locator('fieldset:enabled').last().waitFor()
    const fits = async (): Promise<boolean> => {
      await task.evaluate((element) => element.scrollIntoView({ block: 'end' }))
      return isInView(page, task, await topOfText(page))
    }
    await scene.locator('.accident button').click()
    await scene.locator('.stopped-reason code').waitFor()
    await expect.poll(fits).toBe(true)
    await scene.locator('.scene-events button').first().click()
    await page.locator('.panel [data-stage]').waitFor()
    await expect.poll(() => scene.locator('[data-sight]').innerText()).toMatch(/[.]/)
    await expect.poll(fits).toBe(true)
    // What AWS says stands there once.
    const message = lang === '' ? 'AWS의 메시지' : 'What AWS says'
    expect(await scene.innerText()).not.toContain(message)
    // All of its reason is there for who asks.
    const reason = scene.locator('.stopped-reason code')
    const isCut = () => reason.evaluate((code) => code.scrollHeight > code.clientHeight)
    if (await isCut()) await scene.locator('.stopped-reason button').click()
    await expect.poll(isCut).toBe(false)
  },
)

test.each(['', '/en'])(
  'docked, the map has letters that can be read, still and while it plays (%s)',
  async (lang) => {
    const blueGreen = { ...behindBalancer, deploymentStrategy: 'BLUE_GREEN' } as const
    const { page, errors } = await open(`${lang}/steps/deployment-options/#s=${encode(blueGreen)}`, {
      viewport: phone,
      reducedMotion: 'reduce',
    })
    const smallest = (): Promise<number> =>
      page
        .locator('.panel .service-map:visible')
        .first()
        .evaluate((map) =>
          Math.min(
            ...[...map.querySelectorAll('text')].map(
              (text) =>
                Number(text.getAttribute('font-size')) * ((map as SVGSVGElement).getScreenCTM()?.a ?? 0),
            ),
          ),
        )
    const docked = page.locator('.panel .service-map.docked')
    await docked.locator('[role="button"]').first().waitFor()
    expect(await smallest()).toBeGreaterThanOrEqual(11)
    const scene = page.locator('[data-scene="blue-green"]')
    await scene.locator('.scene-events button').last().click()
    const stage = page.locator('.panel [data-stage]')
    await stage.waitFor()
    await stage.getByRole('slider').press('End')
    expect(await smallest()).toBeGreaterThanOrEqual(11)
    await expect.poll(() => stage.locator('[data-cost]').innerText()).toMatch(/\+\u2060\$0\.0\d+$/)
    await expect
      .poll(() => scene.locator('[data-sight]').innerText())
      .toMatch(/\$0\.0\d+\D.*\$0\.\d{4}(?: an hour)?\)\.$/)
    // The words have all of it: what stands for several on the map is said one by one.
    expect(await stage.locator('[data-described]').innerText()).toContain(
      lang === '' ? '정상 3개' : '3 healthy',
    )
    // Opened, it is the whole map again.
    await page.locator('.dock-toggle').click()
    await page.locator('.panel .service-map.narrow').waitFor()
    expect(await docked.count()).toBe(0)
    expect(errors).toEqual([])
  },
)

test('between a phone and a wide screen what is played stands beside the text, with letters that can be read', async () => {
  const { page, errors } = await open(
    `/en/steps/networking/#s=${encode({ ...behindBalancer, egress: 'nat' })}`,
    {
      viewport: { width: 1024, height: 768 },
      reducedMotion: 'reduce',
    },
  )
  await page.locator('[data-scene="ways-out"] .scene-events button').last().click()
  await page.locator('.panel [data-stage] .service-map.docked').waitFor()
  const smallest = (): Promise<number> =>
    page
      .locator('.panel .service-map')
      .evaluate((map) =>
        Math.min(
          ...[...map.querySelectorAll('text')].map(
            (text) =>
              Number(text.getAttribute('font-size')) * ((map as SVGSVGElement).getScreenCTM()?.a ?? 0),
          ),
        ),
      )
  await expect.poll(smallest).toBeGreaterThanOrEqual(11)
  const [text, panel] = await Promise.all([
    page.locator('main h1').boundingBox(),
    page.locator('.panel').boundingBox(),
  ])
  expect(panel?.x).toBeGreaterThan((text?.x ?? Infinity) + (text?.width ?? Infinity))
  await page.locator('[data-stage]').getByRole('button', { name: 'Close' }).click()
  await page.locator('.panel .service-map.narrow').waitFor()
  expect(errors).toEqual([])
})

test.each(screens.flatMap(({ width }) => ['', '/en'].map((lang) => [width, lang] as const)))(
  'no select cuts off what may be chosen (%i pixels, %s)',
  async (width, lang) => {
    for (const step of steps) {
      const { page } = await open(`${lang}/steps/${step}/#s=${encode(behindBalancer)}`, {
        viewport: { width, height: width === 390 ? 844 : 900 },
        reducedMotion: 'reduce',
      })
      await page.locator('.scene-stage fieldset:enabled').first().waitFor()
      if (step === 'creation') {
        await page.locator('.accident button').click()
        await page.locator('.stopped-reason code').waitFor()
      }
      const cut = () =>
        page.locator('.scene-stage select').evaluateAll((selects) => {
          const context = document.createElement('canvas').getContext('2d')
          return selects.flatMap((select) => {
            const { font, paddingLeft, paddingRight } = getComputedStyle(select)
            if (context === null) return []
            context.font = font
            // Of the sign that it opens.
            const room =
              select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 16
            return [...(select as HTMLSelectElement).options]
              .filter(({ text }) => context.measureText(text).width > room)
              .map(({ text }) => text)
          })
        })
      await expect.poll(cut, { message: step }).toEqual([])
    }
  },
)
