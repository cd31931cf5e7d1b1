import { writeHashed } from './hashed-file.ts'
import type { BuiltPage } from './html.ts'

/**
 * Takes the inline scripts in the body of a page out of the way of its first paint: the short ones to its end, in their order, and
 * the long ones, which bring islands to life and are the same in every page that has some, into a file that comes after the styles
 * and is kept. A browser stops reading a page at an inline script until the style sheets are there, and then paints what it has
 * read: the first paint of every page was its head alone, and its text came one paint and up to 240 ms later (a phone's network,
 * emulated on 2026-11-29). None of them needs to come earlier: custom elements are made what they are wherever they stand. What
 * must be known before the first paint stands in the head of the page.
 */
export function putScriptsLast(folder: string, pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => {
    const [head = '', body = '', ...more] = page.html.split(/(?<=<\/head>)/)
    if (more.length > 0 || !body.includes('</body>')) throw new Error(`${page.path} is no whole page.`)
    const scripts = body.match(inline) ?? []
    const { long = [], short = [] } = Object.groupBy(scripts, ({ length }) =>
      length > 1000 ? 'long' : 'short',
    )
    const link = long.length === 0 ? '' : linkTo(folder, long)
    // Not by a pattern: what stands in a script may look like one.
    const html = body.replaceAll(inline, '').replace('</body>', () => `${short.join('')}</body>`)
    return { ...page, html: head.replace('</head>', `${link}</head>`) + html }
  })
}

/** Scripts without a file that are no modules and no data. */
const inline = /<script(?![^>]*\s(?:src|type)=)[^>]*>[^]*?<\/script>/g

/** Writes scripts into a file named by what it holds, and links it. */
function linkTo(folder: string, scripts: readonly string[]): string {
  const code = scripts
    .map((script) => script.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, ''))
    .join('\n')
  return `<script defer src="/${writeHashed(folder, 'islands', 'js', code)}"></script>`
}
