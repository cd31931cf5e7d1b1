import type { Layout } from '../layout.ts'
import { lineOf, wallOf } from '../lines.ts'
import type { MapEdge, ServiceMap } from '../model.ts'
import { pointsOf, through, type Point, type Polyline } from './polyline.ts'

/** The way over nodes one after another, as requests take it: along the edges, and through what lies between. */
export function requestRoute(nodes: readonly string[], layout: Layout): Polyline {
  const points = nodes.flatMap((to, index): readonly Point[] => {
    const from = nodes[index - 1]
    if (from === undefined) return []
    // The line of calls is drawn from above.
    if (from === 'other-service')
      return pointsOf(
        lineOf({ from: to, to: from, kind: 'calls', isRefused: false }, layout)?.path ?? '',
      ).toReversed()
    return pointsOf(lineOf({ from, to, kind: 'requests', isRefused: false }, layout)?.path ?? '')
  })
  return through(points.length > 0 ? points : [anchorOf(nodes[0] ?? '', layout)])
}

/** How a packet gets from one node to the next: along an edge that joins them, in either direction, or straight. */
export function packetRoute(from: string, to: string, map: ServiceMap, layout: Layout): Polyline {
  const [start, end] = [anchorOf(from, layout), anchorOf(to, layout)]
  if (from === to) return through([end])
  const along = (edge: MapEdge): readonly Point[] => {
    const points = pointsOf(lineOf(edge, layout)?.path ?? '')
    // Calls are drawn from the task, whoever calls.
    return edge.kind === 'calls' && !edge.from.startsWith('task:') ? points.toReversed() : points
  }
  const there = map.edges.find((edge) => edge.from === from && edge.to === to)
  if (there !== undefined) return through([start, ...along(there), end])
  const back = map.edges.find((edge) => edge.from === to && edge.to === from)
  if (back !== undefined) return through([start, ...along(back).toReversed(), end])
  return through([start, end])
}

/** Where a packet stands at a node: at the side that it comes to. */
export function anchorOf(id: string, layout: Layout): Point {
  const box = layout.boxes.get(id)
  if (box === undefined) return [0, 0]
  const middle = box.x + box.width / 2
  if (id === 'internet' || id === 'registry') return [middle, box.y + box.height]
  if (id === 'gateway') return [middle, box.y + box.height / 2]
  return [middle, (wallOf(box, layout) ?? box).y]
}
