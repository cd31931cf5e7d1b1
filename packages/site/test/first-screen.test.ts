import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { steps } from '../src/steps.ts'
import { useSite } from './support/site.ts'

const { open } = useSite()

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

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
      for (const part of [task.locator('legend'), task.locator('button, select, input').first()])
        await expect.poll(() => isInView(page, part, 0)).toBe(true)
      await expect
        .poll(() => isInView(page, page.locator('.panel .service-map:visible').first(), 0))
        .toBe(true)
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
      expect(await isInView(page, page.locator('.panel .service-map:visible').first(), 0)).toBe(true)
    }
  })
})
