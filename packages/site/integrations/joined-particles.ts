import type { BuiltPage } from './html.ts'
import type { Plugin } from './plain-imports.ts'

/**
 * Keeps a Korean particle in the line of the word before it. `word-break: keep-all` does so between letters, but lines may still
 * break after a bracket or a closing quotation mark (Unicode's line breaking, UAX #14, allows it before Hangul): a word joiner
 * forbids it. Here in what the site's own modules say, which a page draws again in the browser.
 */
export function joinedParticles(): Plugin {
  return {
    name: 'joined-particles',
    enforce: 'pre',
    transform: (code: string, id: string): string | undefined =>
      /\/site\/src\/(?!search\/).*\.tsx?$/.test(id) ? joined(code) : undefined,
  }
}

/** The same in the text of the built pages, where the end of an element may stand between the two. */
export function joinParticles(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) =>
    page.path.startsWith('/en/') ? page : { ...page, html: page.html.replaceAll(tagOrText, joinedText) },
  )
}

const tagOrText =
  /<(?<name>script|style|pre|textarea)\b[^]*?<\/\k<name>>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|(?<=>)[^<]+(?:<\/(?:a|b|code|em|span|strong)>[^<]+)*/g

function joinedText(part: string): string {
  return part.startsWith('<')
    ? part
    : part.replaceAll(/[)\]’”]\u2060?(?:<\/\w+>)*(?=[가-힣])/g, (end) =>
        end.includes('\u2060') ? end : `${end}\u2060`,
      )
}

/** A text with a word joiner between a closing mark and the Korean that hangs on it. */
export function joined(text: string): string {
  return text.replaceAll(/[)\]’”](?=[가-힣])/g, '$&\u2060')
}
