import type { Layout } from '../layout.ts'
import { lineOf, wallOf } from '../lines.ts'
import type { MapEdge, ServiceMap } from '../model.ts'
import { kindFrom, type Packet } from './played.ts'
import { through, type Point, type Polyline } from './polyline.ts'

/** The way over nodes one after another, as requests take it: along the edges, and through what lies between. */
export function requestRoute(nodes: readonly string[], layout: Layout): Polyline {
  const points = nodes.flatMap((to, index): readonly Point[] => {
    const from = nodes[index - 1]
    return from === undefined
      ? []
      : along({ from, to, kind: kindFrom(from), isRefused: false, isForOne: true }, layout)
  })
  return through(points.length > 0 ? points : [anchorOf(nodes[0] ?? '', layout)])
}

/** How a packet gets to where it is: along an edge that joins both nodes, in either direction, or straight. */
export function packetRoute(packet: Packet, map: ServiceMap, layout: Layout): Polyline {
  const { from, isFromWall, at: to } = packet
  const end = standOf(packet, map, layout)
  if (from === undefined) return through([end])
  const start = anchorOf(from, layout, isFromWall)
  if (from === to) return through([start, end])
  if (packet.past !== undefined)
    return through([
      start,
      ...(from === 'gateway' ? pastBalancer(packet.past, layout).slice(0, -1) : []),
      end,
    ])
  const there = map.edges.find((edge) => edge.from === from && edge.to === to)
  if (there !== undefined) return through([start, ...upTo(along(there, layout), end), end])
  const back = map.edges.find((edge) => edge.from === to && edge.to === from)
  if (back !== undefined) return through([start, ...along(back, layout).toReversed(), end])
  return through([start, end])
}

/** The points of an edge, from its beginning to its end. */
function along(edge: MapEdge, layout: Layout): readonly Point[] {
  const points = lineOf(edge, layout)?.points ?? []
  // Calls are drawn from the task, whoever calls.
  return edge.kind === 'calls' && !edge.from.startsWith('task:') ? points.toReversed() : points
}

/** The line to a task of what leaves the load balancer aside. */
function pastBalancer(task: string, layout: Layout): readonly Point[] {
  return along(edgePast(task), layout)
}

/** No customer has this way: only a packet that takes it draws its line. */
export function edgePast(task: string): MapEdge {
  return { from: 'gateway', to: task, kind: 'requests', isRefused: false, isPast: true }
}

/**
 * Where a packet stands: on the line of its own that it has, as far as to the edge of a subnet or to a wall; at the end of the line
 * that it marks as refused; or else as at any node.
 */
export function standOf({ at, isAtWall, past }: Packet, map: ServiceMap, layout: Layout): Point {
  const end = past === undefined ? undefined : pastBalancer(past, layout).at(-1)
  const subnet = at.startsWith('subnet:') ? layout.boxes.get(at) : undefined
  if (end !== undefined && subnet !== undefined)
    return [end[0] > layout.width / 2 ? subnet.x + subnet.width : subnet.x, end[1]]
  if (end !== undefined && isAtWall === true) return end
  const marked = map.edges.find(({ to, isMarked }) => to === at && isMarked === true)
  return (marked && along(marked, layout).at(-1)) ?? anchorOf(at, layout, isAtWall)
}

/** Where a packet stands at a node, or at the wall of a task: at the side that it comes to, and beside what is written there. */
export function anchorOf(id: string, layout: Layout, isAtWall = false): Point {
  const box = layout.boxes.get(id)
  if (box === undefined) return [0, 0]
  const { x, y, width, height } = box
  const middle = x + width / 2
  if (id === 'registry') return [middle, y + height]
  if (id === 'internet') return [x, y + height / 2]
  if (id === 'gateway') return [x + width, y + height / 2]
  if (id.startsWith('subnet:')) return [x + width - 14, y + layout.sizes.title / 2]
  const wall = wallOf(box, layout)
  if (id === 'balancer') return wall === undefined ? [x + width * 0.56, y] : [x + width * 0.62, wall.y]
  if (id.startsWith('task:') && !isAtWall) return [x + 16, y + height]
  if (wall === undefined) return [middle, y]
  // At the corner where the line to its gate comes in.
  return [middle > layout.width / 2 + 1 ? wall.x : wall.x + wall.width, wall.y]
}

/** A way to a gate as far as to beside it. */
function upTo(points: readonly Point[], [x]: Point): readonly Point[] {
  const [last = 0] = points.at(-1) ?? []
  return points.filter(
    (point, index) => index === 0 || Math.abs(last - x) < 1 || Math.abs(point[0] - last) >= 1,
  )
}
