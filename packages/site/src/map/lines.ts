import { once } from '../state/once.ts'
import type { Box, Layout } from './layout.ts'
import type { MapEdge } from './model.ts'

/** An edge as it is drawn: its points, an SVG path through them, and where it is refused, if it is. */
export interface Line {
  readonly points: readonly Point[]
  readonly path: string
  readonly cross?: Point
}

type Point = readonly [x: number, y: number]

/**
 * The line of an edge; undefined where one of its ends is not drawn. Lines run between things, and beside zones: over nothing
 * that is written, and behind nothing that they do not end at.
 */
export function lineOf(edge: MapEdge, layout: Layout): Line | undefined {
  const { from, to, kind, isRefused, isForOne, isMarked, isPast } = edge
  const known = linesOf(layout)
  const key = [from, to, kind, isRefused, isForOne, isMarked, isPast].join()
  if (!known.has(key)) known.set(key, drawn(edge, layout))
  return known.get(key)
}

/** A film draws most of its lines in each of its moments, on one layout. */
const linesOf = once<Layout, Map<string, Line | undefined>>(() => new Map())

function drawn(edge: MapEdge, layout: Layout): Line | undefined {
  const from = layout.boxes.get(edge.from)
  const to = layout.boxes.get(edge.to)
  if (from === undefined || to === undefined) return undefined
  const points = wayOf(edge, from, to, layout)
  const cross = edge.isRefused && edge.isMarked !== true ? crossOf(edge.kind, points, layout) : undefined
  return { points, path: pathOf(points), ...(cross !== undefined && { cross }) }
}

/**
 * A way of images that is refused ends where it would leave the VPC, and calls beside the zone of the task that they are for, or
 * were for: nothing is written there, and no other task stands there. Requests end at a gate.
 */
function crossOf(kind: MapEdge['kind'], points: readonly Point[], { boxes }: Layout): Point | undefined {
  if (kind === 'calls') return points.at(-5)
  const [lane] = points.at(-3) ?? [0]
  return kind === 'images' ? [lane, boxes.get('vpc')?.y ?? 0] : undefined
}

/** Whether nothing stands between a task and what lies below it: along the borders of frames a line would be lost. */
function isStraight(x: number, from: number, task: Box, other: Box, { boxes }: Layout): boolean {
  const line = { x: x - 2, y: from, width: 4, height: other.y - from }
  if (line.height <= 0 || x < other.x || x > other.x + other.width) return false
  return [...boxes].every(
    ([id, box]) =>
      box === other ||
      // At the foot of an instance stands what is not used of it.
      (isIn(task, box) && !id.startsWith('instance:')) ||
      box.x >= line.x + line.width ||
      box.x + box.width <= line.x ||
      box.y >= line.y + line.height ||
      box.y + box.height <= line.y,
  )
}

function wayOf(
  { from: id, to: end, kind, isForOne, isRefused, isPast }: MapEdge,
  from: Box,
  to: Box,
  layout: Layout,
): readonly Point[] {
  const { boxes, width } = layout
  const { gap, gate, inset, stack } = layout.sizes
  const zones = [...boxes].flatMap(([id, box]) => (id.startsWith('zone:') ? [box] : []))
  const top = Math.min(...zones.map(({ y }) => y))
  const zoneOf = (box: Box): Box | undefined => zones.find((zone) => isIn(box, zone))
  /** The room beside the zone of a thing: on the side of the middle of the map, or on the other. */
  const gutter = (box: Box, isInner: boolean): number => {
    const { x, width: own } = zoneOf(box) ?? box
    return x + own / 2 > width / 2 + 1 === isInner ? x - gap / 2 : x + own + gap / 2
  }
  /** Where lines go up in the zone of a thing: what is written there stands at the left. */
  const post = (box: Box): number => {
    const { x, width: own } = zoneOf(box) ?? box
    return x + own * 0.87
  }
  const [middle, bottom] = bottomOf(to)
  const under = bottomOf(from)[1]

  if (kind === 'calls') {
    // Drawn from the task, whoever calls. The other service stands below all zones, or above them at the right.
    const [task, other] = id.startsWith('task:') ? [from, to] : [to, from]
    const [start, depth] = bottomOf(wallOf(task, layout) ?? task)
    const lane = gutter(task, true) - 0.3 * gap
    const isBelow = other.y > task.y
    if (isForOne !== true && isStraight(start, depth, task, other, layout))
      return [
        [start, depth],
        [start, other.y],
      ]
    const across = isBelow ? other.y - gap / 2 : top - 0.15 * gap
    const [x, y] = isBelow ? [bottomOf(other)[0], other.y] : [width - gap / 2, other.y + other.height / 2]
    const beside = task.y + task.height / 2
    const isInRow = [...boxes.values()].some(
      (box) => box.y === task.y && box.x !== task.x && zoneOf(box) === zoneOf(task),
    )
    const beginning: readonly Point[] =
      isForOne === true && !isInRow
        ? [
            [sideOf(task, lane > task.x), beside],
            [lane, beside],
          ]
        : stairs([start, depth], depth + stack / 2, [lane, across]).slice(0, -1)
    return [...beginning, [lane, across], [x, across], [x, y], [isBelow ? x : sideOf(other, true), y]]
  }
  if (isPast === true) return besideBalancer(from, to, layout)
  if (kind === 'requests') {
    const wall = wallOf(to, layout)
    if (zoneOf(to) === undefined) {
      const stop: Point = [middle, wall === undefined ? to.y : wall.y - gate / 2]
      const door = boxes.get('gateway')
      if (id !== 'internet' || door === undefined || door === to)
        return stairs([near(from, middle), under], (under + stop[1]) / 2, stop)
      // Who is in the VPC does not come by its door.
      const turn = (bottomOf(door)[1] + stop[1]) / 2
      return [
        ...stairs([near(from, 0), under], (under + door.y) / 2, [door.x - gap / 2, turn]),
        [middle, turn],
        stop,
      ]
    }
    const x = gutter(to, true)
    const y = wall === undefined ? to.y - stack / 2 : wall.y - gate / 4
    const stop = [middle, wall === undefined ? to.y : y] as const
    return [...stairs([near(from, x), under], under + (top - under) * 0.75, [x, y]), [middle, y], stop]
  }
  if (end.startsWith('endpoints:')) {
    // From what stands below them in their subnet.
    const things = [...layout.walls, ...boxes].filter(([one]) => /^(?:task|instance):/.test(one))
    const below = things.flatMap(([, box]) => (isIn(box, from) ? [box.y] : []))
    const x = to.x + gap / 2
    return [
      [x, Math.min(...below)],
      [x, to.y + to.height],
    ]
  }
  const beside = from.y + from.height / 2
  if (id === 'gateway')
    return [
      [from.x + from.width, beside - 4],
      [middle, beside - 4],
      [middle, bottom],
    ]
  if (end !== 'gateway' && end !== 'registry') {
    // A subnet to the gateway that stands in another: straight up in its zone, or along the zones of a row to that which has it.
    const turn = from.y - inset / 2
    if (zoneOf(from)?.y === zoneOf(to)?.y)
      return stairs([post(from), from.y], turn, [post(to), to.y + to.height])
    const x = gutter(to, true) + 0.3 * gap
    const y = to.y + to.height / 2
    return [...stairs([post(from), from.y], turn, [x, y]), [sideOf(to, x > to.x), y]]
  }
  // Images come along the edge of the VPC, and of gateways by one lane above the zones.
  const outer = gutter(from, false)
  const isRight = outer > width / 2
  const lane = isRight ? width - gap / 2 : gap / 2
  if (id.startsWith('endpoints:') && !isRefused) {
    // Endpoints lead past the internet gateway: below the zones, and up where the registry is.
    const zone = zoneOf(from) ?? from
    const [x, right, across] = [outer + 0.3 * gap, width - gap / 2, zone.y + zone.height + gap / 4]
    const isLast = zone.x + zone.width > width - 2 * gap
    const start: readonly Point[] = isLast
      ? [[from.x + from.width, beside]]
      : [
          [from.x, beside],
          [x, beside],
          [x, across],
        ]
    return [
      ...start,
      [right, isLast ? beside : across],
      [right, bottom + gap / 5],
      [middle, bottom + gap / 5],
      [middle, bottom],
    ]
  }
  const turn = (end === 'gateway' ? to.y + to.height / 2 : bottom) + gap / 5
  const above = (zoneOf(from)?.y ?? 0) - inset / 4
  // Nothing stands between the first row of zones and the internet gateway but a load balancer.
  if (id.startsWith('nat:') && zoneOf(from)?.y === top && !boxes.has('balancer'))
    return stairs([post(from), from.y], above, [middle, bottom])
  return [
    ...(id.startsWith('nat:')
      ? stairs([post(from), from.y], above, [lane, turn])
      : [[sideOf(from, isRight), beside] as const, ...stairs([outer, beside], above, [lane, turn])]),
    ...(end === 'gateway'
      ? [[sideOf(to, isRight), turn] as const]
      : [[middle, turn] as const, [middle, bottom] as const]),
  ]
}

/** From the door of the VPC to the side of a task: between the name of the VPC and the load balancer, and down beside all zones. */
function besideBalancer(door: Box, task: Box, layout: Layout): readonly Point[] {
  const { boxes, walls, width } = layout
  const { gap, gate, title } = layout.sizes
  const [middle, bottom] = bottomOf(door)
  const wall = walls.get('balancer')
  const balancer = wall === undefined ? (boxes.get('balancer')?.y ?? bottom) : wall.y - gate / 2
  const across = ((boxes.get('vpc')?.y ?? 0) + 0.9 * title + balancer) / 2
  const isRight = task.x + task.width / 2 > width / 2 + 1
  // Beside the lane of the images.
  const lane = isRight ? width - 0.78 * gap : 0.78 * gap
  const beside = task.y + task.height / 2
  const start = middle + (isRight ? 0.5 : -0.5) * (door.width - door.height)
  return [
    ...stairs([start, bottom], across, [lane, beside]),
    [sideOf(wallOf(task, layout) ?? task, isRight), beside],
  ]
}

/** From one point to another, at one height between them to the side. */
function stairs(from: Point, y: number, to: Point): readonly Point[] {
  return [from, [from[0], y], [to[0], y], to]
}

/** The wall that a thing stands in, if it has one. */
export function wallOf(box: Box, { walls }: Layout): Box | undefined {
  return [...walls.values()].find((wall) => isIn(box, wall))
}

/** Whether all of a box lies in another. */
export function isIn(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function bottomOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height]
}

function sideOf({ x, width }: Box, isRight: boolean): number {
  return isRight ? x + width : x
}

/** As near to an abscissa as a line can leave a thing. */
function near({ x, width, height }: Box, wanted: number): number {
  return Math.min(Math.max(wanted, x + height / 2), x + width - height / 2)
}

/** Straight pieces from point to point, as an SVG path. */
export function pathOf(points: readonly Point[]): string {
  return `M${points.map((point) => point.map(round).join(' ')).join('L')}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
