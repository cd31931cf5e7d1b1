import { describe, expect, test } from 'vitest'
import { sampledPages } from '../scripts/browser.ts'
import { axeViolations, loadedFonts, useSite } from './support/site.ts'

const { open } = useSite()

function isKorean(path: string): boolean {
  return !path.startsWith('/en/')
}

describe.each(['/', '/en/steps/service/', '/rules/image-not-latest/'])('%s without JavaScript', (path) => {
  test.each(['light', 'dark'] as const)('is %s where the system is', async (colorScheme) => {
    const { page } = await open(path, { javaScriptEnabled: false, colorScheme })
    /** How light a colour is, from 0 to 255, where it is painted. */
    const lightness = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const parts =
            getComputedStyle(element)
              .backgroundColor.match(/[\d.]+/g)
              ?.map(Number) ?? []
          return Math.min(...parts.slice(0, 3))
        })
    const places = ['body', '.page > header', ...(path.includes('rules') ? ['.expressive-code pre'] : [])]
    for (const place of places) {
      if (colorScheme === 'light') expect(await lightness(place), place).toBeGreaterThan(230)
      else expect(await lightness(place), place).toBeLessThan(50)
    }
  })
})

describe.each(sampledPages())('%s', (path) => {
  // One page for all of it: to open a page takes longer than to look at it.
  test('has no violation that axe finds in either theme, and fits a telephone', async () => {
    const { page, errors } = await open(path, { colorScheme: 'light' })
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
    // The site's own two fonts have every character that it writes.
    await expect.poll(() => page.evaluate(loadedFonts)).toContain('other')
    // Hangul, which is most of them, comes once there is something to read.
    if (isKorean(path)) {
      await expect.poll(() => page.evaluate(loadedFonts)).toContain('hangul')
      const [painted = 0, asked = 0] = await page.evaluate(() => [
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        performance.getEntriesByType('resource').find(({ name }) => name.includes('hangul'))?.startTime,
      ])
      expect(painted).toBeGreaterThan(0)
      // Where a name is written, the other faces would be taken for what is not there yet.
      if (path !== '/certificate/') expect(asked).toBeGreaterThanOrEqual(painted)
    }
    const fonts = await page.evaluate(loadedFonts)
    expect(fonts.filter((font) => !['hangul', 'korean', 'other'].includes(font))).toEqual([])
    // The name of the other language, which is on every English page, does not bring all of Hangul with it.
    const text = await page.locator('body').innerText()
    if (!/\p{Script=Hangul}/u.test(text.replaceAll('한국어', ''))) expect(fonts).not.toContain('hangul')
    await expect.poll(theme).toBe('light')
    expect(await axeViolations(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // The page hears of it a moment later.
    await expect.poll(theme).toBe('dark')
    expect(await axeViolations(page, 'of colour'), 'dark').toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(errors.filter((error) => !path.includes('404') || !error.includes('404'))).toEqual([])
  })

  test('reads well without JavaScript', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(20)
    if (isKorean(path)) await expect.poll(() => page.evaluate(loadedFonts)).toContain('hangul')
    if (!path.includes('/steps/')) return
    await expect.poll(() => page.locator('.total strong').textContent()).toBe('$45.10')
    await expect.poll(() => page.locator('.panel figcaption').isVisible()).toBe(true)
    await expect.poll(() => page.locator('.scene .told').first().isVisible()).toBe(true)
    await expect
      .poll(() => page.locator('.scene-stage :is(button, select, input)').first().isDisabled())
      .toBe(true)
  })
})
