// The search of every page: a button and a key that open its dialog. What works the dialog is loaded when it first opens.
class SiteSearch extends HTMLElement {
  #isWorking = false

  connectedCallback(): void {
    const opener = this.querySelector<HTMLButtonElement>('.search-open')
    opener?.addEventListener('click', () => this.#open())
    if (opener !== null) opener.disabled = false
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const dialog = this.querySelector('dialog')
      if (dialog?.open === true) dialog.close()
      else this.#open()
    })
  }

  #open(): void {
    this.querySelector('dialog')?.showModal()
    const input = this.querySelector('input')
    input?.focus()
    input?.select()
    // Without a network it may not come; the next press asks again.
    if (!this.#isWorking)
      import('./dialog.ts').then(
        ({ work }) => this.#work(work),
        () => undefined,
      )
  }

  /** Two presses may both have asked for it. */
  #work(work: (search: HTMLElement) => void): void {
    if (!this.#isWorking) work(this)
    this.#isWorking = true
  }
}

customElements.define('site-search', SiteSearch)
