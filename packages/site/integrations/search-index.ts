import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HTMLElement, TextNode } from 'node-html-parser'
import { buildIndex, type Section } from '../src/search/engine.ts'
import { parsePage, type BuiltPage } from './html.ts'

/** Writes `search/ko.json` and `search/en.json`: what the search loads when it is opened. */
export function writeSearchIndexes(folder: string, pages: readonly BuiltPage[]): void {
  mkdirSync(join(folder, 'search'), { recursive: true })
  // A page that asks not to be found says nothing of its own.
  const found = pages.filter(({ path, html }) => path.endsWith('/') && !isUnlisted.test(html))
  const english = found.filter(({ path }) => path.startsWith('/en/'))
  const korean = found.filter(({ path }) => !path.startsWith('/en/'))
  for (const [language, ofLanguage] of [['ko', korean] as const, ['en', english] as const]) {
    const sections = ofLanguage.flatMap(sectionsOf).map((section, id) => ({ ...section, id }))
    writeFileSync(join(folder, `search/${language}.json`), buildIndex(sections))
  }
}

const isUnlisted = /<meta name="robots" content="noindex"/

/**
 * What no reader searches for: pictures, code, rows of prices, the values of form controls, what is not seen, and what is said of
 * the example's service, which the reader's own is not.
 */
const skipped =
  'script, style, svg, select, button, .missing, .expressive-code, .price-book, .sl-anchor-link, .sr-only, .glossary .same, .amount, .map-words, [hidden], [data-of-service], [data-outcome]'

/** A page's text, from heading to heading. */
function sectionsOf({ path, html }: BuiltPage): readonly Omit<Section, 'id'>[] {
  const page = parsePage(html)
  const heading = textOf(page.querySelector('h1')?.textContent ?? '')
  // A step is called by its story, and looked for by its subject, which the trail has.
  const subject = page
    .querySelector('.trail [aria-current]')
    ?.getAttribute('title')
    ?.replace(/^\d+\. /, '')
  const title = subject === undefined ? heading : heading.replace(/^(Step \d\. |\d단계\. ).*/, `$1${subject}`)
  const sections = [{ url: path, title, heading: '', text: subject === undefined ? '' : `${heading} ` }]
  const visit = (element: HTMLElement): void => {
    for (const node of element.childNodes) {
      const current = sections.at(-1)
      if (current === undefined) return
      if (node instanceof TextNode) current.text += node.textContent
      if (!(node instanceof HTMLElement)) continue
      if (/^h[23]$/i.test(node.tagName) && node.id !== '') {
        sections.push({ url: `${path}#${node.id}`, title, heading: textOf(node.textContent), text: '' })
      } else {
        visit(node)
        // Blocks stand apart though no space is between their tags.
        current.text += ' '
      }
    }
  }
  const content = page.querySelector('.sl-markdown-content')
  // Terms in Korean are found by the words for the same thing, and would be read by nobody there.
  const unread = path.startsWith('/en/') ? `${skipped}, [lang="ko"]` : skipped
  for (const element of content?.querySelectorAll(unread) ?? []) element.remove()
  if (content !== null) visit(content)
  return sections.map((section) => ({ ...section, text: textOf(section.text) }))
}

function textOf(text: string): string {
  return text.replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim()
}
