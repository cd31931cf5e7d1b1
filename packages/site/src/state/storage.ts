// The browser's storage. It may be full, forbidden or absent: then what is to be remembered goes along with the tab, in the
// name of its window, which a browser keeps from page to page and from one reload to the next.
import { signal } from '@preact/signals'
import { isLive } from './live.ts'

/** `local` outlives the browser; `session` ends with the tab. */
type Kind = 'local' | 'session'

const mark = 'ecs-lint '

/** Whether what the learner does is remembered only as long as this tab is open. */
export const isFleeting = signal(false)

export function readStored(kind: Kind, key: string): string | undefined {
  const carried = carriedValues().get(key)
  if (typeof carried === 'string') {
    isFleeting.value = true
    return carried
  }
  try {
    return storageOf(kind).getItem(key) ?? undefined
  } catch {
    // Where pages are built there is no storage, and nobody to tell.
    isFleeting.value = isLive
    return undefined
  }
}

export function writeStored(kind: Kind, key: string, text: string): void {
  const carried = carriedValues()
  try {
    storageOf(kind).setItem(key, text)
    if (!carried.delete(key)) return
  } catch {
    carried.set(key, text)
  }
  isFleeting.value = carried.size > 0
  window.name = carried.size > 0 ? mark + JSON.stringify([...carried]) : ''
}

/** What this tab carries because no storage would take it. The name of a window is anybody's text. */
function carriedValues(): Map<string, unknown> {
  try {
    if (window.name.startsWith(mark)) return new Map(JSON.parse(window.name.slice(mark.length)))
  } catch {
    // Somebody else's name.
  }
  return new Map()
}

function storageOf(kind: Kind): Storage {
  return kind === 'local' ? localStorage : sessionStorage
}
