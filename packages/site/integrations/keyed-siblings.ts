import type { Plugin } from './plain-imports.ts'

/**
 * Has Starlight's spaces between siblings name what they are for. For a rule that may be about anything (`* + *`), a browser
 * styles all that stands around whatever comes or goes on a page: 243 elements of a map for one more task, which was 2.4 of the
 * 18 ms from a change in the form to its paint, and 10 of 75 on a processor four times slower (Chromium, 2026-11-29).
 */
export function keyedSiblings(): Plugin {
  const missed = new Set(universal)
  return {
    name: 'keyed-siblings',
    apply: 'build',
    enforce: 'pre',
    transform(code: string, id: string): string | undefined {
      if (!/@astrojs\/starlight\/.*(?:markdown\.css|ContentPanel\.astro)/.test(id)) return undefined
      const found = universal.filter((pattern) => pattern.test(code))
      for (const pattern of found) missed.delete(pattern)
      return found.reduce((text, pattern) => text.replace(pattern, blocks), code)
    },
    buildEnd(error?: Error): void {
      if (error !== undefined || missed.size === 0) return
      const patterns = [...missed].map(({ source }) => source)
      throw new Error(`Starlight's rules are others, without ${patterns.join(', ')}.`)
    },
  }
}

/** What stands by itself in a text. */
const blocks =
  ':where(p, ul, ol, dl, dt, dd, li, pre, table, blockquote, figure, img, hr, details, summary, div, section, article, aside, nav, footer, form, fieldset, label, button, h1, h2, h3, h4, h5, h6, astro-island, starlight-tabs)'

/** Where Starlight's rules say that they may be about anything. */
const universal = [
  /(?<=\.sl-container\S* > \* \+ )\*/,
  /(?<=\.sl-markdown-content\s+:not\([^)]*\)\s+\+ )(?=:not\(a, strong)/,
  /(?<=\+ :is\(astro-island, astro-slot\)\s+> )(?=:not\(a, strong)/,
]
