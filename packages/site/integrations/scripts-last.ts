import type { BuiltPage } from './html.ts'

/**
 * Puts the inline scripts in the body of a page at its end, in their order. A browser stops reading a page at such a script
 * until the style sheets are there, and then paints what it has read: the first paint of every page was its head alone, and its
 * text came one paint and up to 240 ms later (a phone's network, emulated on 2026-11-29). None of them needs to come earlier:
 * custom elements are made what they are wherever they stand. What must be known before the first paint stands in the head of
 * the page.
 */
export function putScriptsLast(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => {
    const [head = '', body = '', ...more] = page.html.split(/(?<=<\/head>)/)
    if (more.length > 0 || !body.includes('</body>')) throw new Error(`${page.path} is no whole page.`)
    const scripts = body.match(inline) ?? []
    // Not by a pattern: what stands in a script may look like one.
    const html = body.replaceAll(inline, '').replace('</body>', () => `${scripts.join('')}</body>`)
    return { ...page, html: head + html }
  })
}

/** Scripts without a file that are no modules and no data. */
const inline = /<script(?![^>]*\s(?:src|type)=)[^>]*>[^]*?<\/script>/g
