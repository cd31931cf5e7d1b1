import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'postcss'
import { describe, expect, test } from 'vitest'
import { builtPages } from '../scripts/browser.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { drawAll, openFolds, useSite } from './support/site.ts'

const { open } = useSite()
const dist = join(import.meta.dirname, '../dist')
const leanPages = builtPages().filter((path) => /^\/(?:en\/)?(?:steps\/[^/]+\/)?$/.test(path))
const read = (name: string) => readFileSync(join(dist, name))
const html = (path: string) => read(`${path}index.html`).toString()
const hrefs = (path: string, kind: RegExp) => [...html(path).matchAll(kind)].map(([, href = '']) => href)

/** What a sheet has rules for, without what depends on a pointer or is no element. */
function selectorsOf(name: string): ReadonlySet<string> {
  const selectors = new Set<string>()
  parse(read(name).toString()).walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes') return
    for (const selector of rule.selectors)
      selectors.add(
        selector.replaceAll(/::[\w-]+(?:\([^)]*\))?|:(?:hover|focus(?:-visible)?|active)/g, '') || '*',
      )
  })
  return selectors
}

const [whole = ''] = globSync('_astro/middleware.*.css', { cwd: dist })
const [lean = ''] = globSync('_astro/lean.*.css', { cwd: dist })

test('home and the steps have a sheet of their own, and no other page has', () => {
  const has = builtPages().filter((path) => path.endsWith('/') && html(path).includes(`/${lean}"`))
  expect(has).toEqual(leanPages)
  expect(leanPages).toHaveLength(20)
  for (const path of leanPages) expect(html(path)).not.toContain(whole)
})

describe.each(leanPages)('%s', (path) => {
  test('lacks no rule that the sheet of the whole site has for it', async () => {
    const kept = selectorsOf(lean)
    const dropped = [...selectorsOf(whole)].filter((selector) => !kept.has(selector))
    expect(dropped.length).toBeGreaterThan(50)
    for (const width of [390, 1440]) {
      const hash = path.includes('/steps/') ? `#s=${encode({ ...start, loadBalancer: 'application' })}` : ''
      const { page } = await open(path + hash, { viewport: { width, height: 900 } })
      await openFolds(page)
      await drawAll(page)
      const missed = await page.evaluate(
        (selectors) => selectors.filter((selector) => document.querySelector(selector) !== null),
        dropped,
      )
      expect(missed).toEqual([])
    }
  })

  // 10 segments of 1,460 bytes in the first round trip, 20 in the second: with one byte more the first paint of a phone waits for a third.
  test('comes with its styles and letters in two round trips', () => {
    const styles = hrefs(path, /<link rel="stylesheet" href="([^"]+)">/g).map((href) => read(href))
    const fonts = hrefs(path, /<link rel="preload" href="([^"]+)" as="font"/g).map((href) => read(href))
    expect(fonts.length).toBeGreaterThan(0)
    const sizes = [read(`${path}index.html`), ...styles]
      .map((file) => brotliCompressSync(file).length)
      .concat(fonts.map(({ length }) => length))
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(30 * 1460)
  })
})
