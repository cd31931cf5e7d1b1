// The dialog of the search. It loads the index of its language with the first query. What is found is put into the page as
// text, never as markup.
import type { Found } from './engine.ts'
import { foundText, searchTexts } from './texts.ts'

/** Finds what a query asks for, and makes an item of the list of what was found. */
interface Searcher {
  readonly find: (query: string) => readonly Found[]
  readonly itemOf: (found: Found, query: string) => HTMLLIElement
}

/** Results that are shown; more are only counted. */
const shown = 20

/** Makes the dialog of the search answer. */
export function work(search: HTMLElement): void {
  const lang = search.dataset['lang'] === 'en' ? 'en' : 'ko'
  const part = (selector: string): Element => present(search.querySelector(selector))
  const dialog = present(search.querySelector('dialog'))
  const input = present(search.querySelector('input'))
  let loading: Promise<Searcher> | undefined

  const say = (text: string): void => {
    part('.search-status').textContent = text
  }

  const show = async (): Promise<void> => {
    const query = input.value
    let searcher: Searcher
    try {
      if (loading === undefined) say(searchTexts.loading[lang])
      loading ??= load(lang)
      searcher = await loading
    } catch {
      loading = undefined
      say(searchTexts.failed[lang])
      return
    }
    // While the index was on its way the reader may have typed on.
    if (query !== input.value) return
    const results = searcher.find(query)
    const items = results.slice(0, shown).map((found) => searcher.itemOf(found, query))
    part('.search-results').replaceChildren(...items)
    if (query.trim() === '') say('')
    else if (results.length === 0) say(searchTexts.nothing[lang])
    else say(foundText(results.length, items.length, lang))
  }

  /** Arrow keys go from the field to the results and back; Enter in the field opens the first of them. */
  const move = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const links = [...search.querySelectorAll<HTMLAnchorElement>('.search-results a')]
    const stops: readonly HTMLElement[] = [input, ...links]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && at >= 0) {
      event.preventDefault()
      stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus()
    } else if (event.key === 'Enter' && at === 0) {
      event.preventDefault()
      links[0]?.click()
    }
  }

  part('.search-close').addEventListener('click', () => dialog.close())
  input.addEventListener('input', () => void show())
  dialog.addEventListener('keydown', move)
  dialog.addEventListener('click', (event) => {
    const isOutside = event.target === dialog
    const isResult = event.target instanceof Element && event.target.closest('a') !== null
    if (isOutside || isResult) dialog.close()
  })
  // Something may have been typed meanwhile.
  void show()
}

/** What the component itself has rendered. */
function present<Part>(part: Part | null): Part {
  if (part === null) throw new Error('site-search lacks a part')
  return part
}

async function load(lang: string): Promise<Searcher> {
  const [{ openIndex }, { itemOf }, response] = await Promise.all([
    import('./engine.ts'),
    import('./item.ts'),
    fetch(`${import.meta.env.BASE_URL}search/${lang}.json`),
  ])
  if (!response.ok) throw new Error(`The index answered ${response.status}`)
  return { find: openIndex(await response.text()), itemOf }
}
