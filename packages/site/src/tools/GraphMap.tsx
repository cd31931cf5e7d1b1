import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { Drawing } from '../map/LiveMap.tsx'
import ChosenPrices from '../map/ChosenPrices.tsx'
import ServiceMapPicture from '../map/Map.tsx'
import MapWords from '../map/MapWords.tsx'
import type { MapNode, ServiceMap } from '../map/model.ts'
import { sentenceOf } from '../map/sentences.ts'
import { texts as detailTexts } from '../map/detail-texts.ts'
import { texts } from '../map/texts.ts'
import { useShape } from '../map/use-shape.ts'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'

interface GraphMapProps extends Localized {
  readonly map: ServiceMap
  /** What else is to be seen of nodes, as classes by their ids. */
  readonly marks?: ReadonlyMap<string, string>
  /** How it is drawn where the styles dock it. */
  readonly docked?: Drawing
}

/** A map of any graph, which answers: what a thing is, what it costs and what is pinned to it. It changes nothing. */
export default function GraphMap({ lang, map, marks, docked }: GraphMapProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const shape = useShape(place).value ?? 'narrow'
  const chosen = useSignal<string | undefined>(undefined)
  const dock = shape === 'docked' ? docked : undefined
  const shown = useMemo(() => dock?.shown(map) ?? map, [dock, map])
  const layout = useMemo(() => dock?.layout(shown), [dock, shown])
  const node = map.nodes.find(({ id }) => id === chosen.value)
  return (
    <div class="map-place" ref={place}>
      <ServiceMapPicture
        map={shown}
        shape={shape}
        docked={dock?.parts}
        {...(layout !== undefined && { layout })}
        {...(marks !== undefined && { marks })}
        lang={lang}
        chosen={chosen.value}
        {...(isLive && { onChoose: (id: string | undefined) => (chosen.value = id) })}
      />
      <div aria-live="polite">
        {node === undefined ? (
          isLive && map.nodes.some(isOwn) && <p class="subtle">{texts.hint[lang]}</p>
        ) : (
          <Said node={node} lang={lang} onClose={() => (chosen.value = undefined)} />
        )}
      </div>
      <details class="map-words">
        <summary>{texts.words[lang]}</summary>
        <MapWords map={map} lang={lang} />
      </details>
    </div>
  )
}

/** The internet and the registries stand there when all else has been deleted. */
function isOwn({ kind }: MapNode): boolean {
  return kind !== 'internet' && kind !== 'registry'
}

interface SaidProps extends Localized {
  readonly node: MapNode
  readonly onClose: () => void
}

function Said({ node, lang, onClose }: SaidProps): JSX.Element {
  return (
    <section class="map-chosen" aria-label={node.name[lang]} data-chosen={node.id}>
      <p>
        <strong>{node.name[lang]}</strong> {node.detail?.[lang]}
      </p>
      <p>{sentenceOf(node)[lang]}</p>
      {node.tags.length > 0 && <ChosenPrices tags={node.tags} lang={lang} />}
      {node.findings.length > 0 && (
        <ul class="findings">
          {node.findings.map(({ rule, severity, message }) => (
            <li key={`${rule} ${message.en}`} class={severity}>
              {message[lang]}
            </li>
          ))}
        </ul>
      )}
      <button type="button" onClick={onClose}>
        {detailTexts.close[lang]}
      </button>
    </section>
  )
}
