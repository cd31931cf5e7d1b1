import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Layout } from '../layout.ts'
import { isCall, requestsPerSecond, type StageMoment } from './played.ts'
import { pointAt } from './polyline.ts'
import { requestRoute } from './routes.ts'
import { nodesAlong, type Slots } from './slots.ts'

/** How many of the requests of a second end where, for those who do not want to see them move. */
export function EdgeCounts({
  flows,
  layout,
  slots,
  lang,
}: {
  readonly flows: StageMoment['flows']
  readonly layout: Layout
  readonly slots: Slots
  readonly lang: Language
}): JSX.Element {
  const ends = Map.groupBy(
    flows.map((flow) => ({ ...flow, nodes: nodesAlong(flow.way, slots) })),
    ({ nodes, fate }) => `${nodes.at(-1)} ${fate === 'answered'}`,
  )
  return (
    <g class="counts" aria-hidden="true">
      {[...ends].map(([key, own]) => {
        const [first] = own
        if (first === undefined) return undefined
        const route = requestRoute(first.nodes, layout)
        const [x, y] = pointAt(route, route.length)
        const count = own.reduce((sum, { share }) => sum + share, 0) * requestsPerSecond
        const isLost = first.fate !== 'answered'
        const rate = `${Number(count.toFixed(1))}${lang === 'ko' ? '개/초' : '/s'}`
        const text = isCall(first) ? (isLost ? '✕' : '✓') : `${isLost ? '✕ ' : ''}${rate}`
        return (
          <text
            key={key}
            class={isLost ? 'lost' : ''}
            x={x + (isLost ? -8 : 8)}
            y={y - 14}
            text-anchor={isLost ? 'end' : 'start'}
            font-size={12}
          >
            {text}
          </text>
        )
      })}
    </g>
  )
}
