import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import subsetFont from 'subset-font'
import { texts } from '../src/shell/texts.ts'

const { otherLanguage } = texts

const packages = fileURLToPath(new URL('../../', import.meta.url))
const font = new URL(
  '../node_modules/pretendard/dist/public/variable/PretendardVariable.ttf',
  import.meta.url,
)

/** Whatever ends up as text on a page. */
const sources = [
  'core/src/**/*.{ts,json,yaml}',
  'lint-cli/src/command.ts',
  'lint-cli/src/commands/{*.description,options/*}.ts',
  'site/astro.config.mjs',
  'site/src/**/*.{astro,json,md,mdx,ts,tsx,yaml}',
  'site/node_modules/@astrojs/starlight/dist/translations/{en,ko}.js',
]

/**
 * Makes three small fonts: one of the Hangul that the site writes, one of everything else, and one of the only Hangul on most
 * English pages. A page needs one or two files where the font's own division into 92 needs up to twenty; what a reader types
 * may still need those. The files stand in `.astro/integrations/site-font`, with the style sheet that names them.
 */
export function siteFont(): AstroIntegration {
  return {
    name: 'site-font',
    hooks: {
      'astro:config:setup': async ({ createCodegenDir }) => {
        const folder = fileURLToPath(createCodegenDir())
        mkdirSync(folder, { recursive: true })
        const written = sources
          .flatMap((pattern) => globSync(pattern, { cwd: packages }))
          .map((name) => readFileSync(packages + name, 'utf8'))
        const characters = [...new Set(latin + written.join(''))].filter((one) => one >= ' ').toSorted()
        const whole = readFileSync(font)
        const faces = {
          hangul: characters.filter(isHangul),
          other: characters.filter((one) => !isHangul(one)),
          korean: Array.from(otherLanguage.en),
        }
        for (const [name, own] of Object.entries(faces)) {
          const options = {
            targetFormat: 'woff2',
            variationAxes: { wght: weights },
            keepFeatures: features,
          } as const
          writeFileSync(`${folder}${name}.woff2`, await subsetFont(whole, own.join(''), options))
        }
        // What the fonts have; a test holds it against what the pages say.
        writeFileSync(`${folder}characters.txt`, characters.join(''))
        writeFileSync(
          `${folder}faces.css`,
          Object.entries(ranges)
            .map(([name, range]) => faceOf(name, range))
            .join('\n'),
        )
      },
    },
  }
}

/** All of Latin-1: escapes in the sources hide some of it. */
const latin = Array.from({ length: 0x100 }, (_, point) => String.fromCodePoint(point)).join('')

/** What the style sheets use. */
const weights = { min: 400, max: 700 }

/** What the site sets: the font's sets of other letter shapes would double the size of its Latin. */
const features = ['calt', 'ccmp', 'kern', 'locl', 'mark', 'tnum']

function isHangul(character: string): boolean {
  return /\p{Script=Hangul}/u.test(character)
}

/**
 * Which characters a browser looks for in which font. A character that it does not find there it looks for in the next family,
 * so that whole blocks will do; they are a fraction of the style sheet that each character by itself would make. Of two fonts
 * for one character the last counts.
 */
const ranges = {
  hangul: 'U+1100-11FF, U+3130-318F, U+A960-A97F, U+AC00-D7FF',
  other: 'U+0-10FF, U+1200-312F, U+3190-A95F, U+A980-ABFF, U+E000-10FFFF',
  korean: Array.from(otherLanguage.en, (one) => `U+${one.codePointAt(0)?.toString(16)}`).join(', '),
}

function faceOf(name: string, range: string): string {
  return `@font-face {
  font-family: 'Pretendard Site';
  font-weight: ${weights.min} ${weights.max};
  font-display: swap;
  src: url(./${name}.woff2?no-inline) format('woff2');
  unicode-range: ${range};
}`
}
