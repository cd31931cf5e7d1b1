import type { Estimate } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { layoutOf, type Box } from '../map/layout.ts'
import ServiceMapPicture from '../map/Map.tsx'
import { mapOf } from '../map/map-of.ts'
import type { ServiceMap } from '../map/model.ts'
import type { Shape } from '../map/sizes.ts'
import { taskName } from '../map/words.ts'
import type { Localized } from '../panel/texts.ts'
import { routesOf } from './routes.ts'

interface SceneProps extends Localized {
  readonly graph: ResourceGraph
  readonly estimate: Estimate | undefined
  /** The number of the task that was killed and is not replaced yet. */
  readonly dead?: number | undefined
  /** Tasks that have come in the place of others, by the number of the others. */
  readonly replaced?: ReadonlyMap<number, number>
}

/** The map of the first page, in both shapes, of which the page's styles show one: customers' requests run on it. */
export default function Scene({ graph, estimate, dead, replaced, lang }: SceneProps): JSX.Element | null {
  const drawn = mapOf(graph, estimate, [])
  if (drawn === undefined) return null
  const map = withReplaced(drawn, replaced ?? new Map())
  return (
    <div class="map-place">
      {(['wide', 'narrow'] as const).map((shape) => (
        <Shaped key={shape} map={map} shape={shape} lang={lang} dead={dead} replaced={replaced} />
      ))}
    </div>
  )
}

function Shaped({
  map,
  shape,
  lang,
  dead,
  replaced,
}: Localized & Pick<SceneProps, 'dead' | 'replaced'> & { map: ServiceMap; shape: Shape }): JSX.Element {
  const layout = layoutOf(map, shape)
  const deadId = dead === undefined ? undefined : `task:${dead}`
  const grave = deadId === undefined ? undefined : layout.boxes.get(deadId)
  const name = map.nodes.find(({ id }) => id === deadId)?.name[lang] ?? ''
  return (
    <div class={`scene ${shape}`}>
      <ServiceMapPicture
        map={map}
        shape={shape}
        lang={lang}
        marks={new Map([...(replaced?.values() ?? [])].map((number) => [`task:${number}`, 'fresh']))}
      />
      <svg class="scene-over" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
        {routesOf(map, layout, deadId).flatMap(({ to, path, isBlocked }, route) =>
          [0, 1].map((dot) => (
            <circle
              key={`${to} ${dot}`}
              class={isBlocked ? 'dot blocked' : 'dot'}
              r={shape === 'wide' ? 5 : 4}
              style={`offset-path:path('${path}');animation-delay:${(-dot * 1.5 - route * 0.55).toFixed(2)}s`}
            />
          )),
        )}
        {grave !== undefined && <Grave name={name} box={grave} shape={shape} />}
      </svg>
    </div>
  )
}

/** A dead task: red, and crossed out. */
function Grave({ name, box, shape }: { name: string; box: Box; shape: Shape }): JSX.Element {
  const { x, y, width, height } = box
  const font = shape === 'wide' ? 14 : 12
  const middle = y + height / 2
  return (
    <g class="grave">
      <rect {...box} rx={10} />
      <path d={`M${x + 14} ${middle - 6}l12 12m0 -12l-12 12`} />
      <text x={x + 36} y={middle + font * 0.35} font-size={font}>
        {name}
      </text>
      <path d={`M${x + 34} ${middle}h${Math.min(width - 48, name.length * font * 0.75)}`} />
    </g>
  )
}

/** The map with tasks that have come in the place of others: they are new, and so are their numbers. */
function withReplaced(map: ServiceMap, replaced: ReadonlyMap<number, number>): ServiceMap {
  const now = (id: string): string => {
    const number = replaced.get(Number(id.replace('task:', '')))
    return id.startsWith('task:') && number !== undefined ? `task:${number}` : id
  }
  return {
    nodes: map.nodes.map((node) =>
      now(node.id) === node.id
        ? node
        : { ...node, id: now(node.id), name: taskName(Number(now(node.id).replace('task:', '')), 1) },
    ),
    edges: map.edges.map((edge) => ({ ...edge, from: now(edge.from), to: now(edge.to) })),
  }
}
