import { minifySync } from 'rolldown/utils'
import type { BuiltPage } from './html.ts'

/** Takes comments, spaces and long names out of the scripts in pages, which Astro leaves as they were written. */
export function minifyScripts(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => ({
    ...page,
    html: page.html.replaceAll(
      inline,
      (_script, attributes: string, code: string) => `<script${attributes}>${minified(code)}</script>`,
    ),
  }))
}

/** Scripts without a file that are no data. */
const inline = /<script((?![^>]*\s(?:src|type="(?!module")))[^>]*)>([^]*?)<\/script>/g

/** By the script: most stand in every page. */
const known = new Map<string, string>()

function minified(code: string): string {
  const short = known.get(code) ?? shortened(code)
  known.set(code, short)
  return short
}

function shortened(given: string): string {
  const { code, errors } = minifySync('inline.js', given)
  if (errors[0] !== undefined) throw new Error(`A script in a page cannot be read: ${errors[0].message}`)
  return code
}
