// Takes a picture of every page, narrow and wide, light and dark, into packages/site/screenshots:
// node scripts/screenshots.mjs [part of a path]
import { mkdirSync, rmSync } from 'node:fs'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveSite, startBrowser } from './browser.mjs'

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const wanted = process.argv[2] ?? ''
const pages = readdirSync(dist, { recursive: true })
  .filter((file) => file.endsWith('.html') && file.includes(wanted))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const site = await serveSite()
const browser = await startBrowser()
for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready)
      const name = path.replaceAll('/', '_').replace(/^_|_$|\.html$/g, '') || 'index'
      await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await site.stop()
console.log(`${pages.length * 4} pictures in ${folder}`)
