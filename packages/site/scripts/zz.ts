import { gzipSync } from 'node:zlib'
import { serveSite, startBrowser } from './browser.ts'
const site = await serveSite()
const browser = await startBrowser()
const page = await browser.newPage()
const sizes: [number,string][] = []
page.on('response', (r) => { if (new URL(r.url()).pathname.endsWith('.js')) void r.body().then((b) => sizes.push([gzipSync(b).length, r.url()])) })
await page.goto(`${site.url}/steps/load-balancer/`, { waitUntil: 'networkidle' })
for (const island of await page.locator('main astro-island').all()) await island.scrollIntoViewIfNeeded()
await page.waitForLoadState('networkidle')
const inline = await page.evaluate(() => [...document.querySelectorAll('script:not([src])')].map(({ textContent }) => textContent).join('\n'))
sizes.push([gzipSync(inline).length,'inline'])
for (const [s,u] of sizes.sort((a,b)=>b[0]-a[0])) console.log(s,u)
console.log(sizes.reduce((s,[n])=>s+n,0))
await browser.close(); await site.stop(); process.exit(0)
