import type { Language } from '@ecs-lint/core/finding'
import type { Box, Layout } from '../layout.ts'
import { isIn } from '../lines.ts'
import { freePlace } from './free-place.ts'
import { isCall, requestsPerSecond, type Flow } from './played.ts'
import { pointAt, type Point, type Polyline } from './polyline.ts'
import { requestRoute } from './routes.ts'
import { nodesAlong, type Slots } from './slots.ts'

/** How many of the requests of a second end at a place of the map. */
export interface Count {
  readonly text: string
  readonly isLost: boolean
  /** Where it belongs, as an SVG text has it. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** The zone that it belongs to, if any. */
  readonly zone: string | undefined
}

/** How many requests end where; tasks behind one wall share an end. Calls that are lost have a cross on their line instead. */
export function countsOf(
  flows: readonly Flow[],
  slots: Slots,
  layout: Layout,
  lang: Language,
): readonly Count[] {
  const ends = Map.groupBy(
    flows
      .filter((flow) => !isCall(flow) || flow.fate === 'answered')
      .map((flow) => ({ ...flow, route: requestRoute(nodesAlong(flow.way, slots), layout) })),
    ({ route, fate }) => `${route.points.at(-1)?.join(' ')} ${fate === 'answered'}`,
  )
  return [...ends.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const isLost = first.fate !== 'answered'
    const count = own.reduce((sum, { share }) => sum + share, 0) * requestsPerSecond
    // On a docked map as on its cards.
    const unit = lang === 'ko' && layout.sizes.gateLetters === undefined ? '개/초' : '/s'
    const text = isCall(first) ? '✓' : `${isLost ? '✕ ' : ''}${Number(count.toFixed(1))}${unit}`
    return [{ text, isLost, ...placeOf(first.route, isLost), zone: zoneAt(first.route, layout) }]
  })
}

/** How far a count may stand from where it belongs: in its zone, or else on the map. */
const [near, far] = [60, 400] as const

/**
 * How far each count is to be moved so that it lies on nothing that is taken, and on none before it; undefined where it has no
 * room. `boxes` are where they would stand as they are.
 */
export function countPlaces(
  counts: readonly { readonly box: Box; readonly zone: string | undefined }[],
  taken: readonly Box[],
  { boxes, width, height }: Layout,
): readonly (Point | undefined)[] {
  const map = { x: 0, y: 0, width, height }
  const standing = [...taken]
  return counts.map(({ box: own, zone }) => {
    const box = { ...own, x: own.x - 3, width: own.width + 6 }
    const by =
      freePlace(box, standing, boxes.get(zone ?? '') ?? map, near) ?? freePlace(box, standing, map, far)
    if (by !== undefined) standing.push({ ...box, x: box.x + by[0], y: box.y + by[1] })
    return by
  })
}

/** The zone that a way ends in, if it does. */
function zoneAt({ points }: Polyline, { boxes }: Layout): string | undefined {
  const [x, y] = points.at(-1) ?? [0, 0]
  const end = { x, y, width: 0, height: 0 }
  return [...boxes].find(([id, box]) => id.startsWith('zone:') && isIn(end, box))?.[0]
}

/** Above the last piece of a way where that leads to a side, what is lost beyond its end; or else beside its end. */
function placeOf(route: Polyline, isLost: boolean): Pick<Count, 'x' | 'y' | 'anchor'> {
  const [x, y] = pointAt(route, route.length)
  const turn = route.points.findLast((point) => Math.abs(point[0] - x) > 1)
  if (turn !== undefined && Math.abs(turn[1] - y) < 8)
    return { x: x + ((turn[0] - x) / 2) * (isLost ? -1 : 1), y: y - 3, anchor: 'middle' }
  return { x: x + (isLost ? -8 : 8), y: y - 14, anchor: isLost ? 'end' : 'start' }
}
