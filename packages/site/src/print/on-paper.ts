import { parse, type HTMLElement } from 'node-html-parser'

/**
 * A step's page as it stands on the sheet of all steps: without what only works on a screen, with headings one level
 * down, and with ids that start with the step's name, because the steps use the same ones.
 */
export function onPaper(html: string, step: string): string {
  const root = parse(html, { blockTextElements: { script: true, style: true } })
  for (const element of root.querySelectorAll(onScreenOnly)) element.remove()
  for (const details of root.querySelectorAll('details')) details.setAttribute('open', '')
  for (const heading of root.querySelectorAll('h2, h3, h4, h5'))
    heading.tagName = `H${Number(heading.tagName.slice(1)) + 1}`
  // Nine sections of one name are no landmarks; their headings lead to them.
  for (const section of root.querySelectorAll('section')) {
    section.removeAttribute('aria-label')
    section.removeAttribute('aria-labelledby')
  }
  const ids = new Set(root.querySelectorAll('[id]').map(({ id }) => id))
  for (const element of root.querySelectorAll('*')) nameApart(element, step, ids)
  // What stands in an island is kept; the island is not.
  return root.toString().replaceAll(/<\/?astro-island\b[^>]*>/g, '')
}

const onScreenOnly =
  'script, noscript, button, input, .step-form, .scene-controls, .scene-events, .sl-anchor-link, [role="status"]'

function nameApart(element: HTMLElement, step: string, ids: ReadonlySet<string>): void {
  const rename = (id: string): string => (ids.has(id) ? `${step}-${id}` : id)
  for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby']) {
    const value = element.getAttribute(name)
    if (value !== undefined) element.setAttribute(name, value.split(' ').map(rename).join(' '))
  }
  const link = element.getAttribute('href')
  if (link?.startsWith('#') === true)
    element.setAttribute('href', `#${rename(decodeURIComponent(link.slice(1)))}`)
}
