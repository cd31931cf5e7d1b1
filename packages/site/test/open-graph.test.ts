import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { textImage } from '../integrations/open-graph.ts'
import { builtPages } from '../scripts/browser.ts'
import { picturePath, pictureSize } from '../src/reference/open-graph.ts'
import { builtPage } from './support/site.ts'

const folder = join(import.meta.dirname, '../dist')

test.each(builtPages())('%s names a picture that is there, and says what it is', async (path) => {
  const page = builtPage(path)
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''
  const address = new URL(meta('og:image'))
  expect(address.pathname).toBe(picturePath(path))
  expect(meta('og:image').startsWith(new URL(meta('og:url')).origin)).toBe(true)
  expect(meta('twitter:image')).toBe(meta('og:image'))
  expect(meta('twitter:card')).toBe('summary_large_image')
  expect(meta('og:image:alt')).toBe(page.querySelector('h1')?.textContent)
  const file = join(folder, address.pathname)
  expect(existsSync(file)).toBe(true)
  const { width, height, format, size = 0 } = await sharp(file).metadata()
  expect({ width, height, format }).toEqual({ ...pictureSize, format: 'png' })
  expect([meta('og:image:width'), meta('og:image:height')]).toEqual([`${width}`, `${height}`])
  expect(size).toBeLessThan(100_000)
})

test.each(['Regular', 'Bold'] as const)('Hangul is drawn in its own shapes, %s', async (weight) => {
  const sizeOf = async (text: string): Promise<string> => {
    const { raw } = await textImage(text, { weight, size: 60, colour: '#ffffff', width: 600 })
    return `${raw.width} × ${raw.height}`
  }
  // What no font may have is drawn as a box with its number in it, and all boxes are of one size.
  const box = await sizeOf('\uFDD0')
  expect(await sizeOf('\uFDD1')).toBe(box)
  for (const syllable of '가밸쓰요') expect(await sizeOf(syllable)).not.toBe(box)
})
