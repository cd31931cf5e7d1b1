import { useComputed, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { bill, findings, graph } from '../state/store.ts'
import ServiceMapPicture from './Map.tsx'
import { mapOf } from './map-of.ts'
import { onMap } from './stage/on-map.ts'
import { texts } from './texts.ts'
import { useShape } from './use-shape.ts'

interface LiveMapProps extends Localized {
  readonly isFirst?: boolean
}

/** The map of the learner's own service, which answers. It is the first where it comes with the first change. */
export default function LiveMap({ lang, isFirst = false }: LiveMapProps): JSX.Element | null {
  const place = useRef<HTMLDivElement>(null)
  const shape = useShape(place)
  const chosen = useSignal<string | undefined>(undefined)
  const words = useSignal<typeof import('./details.tsx') | undefined>(undefined)
  const isRead = useSignal(false)
  const said = useSignal('')
  const changes = useSignal<typeof import('./stage/ChangeLayer.tsx').default | undefined>(undefined)
  const stage = useSignal<typeof import('./stage/StageView.tsx').default | undefined>(undefined)
  /** What says more is loaded once somebody asks. */
  const ask = async (): Promise<void> => {
    words.value ??= await import('./details.tsx')
  }
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  useLayoutEffect(() => {
    void import('./stage/ChangeLayer.tsx').then((loaded) => (changes.value = loaded.default))
  }, [])
  const played = onMap.value
  useLayoutEffect(() => {
    if (played !== undefined && stage.peek() === undefined)
      void import('./stage/StageView.tsx').then((loaded) => (stage.value = loaded.default))
  }, [played])
  const isPlaying = played !== undefined && stage.value !== undefined
  // What is played takes more room (styles/site.css).
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-playing', isPlaying)
  }, [isPlaying])
  const map = useComputed(() => mapOf(graph.value, bill.value, findings.value ?? [])).value
  if (map === undefined) return null
  const before = known.current
  known.current = new Set(map.nodes.map(({ id }) => id))
  const marks = new Map(
    before && [...known.current].flatMap((id) => (before.has(id) ? [] : [[id, 'fresh'] as const])),
  )
  const details = words.value
  const node = map.nodes.find(({ id }) => id === chosen.value)
  const Stage = stage.value
  const Changes = changes.value
  if (played !== undefined && Stage !== undefined)
    return (
      <div class="map-place" ref={place} data-live>
        <Stage played={played} shape={shape.value} lang={lang} />
      </div>
    )
  return (
    <div class="map-place" ref={place} data-live>
      <ServiceMapPicture
        map={map}
        shape={shape.value}
        lang={lang}
        chosen={chosen.value}
        onChoose={(id) => {
          chosen.value = id
          void ask()
        }}
        marks={marks}
      >
        {Changes !== undefined && (
          <Changes
            map={map}
            shape={shape.value}
            lang={lang}
            isFirst={isFirst}
            onChange={(words) => (said.value = words)}
          />
        )}
      </ServiceMapPicture>
      <p class="sr-only" role="status">
        {said.value}
      </p>
      <div aria-live="polite">
        {node === undefined || details === undefined ? (
          <p class="subtle">{texts.hint[lang]}</p>
        ) : (
          <details.Chosen node={node} lang={lang} onClose={() => (chosen.value = undefined)} />
        )}
      </div>
      <details
        class="map-words"
        onToggle={(event) => {
          isRead.value = event.currentTarget.open
          void ask()
        }}
      >
        <summary>{texts.words[lang]}</summary>
        {isRead.value && details !== undefined && <details.MapWords map={map} lang={lang} />}
      </details>
    </div>
  )
}
