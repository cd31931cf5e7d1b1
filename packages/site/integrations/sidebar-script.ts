import type { BuiltPage } from './html.ts'

/** Takes the script that remembers the sidebar, which Starlight puts into every page, out of those that have none. */
export function dropSidebarScript(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) =>
    page.html.includes('id="starlight__sidebar"')
      ? page
      : { ...page, html: page.html.replace(sidebarScript, '') },
  )
}

const sidebarScript =
  /<script type="module">(?:(?!<\/script>)[^])*?starlight__sidebar(?:(?!<\/script>)[^])*<\/script>/
