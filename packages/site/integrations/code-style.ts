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
