import type { ClientDirective } from 'astro'
import { load } from './load.ts'

let turns: Promise<unknown> = Promise.resolve()

/** A browser is idle while it waits for the style sheet, too: scripts fetched then would keep back what is to be seen first. */
const painted = new Promise<void>((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true })
  // In a tab that nobody looks at nothing is painted.
  setTimeout(resolve, 2000)
})

/**
 * `client:live`: makes an island answer once the browser has nothing else to do, or with `client:live="visible"` once it
 * comes into view; in a fold, once that is opened, for what is read there before it is scrolled to must not be the example's.
 * Each has a task of its own, so that what the reader does in between is not kept waiting; and each is drawn afresh, because
 * hydration trusts what the server wrote, and the server does not know the reader's service.
 */
const live: ClientDirective = async (island, { value }, element) => {
  await (value === 'visible' ? inView(element) : idle())
  const draw = await load(island)
  const turn = turns.then(nextTask).then(() => {
    element.setAttribute('client', 'only')
    return draw()
  })
  turns = turn.catch(() => undefined)
  await turn
}

export default live

function inView(element: HTMLElement): Promise<void> {
  const fold = element.closest('details')
  if (fold?.open === false)
    return new Promise((resolve) => fold.addEventListener('toggle', () => resolve(), { once: true }))
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      resolve()
    })
    // The island itself takes no room of its own.
    for (const child of element.children) observer.observe(child)
  })
}

async function idle(): Promise<void> {
  await painted
  // Safari has no idle callbacks; and a browser that always finds something else to do must not leave a page dead.
  return 'requestIdleCallback' in window
    ? new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }))
    : nextTask()
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
