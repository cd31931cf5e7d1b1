const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/**
 * Where what the keyboard is at goes away, such as a button that has done its one thing, the next control of its part of the
 * page has the focus, or the last one: otherwise it would be lost, and Tab would begin at the top. Loaded with the first key.
 */
export function keepFocus(root: HTMLElement): void {
  let held = document.activeElement ?? undefined
  // A finger that has pressed it must not be given a text field, with a keyboard over half of the page.
  let isByKey = true
  root.addEventListener('keydown', () => (isByKey = true), true)
  root.addEventListener('pointerdown', () => (isByKey = false), true)
  root.addEventListener('focusin', ({ target }) => {
    held = target instanceof Element ? target : undefined
  })
  root.addEventListener('focusout', ({ target }) => {
    // What is still there a moment later was left, and has not gone.
    setTimeout(() => {
      if (held === target && held.isConnected) held = undefined
    })
  })
  new MutationObserver((records) => {
    if (held === undefined || held.isConnected) return
    const gone = held
    held = undefined
    const taken = records.find(
      ({ target, removedNodes }) =>
        target.isConnected && [...removedNodes].some((node) => node.contains(gone)),
    )
    const isLost = isByKey && (document.activeElement === null || document.activeElement === document.body)
    if (taken !== undefined && isLost) focusAfter(taken)
  }).observe(root, { childList: true, subtree: true })
}

function focusAfter({ target, previousSibling }: MutationRecord): void {
  const place = target instanceof Element ? target : target.parentElement
  const part = place?.closest('section, .panel, main')
  const before = previousSibling?.isConnected === true ? previousSibling : target
  const isNext = (control: Element): boolean => {
    const position = before.compareDocumentPosition(control)
    const isInside = (position & Node.DOCUMENT_POSITION_CONTAINED_BY) > 0
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && (before === target || !isInside)
  }
  const left = [...(part?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(
    (control) => !control.matches(':disabled') && control.checkVisibility(),
  )
  const next = left.find(isNext) ?? left.at(-1)
  next?.focus({ preventScroll: true })
}
