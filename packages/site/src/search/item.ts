// What the search shows of a place that it found; loaded with the engine.
import type { Found } from './engine.ts'
import { excerpt } from './excerpt.ts'

/** An item of the list of results: a link with the words of the query marked in an excerpt. */
export function itemOf({ url, title, heading, text }: Found, query: string): HTMLLIElement {
  const link = document.createElement('a')
  link.href = url
  const name = document.createElement('span')
  name.className = 'search-title'
  name.textContent = heading === '' ? title : `${title} › ${heading}`
  const around = document.createElement('span')
  around.className = 'search-excerpt'
  around.append(
    ...excerpt(text, query).map((stretch) => (stretch.isHit ? markOf(stretch.text) : stretch.text)),
  )
  link.append(name, around)
  const item = document.createElement('li')
  item.append(link)
  return item
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}
