import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { widthOf } from '../fit.ts'
import type { Layout } from '../layout.ts'
import { isIn } from '../lines.ts'
import { boxOf, writtenAround } from './box-of.ts'
import { freePlace } from './free-place.ts'
import { isCall, requestsPerSecond, shareThrough, type StageMoment } from './played.ts'
import { pointAt, type Polyline } from './polyline.ts'
import { requestRoute } from './routes.ts'
import { nodesAlong, type Slots } from './slots.ts'

interface EdgeCountsProps {
  readonly flows: StageMoment['flows']
  readonly layout: Layout
  readonly slots: Slots
  readonly lang: Language
}

/** How many of the requests of a second end where, for those who do not want to see them move. */
export function EdgeCounts({ flows, layout, slots, lang }: EdgeCountsProps): JSX.Element {
  const layer = useRef<SVGGElement>(null)
  // On nothing that is written; where there is no room for that, it is said in words alone.
  useLayoutEffect(() => {
    if (layer.current === null) return
    const taken = writtenAround(layer.current).map(boxOf)
    const { boxes, width, height } = layout
    const map = { x: 0, y: 0, width, height }
    for (const count of layer.current.querySelectorAll('text')) {
      const own = boxOf(count)
      const box = { ...own, x: own.x - 3, width: own.width + 6 }
      const place = boxes.get(count.dataset['at'] ?? '') ?? map
      const by = freePlace(box, taken, place, 60)
      count.setAttribute('transform', `translate(${by?.join(' ') ?? '0 0'})`)
      count.style.visibility = by === undefined ? 'hidden' : ''
      if (by !== undefined) taken.push({ ...box, x: box.x + by[0], y: box.y + by[1] })
    }
  })
  // Tasks behind one wall share an end.
  const ends = Map.groupBy(
    // Calls that are lost have a cross on their line.
    flows
      .filter((flow) => !isCall(flow) || flow.fate === 'answered')
      .map((flow) => ({ ...flow, route: requestRoute(nodesAlong(flow.way, slots), layout) })),
    ({ route, fate }) => `${route.points.at(-1)?.join(' ')} ${fate === 'answered'}`,
  )
  return (
    <g class="counts" aria-hidden="true" ref={layer}>
      {[...ends].map(([key, own]) => {
        const [first] = own
        if (first === undefined) return undefined
        const count = own.reduce((sum, { share }) => sum + share, 0) * requestsPerSecond
        const isLost = first.fate !== 'answered'
        // On a docked map as on its cards.
        const unit = lang === 'ko' && layout.sizes.gateLetters === undefined ? '개/초' : '/s'
        const rate = `${Number(count.toFixed(1))}${unit}`
        const text = isCall(first) ? '✓' : `${isLost ? '✕ ' : ''}${rate}`
        return (
          <text
            key={key}
            class={isLost ? 'lost' : ''}
            data-at={zoneAt(first.route, layout)}
            {...placeOf(first.route, isLost)}
            font-size={12}
          >
            {text}
          </text>
        )
      })}
    </g>
  )
}

/** The zone that a way ends in, if it does. */
function zoneAt({ points }: Polyline, { boxes }: Layout): string | undefined {
  const [x, y] = points.at(-1) ?? [0, 0]
  const end = { x, y, width: 0, height: 0 }
  return [...boxes].find(([id, box]) => id.startsWith('zone:') && isIn(end, box))?.[0]
}

/** Above the last piece of a way where that leads to a side, what is lost beyond its end; or else beside its end. */
function placeOf(route: Polyline, isLost: boolean): JSX.SVGAttributes<SVGTextElement> {
  const [x, y] = pointAt(route, route.length)
  const turn = route.points.findLast((point) => Math.abs(point[0] - x) > 1)
  if (turn !== undefined && Math.abs(turn[1] - y) < 8)
    return { x: x + ((turn[0] - x) / 2) * (isLost ? -1 : 1), y: y - 3, 'text-anchor': 'middle' }
  return { x: x + (isLost ? -8 : 8), y: y - 14, 'text-anchor': isLost ? 'end' : 'start' }
}

/** What part of all requests goes to which target group, on the line that leads there. */
export function EdgeShares({
  flows,
  layout,
}: Pick<EdgeCountsProps, 'flows' | 'layout'>): JSX.Element | undefined {
  // On a docked map it stands on the target group itself.
  if (layout.sizes.gateLetters !== undefined) return undefined
  const font = layout.sizes.gate * 0.58
  return (
    <g class="shares" aria-hidden="true">
      {['targets:production', 'targets:alternate'].map((id) => {
        const share = shareThrough(id, flows)
        const [from, to] = [layout.boxes.get('balancer'), layout.boxes.get(id)]
        if (share === 0 || from === undefined || to === undefined) return undefined
        const text = `${Math.round(share * 100)}%`
        const [width, height] = [widthOf(text, font) + 12, font + 3]
        const [x, y] = [to.x + to.width / 2, (from.y + from.height + to.y) / 2]
        return (
          <g key={id}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={height / 2} />
            <text x={x} y={y + font * 0.36} text-anchor="middle" font-size={font}>
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
