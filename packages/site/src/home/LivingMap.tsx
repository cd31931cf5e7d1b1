import type { Estimate } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { layoutOf } from '../map/layout.ts'
import ServiceMapPicture from '../map/Map.tsx'
import { mapOf } from '../map/map-of.ts'
import type { ServiceMap } from '../map/model.ts'
import type { Shape } from '../map/sizes.ts'
import type { Localized } from '../panel/texts.ts'
import { routesOf } from './routes.ts'

interface LivingMapProps extends Localized {
  readonly graph: ResourceGraph
  readonly estimate: Estimate | undefined
}

/**
 * The map of the first page, in both shapes, of which the page's styles show one. Requests run on it before any script has
 * come, which is why styles move them; what is played on it is the stage's.
 */
export default function LivingMap({ graph, estimate, lang }: LivingMapProps): JSX.Element | null {
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  const map = mapOf(graph, estimate, [])
  if (map === undefined) return null
  const before = known.current
  known.current = new Set(map.nodes.map(({ id }) => id))
  /** What the last choice brought. */
  const fresh = before && [...known.current].filter((id) => !before.has(id))
  return (
    <div class="map-place">
      {(['wide', 'narrow'] as const).map((shape) => (
        <Shaped key={shape} map={map} shape={shape} lang={lang} fresh={fresh} />
      ))}
    </div>
  )
}

function Shaped({
  map,
  shape,
  lang,
  fresh = [],
}: Localized & { map: ServiceMap; shape: Shape; fresh: readonly string[] | undefined }): JSX.Element {
  const layout = layoutOf(map, shape)
  const radius = shape === 'wide' ? 5 : 4
  return (
    <div class={`home-shape ${shape}`}>
      <ServiceMapPicture
        map={map}
        shape={shape}
        lang={lang}
        marks={new Map(fresh.map((id) => [id, 'fresh']))}
      />
      <svg class="home-requests" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
        {routesOf(map, layout, lang, radius).flatMap(({ to, path, isBlocked }, route) =>
          [0, 1].map((dot) => (
            <circle
              key={`${to} ${dot}`}
              class={isBlocked ? 'dot blocked' : 'dot'}
              r={radius}
              style={`offset-path:path('${path}');animation-delay:${(-dot * 1.5 - route * 0.55).toFixed(2)}s`}
            />
          )),
        )}
      </svg>
    </div>
  )
}
