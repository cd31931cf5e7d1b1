import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type AtRule, type ChildNode } from 'postcss'
import readSelectors, { type Node } from 'postcss-selector-parser'
import { writeHashed } from './hashed-file.ts'
import type { BuiltPage } from './html.ts'

/**
 * Gives home and the steps a style sheet without what Starlight draws only in pages of reference, 3 KB (brotli) that their first
 * paint waited for. What names something that stands in none of these pages and in no script is left out; a name counts wherever
 * it stands and whatever it means there. The site's own rules all stay.
 */
export function leanStyles(folder: string, pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const scripts = globSync('_astro/*.js', { cwd: folder }).map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const texts = pages.flatMap((page) => (isLean(page) ? [page.html] : [])).concat(scripts)
  const words = new Set(
    texts.flatMap((text) => text.match(/[\w:-]+/g) ?? []).flatMap((word) => [word, ...word.split(':')]),
  )
  const href = sheetOf(folder)
  const sheet = parse(readFileSync(join(folder, href), 'utf8'))
  for (const layer of sheet.nodes.filter(isLayer))
    layer.walkRules((rule) => {
      const used = readSelectors()
        .astSync(rule)
        .nodes.filter((selector) => mayMatch(selector, words))
      if (used.length === 0) rule.remove()
      else rule.selector = used.map(String).join(',')
    })
  const leanHref = writeHashed(folder, 'lean', 'css', sheet.toString())
  return pages.map((page) =>
    isLean(page) ? { ...page, html: page.html.replaceAll(`/${href}"`, `/${leanHref}"`) } : page,
  )
}

/** Home and the steps, which have a frame of their own. */
function isLean({ path }: BuiltPage): boolean {
  return /^\/(?:en\/)?(?:steps\/[^/]+\/)?$/.test(path)
}

function isLayer(node: ChildNode): node is AtRule {
  return node.type === 'atrule' && /^starlight\b/.test(node.params)
}

/** The sheet of the whole site, by its path in the folder: the only one that has Starlight's layers. */
function sheetOf(folder: string): string {
  const [sheet, ...others] = globSync('_astro/*.css', { cwd: folder }).filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes('@layer starlight.core{'),
  )
  if (sheet === undefined || others.length > 0) throw new Error('Starlight has no longer one style sheet.')
  return sheet
}

/** Whether a part of a selector can be about something in texts that have these words. */
function mayMatch(part: Node, words: ReadonlySet<string>): boolean {
  if (part.type === 'class' || part.type === 'tag' || part.type === 'id') return words.has(part.value)
  if (part.type === 'selector') return part.nodes.every((each) => mayMatch(each, words))
  // What they ask for is one of several; what others ask, such as `:not`, is of no use here.
  if (part.type === 'pseudo' && /^:(?:is|where)$/.test(part.value))
    return part.nodes.some((each) => mayMatch(each, words))
  return true
}
