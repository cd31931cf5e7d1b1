import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type OverlayOptions } from 'sharp'
import { pictureSize, picturePath } from '../src/reference/open-graph.ts'
import type { BuiltPage } from './html.ts'

const fonts = fileURLToPath(new URL('../node_modules/pretendard/dist/public/static/', import.meta.url))
const cache = fileURLToPath(new URL('../node_modules/.cache/open-graph/', import.meta.url))

/** What the pictures of a page show. */
interface Shown {
  readonly site: string
  readonly title: string
  readonly description: string
}

/**
 * Draws each page's picture for links to it: site, title and description, in Pretendard. A picture is kept between builds
 * as long as nothing that it shows changes.
 */
export async function writePictures(folder: string, pages: readonly BuiltPage[]): Promise<void> {
  mkdirSync(cache, { recursive: true })
  await Promise.all(
    pages.map(async ({ path, html }) => {
      const file = join(folder, picturePath(path))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, await pictureOf(shownOf(html)))
    }),
  )
}

/** The words of a page's meta elements, as they are escaped there, which is how Pango wants them too. */
function shownOf(html: string): Shown {
  const meta = (name: string): string =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? ''
  return { site: meta('site_name'), title: meta('title'), description: meta('description') }
}

/** Counts up with every change of the drawing, so that no picture of the old one stays. */
const drawing = 2

async function pictureOf(shown: Shown): Promise<Buffer> {
  const name = createHash('sha256')
    .update(JSON.stringify({ drawing, ...shown }))
    .digest('hex')
  const kept = `${cache}${name}.png`
  if (existsSync(kept)) return readFileSync(kept)
  const picture = await draw(shown)
  writeFileSync(kept, picture)
  return picture
}

const margin = 80

async function draw({ site, title, description }: Shown): Promise<Buffer> {
  const heading = await textImage(title, { weight: 'Bold', size: 68, colour: '#ffffff', width: 1040 })
  const summary = await textImage(description, { weight: 'Regular', size: 32, colour: '#b4b9c6', width: 960 })
  const name = await textImage(site, { weight: 'SemiBold', size: 32, colour: '#f2f3f7', width: 1040 })
  const top = 150
  const overlays: OverlayOptions[] = [
    { ...name, left: margin + 60, top: 64 },
    { ...heading, left: margin, top },
  ]
  const under = top + heading.raw.height + 36
  // A long title leaves no room for more.
  if (under + summary.raw.height < 500) overlays.push({ ...summary, left: margin, top: under })
  return sharp(Buffer.from(background)).composite(overlays).png({ palette: true, effort: 4 }).toBuffer()
}

interface Style {
  readonly weight: 'Regular' | 'SemiBold' | 'Bold'
  /** In pixels. */
  readonly size: number
  readonly colour: string
  /** Where lines break. */
  readonly width: number
}

interface TextImage {
  readonly input: Buffer
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

/** Draws a text, in Pretendard alone. */
export async function textImage(text: string, { weight, size, colour, width }: Style): Promise<TextImage> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${joinWords(text)}</span>`,
      font: `Pretendard ${weight} ${size}`,
      fontfile: `${fonts}Pretendard-${weight}.otf`,
      width,
      // A point is a pixel then.
      dpi: 72,
      rgba: true,
      spacing: Math.round(size * 0.25),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width: wide, height, channels } = info
  return { input: data, raw: { width: wide, height, channels } }
}

/** Korean is broken between words, not within: a word joiner stands beside every syllable of a word. */
function joinWords(text: string): string {
  const escaped = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.replaceAll(/(?<=\p{Script=Hangul})(?=\S)|(?<=\S)(?=\p{Script=Hangul})/gu, '\u2060')
}

/** The mark above, and along the foot tasks with their price tags: the site in its own dark colours (`tokens.css`). */
const background = `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">
  <rect width="100%" height="100%" fill="#17181d"/>
  <g transform="translate(${margin} 60) scale(1.75)">
    <rect width="24" height="24" rx="6" fill="#3350f0"/>
    <path d="M6 8h12M6 12h8M6 16h10" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>
  </g>
  ${[0, 1, 2, 3].map((task) => taskAt(margin + task * 190)).join('')}
</svg>`

function taskAt(x: number): string {
  return `<rect x="${x}" y="524" width="170" height="50" rx="10" fill="#10352a" stroke="#46d6a0" stroke-width="2"/>
  <rect x="${x + 86}" y="538" width="70" height="22" rx="11" fill="#3a2b10" stroke="#7d5c1e" stroke-width="1.5"/>`
}
