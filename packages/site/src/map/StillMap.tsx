import type { Estimate } from '@ecs-lint/core/cost'
import type { Finding } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { drawing } from './docked-map.tsx'
import ServiceMapPicture from './Map.tsx'
import { mapOf } from './map-of.ts'
import MapWords from './MapWords.tsx'
import { texts } from './texts.ts'

/** A map that does not answer, in both shapes: the page's styles show the one that there is room for. */
export default function StillMap({
  graph,
  estimate,
  findings = [],
  hasDock = false,
  lang,
}: Localized & {
  readonly graph: ResourceGraph
  readonly estimate: Estimate | undefined
  readonly findings?: readonly Finding[]
  /** Whether there is a third shape, for where the page has it docked. */
  readonly hasDock?: boolean
}): JSX.Element | null {
  const map = mapOf(graph, estimate, findings)
  if (map === undefined) return null
  const docked = hasDock ? drawing.shown(map) : undefined
  return (
    <figure class="map-place">
      <ServiceMapPicture map={map} shape="wide" lang={lang} />
      <ServiceMapPicture map={map} shape="narrow" lang={lang} />
      {docked !== undefined && (
        <ServiceMapPicture
          map={docked}
          layout={drawing.layout(docked)}
          shape="docked"
          docked={drawing.parts}
          lang={lang}
        />
      )}
      <figcaption>
        <details class="map-words">
          <summary>{texts.words[lang]}</summary>
          <MapWords map={map} lang={lang} />
        </details>
      </figcaption>
    </figure>
  )
}
