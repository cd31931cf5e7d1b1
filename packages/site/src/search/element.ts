// The search of every page: a dialog that loads the index of its language when it is first opened. What is found is put
// into the page as text, never as markup.
import type { Found } from './engine.ts'
import { foundText, searchTexts } from './texts.ts'

/** Finds what a query asks for, and makes an item of the list of what was found. */
interface Searcher {
  readonly find: (query: string) => readonly Found[]
  readonly itemOf: (found: Found, query: string) => HTMLLIElement
}

/** Results that are shown; more are only counted. */
const shown = 20

class SiteSearch extends HTMLElement {
  #search: Promise<Searcher> | undefined

  connectedCallback(): void {
    const opener = present(this.querySelector<HTMLButtonElement>('.search-open'))
    opener.addEventListener('click', () => this.#open())
    opener.disabled = false
    present(this.querySelector('.search-close')).addEventListener('click', () => this.#dialog.close())
    this.#input.addEventListener('input', () => void this.#show())
    this.#dialog.addEventListener('keydown', (event) => this.#move(event))
    this.#dialog.addEventListener('click', (event) => {
      const isOutside = event.target === this.#dialog
      const isResult = event.target instanceof Element && event.target.closest('a') !== null
      if (isOutside || isResult) this.#dialog.close()
    })
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (this.#dialog.open) this.#dialog.close()
      else this.#open()
    })
  }

  get #lang(): 'ko' | 'en' {
    return this.dataset['lang'] === 'en' ? 'en' : 'ko'
  }

  get #dialog(): HTMLDialogElement {
    return present(this.querySelector('dialog'))
  }

  get #input(): HTMLInputElement {
    return present(this.querySelector('input'))
  }

  get #links(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.search-results a')]
  }

  #open(): void {
    this.#dialog.showModal()
    this.#input.focus()
    this.#input.select()
    void this.#show()
  }

  async #show(): Promise<void> {
    const query = this.#input.value
    let searcher: Searcher
    try {
      if (this.#search === undefined) this.#say(searchTexts.loading[this.#lang])
      this.#search ??= load(this.#lang)
      searcher = await this.#search
    } catch {
      this.#search = undefined
      this.#say(searchTexts.failed[this.#lang])
      return
    }
    // While the index was on its way the reader may have typed on.
    if (query !== this.#input.value) return
    const results = searcher.find(query)
    const items = results.slice(0, shown).map((found) => searcher.itemOf(found, query))
    present(this.querySelector('.search-results')).replaceChildren(...items)
    if (query.trim() === '') this.#say('')
    else if (results.length === 0) this.#say(searchTexts.nothing[this.#lang])
    else this.#say(foundText(results.length, items.length, this.#lang))
  }

  #say(text: string): void {
    present(this.querySelector('.search-status')).textContent = text
  }

  /** Arrow keys go from the field to the results and back; Enter in the field opens the first of them. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing) return
    const stops: readonly HTMLElement[] = [this.#input, ...this.#links]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && at >= 0) {
      event.preventDefault()
      stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus()
    } else if (event.key === 'Enter' && at === 0) {
      event.preventDefault()
      this.#links[0]?.click()
    }
  }
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

customElements.define('site-search', SiteSearch)
