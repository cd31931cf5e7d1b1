import { signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { load } from '../state/load.ts'
import { bill, findings, graph } from '../state/store.ts'
import { useAfterPaint } from './after-paint.ts'
import { layoutOf, type Layout } from './layout.ts'
import ServiceMapPicture, { type DockedParts } from './Map.tsx'
import { mapOf } from './map-of.ts'
import type { ServiceMap } from './model.ts'
import ChangeLayer, { type Drawn } from './stage/ChangeLayer.tsx'
import { addedTo } from './stage/changes.ts'
import { onMap } from './stage/on-map.ts'
import { texts } from './texts.ts'
import { isDocked, useShape } from './use-shape.ts'

/** What of a map is shown in a shape, and where. */
export interface Drawing {
  readonly shown: (map: ServiceMap) => ServiceMap
  readonly layout: (map: ServiceMap) => Layout
  readonly parts?: DockedParts
}

/** How a docked map is drawn, once it has been docked. */
const docked = signal<Drawing | undefined>(undefined)

/** Loads what the map needs beside where it is docked. */
export async function ready(): Promise<void> {
  if (isDocked(document.querySelector('.panel')))
    docked.value ??= (await load(() => import('./docked-map.tsx'))).drawing
}

interface LiveMapProps extends Localized {
  readonly isFirst?: boolean
}

/** The map of the learner's own service, which answers. It is the first where it comes with the first change. */
export default function LiveMap({ lang, isFirst = false }: LiveMapProps): JSX.Element | null {
  const place = useRef<HTMLDivElement>(null)
  const measured = useShape(place).value
  const shape = measured ?? 'narrow'
  const chosen = useSignal<string | undefined>(undefined)
  const words = useSignal<typeof import('./details.tsx') | undefined>(undefined)
  const isRead = useSignal(false)
  const said = useSignal('')
  const [drawn, total, found] = useAfterPaint(
    () => [graph.value, bill.value, findings.value ?? []] as const,
  ).value
  // What was said of one change does not stand beside the next.
  useLayoutEffect(() => {
    said.value = ''
  }, [drawn])
  const stage = useSignal<typeof import('./stage/StageView.tsx').default | undefined>(undefined)
  /** What says more is loaded once somebody asks. */
  const ask = async (): Promise<void> => {
    words.value ??= await load(() => import('./details.tsx'))
  }
  const last = useRef<Drawn | undefined>(undefined)
  if (shape === 'docked') void ready()
  const played = onMap.value
  useLayoutEffect(() => {
    if (played !== undefined && stage.peek() === undefined)
      void load(() => import('./stage/StageView.tsx')).then((loaded) => (stage.value = loaded.default))
  }, [played])
  const map = useMemo(() => mapOf(drawn, total, found), [drawn, total, found])
  const inDock = shape === 'docked' ? docked.value : undefined
  const way = useMemo<Drawing>(
    () => inDock ?? { shown: (map) => map, layout: (map) => layoutOf(map, shape) },
    [shape, inDock],
  )
  const shown = useMemo(() => map && way.shown(map), [map, way])
  const layout = useMemo(() => shown && way.layout(shown), [shown, way])
  if (map === undefined || shown === undefined || layout === undefined) return null
  const before = last.current?.map ?? shown
  const marks = new Map(addedTo(before, shown).map((id) => [id, 'fresh']))
  // A dock has a height of its own.
  const isFramed = shape !== 'docked'
  const details = words.value
  const node = map.nodes.find(({ id }) => id === chosen.value)
  const Stage = stage.value
  if (played !== undefined && Stage !== undefined)
    return (
      <div class="map-place" ref={place} data-live>
        <Stage played={played} shape={shape} lang={lang} />
      </div>
    )
  return (
    <div class="map-place" ref={place} data-live>
      <div
        class={`map-frame ${shape}`}
        style={{ aspectRatio: isFramed ? `${layout.width} / ${layout.height}` : 'auto' }}
      >
        <ServiceMapPicture
          map={shown}
          layout={layout}
          isFramed={isFramed}
          shape={shape}
          docked={way.parts}
          lang={lang}
          chosen={chosen.value}
          onChoose={(id) => {
            chosen.value = id
            void ask()
          }}
          marks={marks}
        >
          {/* A map that turns into another shape would lose what it marks. */}
          {measured !== undefined && (
            <ChangeLayer
              map={shown}
              layout={layout}
              drawing={way}
              shape={shape}
              lang={lang}
              last={last}
              isFirst={isFirst}
              onChange={(words) => (said.value = words)}
            />
          )}
        </ServiceMapPicture>
      </div>
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
