import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type HTMLElement } from 'node-html-parser'

/** A page of the built site. */
export interface BuiltPage {
  /** Where it is served: `/en/cli/`. */
  readonly path: string
  readonly file: string
  readonly html: string
}

/** The pages in a folder of the built site, in the order of their paths. */
export function readPages(folder: string): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .toSorted()
    .map((name) => ({
      path: `/${name.replace(/index\.html$/, '')}`,
      file: join(folder, name),
      html: readFileSync(join(folder, name), 'utf8'),
    }))
}

/** Reads a page as a tree; left alone, the parser takes what is in a `pre` for plain text. */
export function parsePage(html: string): HTMLElement {
  return parse(html, { blockTextElements: { script: true, style: true } })
}
