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
        const characters = [...new Set(ascii + written.join(''))].filter((one) => one >= ' ').toSorted()
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
        writeFileSync(`${folder}faces.css`, [faceOf('other'), inPlaceOfHangul].join('\n'))
      },
    },
  }
}

/** What may be written by rules that are no text themselves, such as those for amounts. */
const ascii = Array.from({ length: 0x7f }, (_, point) => String.fromCodePoint(point)).join('')

/** What the style sheets use. */
const weights = { min: 400, max: 700 }

/** What the site sets: the font's other letter shapes, and what makes arrows of `->`, would double the size of its Latin. */
const features = ['kern', 'tnum']

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

/** The `@font-face` of one of the fonts, in the file at an address. */
export function faceOf(name: keyof typeof ranges, address = `./${name}.woff2?no-inline`): string {
  return `@font-face {
  font-family: 'Pretendard Site';
  font-weight: ${weights.min} ${weights.max};
  font-display: swap;
  src: url(${address}) format('woff2');
  unicode-range: ${ranges[name]};
}`
}

/**
 * What Android and Linux have for Hangul, made as wide as Pretendard's (1,770 of 2,048 units; Noto's are 920 of 1,000), so that
 * no line breaks elsewhere once the font is there.
 */
const inPlaceOfHangul = `@font-face {
  font-family: 'Hangul Until Then';
  src: local('Noto Sans CJK KR'), local('NotoSansCJKkr-Regular');
  size-adjust: 93.94%;
  unicode-range: ${ranges.hangul};
}`
