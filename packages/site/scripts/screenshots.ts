// Takes a picture of every page (of rules, three), narrow and wide, light and dark, into packages/site/screenshots:
// node packages/site/scripts/screenshots.ts [part of a path]
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sampledPages, serveSite, startBrowser } from './browser.ts'

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const pages = sampledPages().filter((path) => path.includes(process.argv[2] ?? ''))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const site = await serveSite()
const browser = await startBrowser()
for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready)
      const name = path.replaceAll('/', '_').replaceAll(/^_|_$|\.html$/g, '') || 'index'
      await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await site.stop()
console.log(`${pages.length * 4} pictures in ${folder}`)
