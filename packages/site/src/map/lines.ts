import type { Box, Layout } from './layout.ts'
import type { MapEdge } from './model.ts'

/** An edge as it is drawn: an SVG path, and where it is refused, if it is. */
export interface Line {
  readonly path: string
  readonly cross?: readonly [x: number, y: number]
}

/** The line of an edge; undefined where one of its ends is not drawn. */
export function lineOf(edge: MapEdge, layout: Layout): Line | undefined {
  const from = layout.boxes.get(edge.from)
  const to = layout.boxes.get(edge.to)
  if (from === undefined || to === undefined) return undefined
  if (edge.kind === 'calls') return { path: between(wallOf(from, layout) ?? from, wallOf(to, layout) ?? to) }
  if (edge.kind === 'requests') return { path: request(from, to, layout) }
  if (edge.from === 'gateway') return { path: outside(from, to) }
  if (edge.to === 'gateway' || edge.to === 'registry') return along(edge, from, to, layout)
  // A subnet to the gateway that stands in another.
  return { path: curve([right(from), from.y], [right(to), to.y + to.height]) }
}

type Point = readonly [x: number, y: number]

function bottomOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height]
}

/** To zones of a second row the requests go down between those of the first, where there is a way between them. */
function request(from: Box, to: Box, layout: Layout): string {
  const [x, y] = bottomOf(from)
  const door = doorOf(to, layout)
  const zones = [...layout.boxes].flatMap(([id, box]) => (id.startsWith('zone:') ? [box] : []))
  const first = Math.min(...zones.map((zone) => zone.y))
  const own = zones.find((zone) => isIn(to, zone))
  const isFree = zones.every((zone) => zone.y > first || x <= zone.x || x >= zone.x + zone.width)
  if (own === undefined || own.y === first || !isFree) return curve([x, y], door)
  return `M${round(x)} ${round(y)}V${round(own.y)}${curve([x, own.y], door).replace(/^M[^C]*/, '')}`
}

/** Requests come in by the gate of the wall, if there is one: several tasks share it. */
function doorOf(box: Box, layout: Layout): Point {
  const wall = wallOf(box, layout)
  return wall === undefined
    ? [box.x + box.width / 2, box.y]
    : [wall.x + wall.width / 2, wall.y - layout.sizes.gate / 2]
}

/** The wall that a thing stands in, if it has one. */
export function wallOf(box: Box, { walls }: Layout): Box | undefined {
  return [...walls.values()].find((wall) => isIn(box, wall))
}

/** From the lower edge of what is above to the upper edge of what is below. */
function between(one: Box, other: Box): string {
  const [above, below] = one.y < other.y ? [one, other] : [other, one]
  return curve(bottomOf(above), [below.x + below.width / 2, below.y])
}

function isIn(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function right({ x, width }: Box): number {
  return x + width * 0.82
}

function curve([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = (y2 - y1) / 2
  return `M${round(x1)} ${round(y1)}C${round(x1)} ${round(y1 + bend)} ${round(x2)} ${round(y2 - bend)} ${round(x2)} ${round(y2)}`
}

/** From the door of the VPC to what lies above at its side. */
function outside(from: Box, to: Box): string {
  const side = to.x > from.x ? from.x + from.width : from.x
  return `M${round(side)} ${round(from.y + from.height / 2 - 4)}H${round(to.x + to.width / 2)}V${round(to.y + to.height)}`
}

/** Along the nearer edge of the VPC, so that no line runs through what others use. */
function along(edge: MapEdge, from: Box, to: Box, { boxes, width, sizes }: Layout): Line {
  const vpc = boxes.get('vpc') ?? to
  const { border, gap, inset } = sizes
  const lane = (border + gap) / 2
  const isLeft = from.x + from.width / 2 < width / 2 - 1
  const x = isLeft ? lane : width - lane
  const zone = [...boxes].find(([id, box]) => id.startsWith('zone:') && isIn(from, box))?.[1] ?? from
  // From a zone in the middle the line leaves at the top.
  const isAtEdge = zone.x <= gap || zone.x + zone.width >= width - gap
  const start = isAtEdge
    ? `M${round(isLeft ? from.x : from.x + from.width)} ${round(from.y + from.height / 2)}`
    : `M${round(right(from))} ${round(from.y)}V${round(zone.y - inset / 2)}`
  const end =
    edge.to === 'gateway'
      ? `V${round(to.y + to.height / 2 + 4)}H${round(isLeft ? to.x : to.x + to.width)}`
      : `V${round(vpc.y - gap / 2)}H${round(to.x + to.width / 2)}V${round(to.y + to.height)}`
  return { path: `${start}H${round(x)}${end}`, ...(edge.isRefused && { cross: [x, vpc.y] as const }) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
