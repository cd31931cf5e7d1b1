import type { BuiltPage } from './html.ts'

/**
 * Starlight writes the dark theme into every page, and a script puts the reader's there at once. Where no script comes, the
 * system's theme counts: nothing is written, and the styles ask the system.
 */
export function followSystem(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => ({
    ...page,
    html: page.html.replace(/<html([^>]*) data-theme="dark"/, '<html$1'),
  }))
}
