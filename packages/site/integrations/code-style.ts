import type { BuiltPage } from './html.ts'

/**
 * Moves the style sheet of code from the first block of code, where Expressive Code puts it, into the head: so far down it
 * comes late, and what stands there already jumps.
 */
export function hoistCodeStyle(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => {
    const [link] = page.html.match(codeStyle) ?? []
    if (link === undefined) return page
    return { ...page, html: page.html.replaceAll(codeStyle, '').replace('</head>', `${link}</head>`) }
  })
}

const codeStyle = /<link rel="stylesheet" href="[^"]*\/ec\.[^"]*"\s*\/?>/g

/** Keeps short names such as `--force` in one line: a browser may break them after each hyphen. */
export function keepNamesWhole(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => ({
    ...page,
    html: page.html.replaceAll(hyphenated, '<code$<attributes> class="whole">$<name></code>'),
  }))
}

/** Shorter than a line of the narrowest table on a telephone. */
const hyphenated = /<code(?<attributes>(?: dir="auto")?)>(?<name>(?=[^<\s]*-)[^<\s]{2,16})<\/code>/g
