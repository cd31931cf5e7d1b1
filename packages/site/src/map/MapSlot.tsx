import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { load } from '../state/load.ts'
import { bill, findings, graph, isStart } from '../state/store.ts'
import { onMap } from './stage/on-map.ts'

/** What the server draws with, which no browser loads. */
const StillMap = import.meta.env.SSR ? (await import('./StillMap.tsx')).default : undefined

/** What the server drew here, taken before this page's scripts draw anything. */
const drawn = isLive ? (document.querySelector('[data-map-slot]')?.innerHTML ?? '') : ''

/**
 * The map of the learner's service beside a step. The server draws that of the service that everybody starts with; what
 * draws and answers in the browser is loaded once the service is another one, or somebody reaches for the map.
 */
export default function MapSlot({ lang }: Localized): JSX.Element {
  const live = useSignal<typeof import('./LiveMap.tsx').default | undefined>(undefined)
  const begin = async (): Promise<void> => {
    if (live.peek() !== undefined) return
    live.value = await load(async () => {
      const { default: LiveMap, ready } = await import('./LiveMap.tsx')
      await ready()
      return LiveMap
    })
  }
  /** Whether the page has shown the service that everybody starts with: what is another one now has been changed here. */
  const wasStart = useRef(isStart.peek())
  const mustLoad = !isStart.value || onMap.value !== undefined
  useEffect(() => {
    if (mustLoad) void begin()
  }, [mustLoad])
  useEffect(() => {
    // Who uses the keyboard comes to the map without pointing at it.
    const first = (): void => void begin()
    addEventListener('keydown', first, { once: true })
    return () => removeEventListener('keydown', first)
  }, [])
  const LiveMap = live.value
  if (LiveMap !== undefined) return <LiveMap lang={lang} isFirst={wasStart.current} />
  if (StillMap !== undefined) {
    return (
      <div data-map-slot>
        <StillMap
          graph={graph.value}
          estimate={bill.value}
          findings={findings.value ?? []}
          lang={lang}
          hasDock
        />
      </div>
    )
  }
  return (
    <div
      data-map-slot
      // What the server drew of another service keeps the room for one's own, and is not seen.
      style={wasStart.current ? undefined : 'visibility:hidden'}
      onPointerEnter={() => void begin()}
      dangerouslySetInnerHTML={{ __html: drawn }}
    />
  )
}
