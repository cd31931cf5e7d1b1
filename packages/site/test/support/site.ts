import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { HTMLElement } from 'node-html-parser'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { parsePage } from '../../integrations/html.ts'
import { serveSite, startBrowser } from '../../scripts/browser.ts'

/** A page in a profile of its own, with everything that went wrong in it. */
export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Warnings and errors of the console, exceptions, and requests that leave the site. */
  readonly errors: readonly string[]
}

/** How long a page may take for anything: how fast a busy machine is is not what tests are about. In milliseconds. */
export const longestWait = 90_000

/** Serves the built site and starts a browser for the tests of a file; profiles are closed after every test. */
export function useSite(): {
  readonly url: () => string
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>
} {
  let site: Awaited<ReturnType<typeof serveSite>>
  let browser: Browser
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    site = await serveSite()
    browser = await startBrowser()
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  return {
    url: () => site.url,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        // Keeping the whole site for later is tested once; elsewhere it would only take time.
        serviceWorkers: 'block',
        ...options,
      })
      context.setDefaultTimeout(longestWait)
      contexts.push(context)
      const page = await context.newPage()
      const errors = errorsOf(page, site.url)
      // Without scripts nothing comes after the page itself.
      const waitUntil = options.javaScriptEnabled === false ? 'load' : 'networkidle'
      await page.goto(site.url + path, { waitUntil })
      return { page, context, errors }
    },
  }
}

/** Fills with what goes wrong in a page from now on: warnings and errors, exceptions, and requests that leave the site. */
export function errorsOf(page: Page, siteUrl: string): readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    const isOurs = message.text() !== 'Service Worker registration blocked by Playwright'
    if (isOurs && (message.type() === 'error' || message.type() === 'warning')) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('request', (request) => {
    const isWithin = request.url().startsWith(siteUrl) || /^(?:data|blob):/.test(request.url())
    if (!isWithin) errors.push(request.url())
  })
  return errors
}

/** Scrolls to an element. An island is drawn afresh as it comes to life, so that it may be replaced meanwhile. */
export async function bringIntoView(locator: Locator): Promise<void> {
  const scroll = (): Promise<boolean> =>
    locator.scrollIntoViewIfNeeded().then(
      () => true,
      () => false,
    )
  await expect.poll(scroll).toBe(true)
}

/** Opens what the scenes of a step fold away, in which islands come alive only then. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.more')) fold.open = true
  })
}

/**
 * Brings every island of a page to life, those too that wait until they are seen. What stands in one before is replaced as it
 * comes to life: whoever asks many elements at once may have asked those of before.
 */
export async function drawAll(page: Page): Promise<void> {
  const islands = page.locator('main astro-island')
  for (const island of await islands.all()) await bringIntoView(island)
  await expect.poll(() => page.locator('main astro-island[ssr]').count()).toBe(0)
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong on a page as it stands now: rule and markup. Of a page that was looked at in another theme the rules
 * of colour are enough: the markup is the same.
 */
export async function axeViolations(
  page: Page,
  rules: 'all' | 'of colour' = 'all',
): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (areOfColour) => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const runOnly = areOfColour
      ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
      : { type: 'tag', values: tags }
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, rules === 'of colour')
}

/** The fonts that a page has asked for, by the names of their files; evaluated in the page. */
export function loadedFonts(): readonly string[] {
  const files = performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? '')
  return files
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => file.replace(/\.[^.]*\.woff2$/, ''))
    .toSorted()
}

/** A page of the built site as a tree, by its path. */
export function builtPage(path: string): HTMLElement {
  const file = path.endsWith('/') ? `${path}index.html` : path
  return parsePage(readFileSync(join(import.meta.dirname, '../../dist', file), 'utf8'))
}
