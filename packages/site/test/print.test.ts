import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { onPaper } from '../src/print/on-paper.ts'
import { steps } from '../src/steps.ts'
import { builtPage, useSite } from './support/site.ts'

const folder = join(import.meta.dirname, '../dist')
const languages = ['ko', 'en'] as const
const rootOf = (lang: (typeof languages)[number]) => (lang === 'en' ? '/en' : '')
const { open } = useSite()

describe.each(languages)('the sheet of all steps, %s', (lang) => {
  const sheet = builtPage(`${rootOf(lang)}/print/`)

  test('has every paragraph of every step, in their order, and the answers unfolded', () => {
    const sections = sheet.querySelectorAll('.paper')
    expect(sections).toHaveLength(steps.length)
    for (const [index, step] of steps.entries()) {
      const page = builtPage(`${rootOf(lang)}/steps/${step}/`)
      const section = sections[index]
      expect(section?.querySelector('h2')?.textContent).toBe(page.querySelector('h1')?.textContent)
      const text = section?.textContent ?? ''
      const paragraphs = page
        .querySelectorAll('.sl-markdown-content p')
        // What is said of the service as it stands goes with the controls.
        .filter((paragraph) => paragraph.closest('.step-form, .scene-controls, [data-outcome]') === null)
      expect(paragraphs.length).toBeGreaterThan(20)
      for (const paragraph of paragraphs) expect(text).toContain(paragraph.textContent)
      expect(section?.querySelectorAll('.service-map, .picture svg').length).toBeGreaterThan(0)
    }
    expect(sheet.querySelectorAll('.paper details').length).toBeGreaterThan(50)
    expect(sheet.querySelectorAll('.paper details:not([open])')).toEqual([])
  })

  test('has nothing in it that needs a script or a screen, and no id twice', () => {
    expect(sheet.querySelectorAll('astro-island, .paper script, .paper button, .paper input')).toEqual([])
    const ids = sheet.querySelectorAll('[id]').map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('is no second place where search finds the same', () => {
    expect(sheet.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
    expect(sheet.querySelector('link[rel="canonical"]')?.getAttribute('href')).toMatch(
      new RegExp(`^https://[^/]+${rootOf(lang)}/print/$`),
    )
    expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/print/')
    const index = readFileSync(join(folder, `search/${lang}.json`), 'utf8')
    expect(index).toContain('/steps/service/')
    expect(index).not.toContain('/print/')
  })

  test('starts each step on a page of its own', async () => {
    const { page } = await open(`${rootOf(lang)}/print/`)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(steps.length)
    await page.emulateMedia({ media: 'print' })
    for (const section of await page.locator('.paper').all())
      await expect
        .poll(() => section.evaluate((element) => getComputedStyle(element).breakBefore))
        .toBe('page')
  })
})

describe('a page in print', () => {
  test.each([390, 1440])(
    'has its text and the panel, without what is for the screen, at %i px',
    async (width) => {
      const { page } = await open('/steps/load-balancer/', {
        viewport: { width, height: 900 },
        colorScheme: 'dark',
      })
      await page.locator('.panel[data-live="true"]').waitFor()
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['.page > header', 'nav.sidebar', 'main button', '.dock-toggle', 'footer'])
        await expect.poll(() => page.locator(gone).locator('visible=true').count(), { message: gone }).toBe(0)
      await expect.poll(() => page.locator('.panel .total strong').isVisible()).toBe(true)
      await expect
        .poll(() => page.locator('.panel').evaluate((panel) => getComputedStyle(panel).position))
        .toBe('static')
      await expect.poll(() => page.locator('.scene .more p').first().isVisible()).toBe(true)
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body)
        return { color, backgroundColor }
      })
      expect(colours.backgroundColor).toBe('rgb(255, 255, 255)')
      const [red = 255] = (/\d+/.exec(colours.color) ?? []).map(Number)
      expect(red).toBeLessThan(100)
      const address = await page
        .locator('.changed a')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content)
      expect(address).toContain('https://docs.aws.amazon.com/')
      const inside = await page
        .locator('main a[href^="/"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content)
      expect(inside).toBe('none')
    },
  )
})

test('what is put on paper keeps its links and names, under its step', () => {
  const html =
    '<h2 id="a">A</h2><a href="#a">up</a><a href="#elsewhere">out</a><astro-island uid="1"><details><p aria-labelledby="a">x</p></details><button>no</button></astro-island>'
  expect(onPaper(html, 'one')).toBe(
    '<h3 id="one-a">A</h3><a href="#one-a">up</a><a href="#elsewhere">out</a><details open><p aria-labelledby="one-a">x</p></details>',
  )
})
