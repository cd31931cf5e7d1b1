import type { Language } from '@ecs-lint/core/finding'
import { gateOn } from '../map/gates.ts'
import type { Box, Layout } from '../map/layout.ts'
import { lineOf, pathOf } from '../map/lines.ts'
import type { MapEdge, ServiceMap } from '../map/model.ts'
import { freeEnd } from '../map/stage/dots.ts'
import { pointAt, pointsOf, through, type Point } from '../map/stage/polyline.ts'

/** The way of customers' requests to one task, as an SVG path. */
interface Route {
  readonly to: string
  readonly path: string
  /** The requests get no further than to the end of the path. */
  readonly isBlocked: boolean
}

/** As many ways as are drawn: more would be a swarm. */
const most = 6

/** The ways of requests on a map, each as far as they get, and as far as a dot so large lies on no gate: the styles that move them know of none. */
export function routesOf(map: ServiceMap, layout: Layout, lang: Language, radius: number): readonly Route[] {
  const gates = map.nodes.flatMap(({ id, gates = [] }) => {
    const wall = layout.walls.get(id)
    if (wall === undefined) return []
    const width = gateOn(wall, gates, layout.sizes, lang).width + 2 * radius
    const height = layout.sizes.gate + 2 * radius
    return [{ x: wall.x + (wall.width - width) / 2, y: wall.y - height / 2, width, height }]
  })
  const requests = map.edges.filter(({ kind }) => kind === 'requests')
  const tasks = map.nodes.filter(({ kind }) => kind === 'task').slice(0, most)
  return tasks.flatMap(({ id: to }) => {
    const hops = hopsTo(to, requests)
    const refusedAt = hops.findIndex(({ isRefused }) => isRefused)
    const open = refusedAt < 0 ? hops : hops.slice(0, refusedAt)
    const path = open.map((edge) => pathOf(beforeGates(lineOf(edge, layout)?.path ?? '', gates))).join('')
    return path === '' ? [] : [{ to, path, isBlocked: refusedAt >= 0 }]
  })
}

/** A line as far as it is on no gate. */
function beforeGates(path: string, gates: readonly Box[]): readonly Point[] {
  const line = through(pointsOf(path))
  const end = freeEnd(line, gates)
  return [...line.points.filter((_, index) => (line.distances[index] ?? 0) < end), pointAt(line, end)]
}

/** From where requests come in to a node. */
function hopsTo(id: string, edges: readonly MapEdge[]): readonly MapEdge[] {
  const hops: MapEdge[] = []
  for (let at = edges.find(({ to }) => to === id); at !== undefined;) {
    hops.unshift(at)
    const { from } = at
    at = hops.length > edges.length ? undefined : edges.find(({ to }) => to === from)
  }
  return hops
}
