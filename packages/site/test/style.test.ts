import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { axeViolations, builtPage, loadedFonts, useSite } from './support/site.ts'

const { open } = useSite()

const golden = join(import.meta.dirname, 'golden/style.png')

/**
 * An eighth of the size: how a browser smooths the edges of letters, which one without windows does otherwise, does not show,
 * and that a colour or a length is another one does. The fonts are the site's own, and Hangul comes last.
 */
async function pictureOf(page: Page): Promise<Buffer> {
  await expect.poll(() => page.evaluate(loadedFonts)).toContain('hangul')
  await page.evaluate(() => document.fonts.ready)
  const whole = await page.screenshot({ fullPage: true, animations: 'disabled' })
  return sharp(whole).resize({ width: 180 }).removeAlpha().png({ compressionLevel: 9 }).toBuffer()
}

/** How many pixels of two pictures are clearly of another colour; every one where they have another size. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all(
    [one, other].map((picture) =>
      sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
    ),
  )
  if (left === undefined || right === undefined) throw new Error('There is no picture.')
  if (left.info.width !== right.info.width || left.info.height !== right.info.height) return Infinity
  let count = 0
  for (let at = 0; at < left.data.length; at += 3) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs((left.data[at + channel] ?? 0) - (right.data[at + channel] ?? 0)) > 16,
    )
    if (isOther) count += 1
  }
  return count
}

/** Less than half of the smallest patch of a colour on the page. */
const tolerated = 25

test('the page of style looks as it did', async () => {
  const { page, errors } = await open('/style/', { colorScheme: 'light' })
  const now = await pictureOf(page)
  if (process.env['UPDATE_GOLDEN'] !== undefined || !existsSync(golden)) writeFileSync(golden, now)
  expect(await differing(readFileSync(golden), now)).toBeLessThan(tolerated)
  // That any colour in any theme is another one would be seen.
  for (const other of [
    '--traffic: light-dark(#3350f0, #d3a7ff)',
    '--alive-low: light-dark(#f6def0, #10352a)',
    '--money-line: light-dark(#eec77f, #1e7d5c)',
    '--radius-large: 3rem',
  ]) {
    const style = await page.addStyleTag({ content: `:root { ${other} }` })
    expect(await differing(readFileSync(golden), await pictureOf(page)), other).toBeGreaterThan(tolerated)
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  }
  expect(errors).toEqual([])
})

describe.each(['/style/', '/en/style/'])('%s', (path) => {
  test('is for whoever works on the site: no list names it', () => {
    expect(builtPage(path).querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
    const map = readFileSync(join(import.meta.dirname, '../dist/sitemap-0.xml'), 'utf8')
    expect(map).not.toContain('/style/')
    expect(builtPage(path.replace('style/', '')).querySelector(`a[href="${path}"]`)).toBeNull()
  })

  test('shows every colour in both themes, and axe finds nothing', async () => {
    const { page } = await open(path, { colorScheme: 'light' })
    const css = readFileSync(join(import.meta.dirname, '../src/styles/tokens.css'), 'utf8')
    const colours = [...css.matchAll(/^ {2}(--(?!sl-)[\w-]+): light-dark\(#/gm)].map(([, name]) => name)
    expect(colours.length).toBeGreaterThan(15)
    for (const name of colours) expect(await page.locator(`[data-token="${name}"]`).count()).toBe(2)
    expect(await axeViolations(page)).toEqual([])
  })
})
