import type { Layout } from '../map/layout.ts'
import { lineOf } from '../map/lines.ts'
import type { MapEdge, ServiceMap } from '../map/model.ts'

/** The way of customers' requests to one task, as an SVG path. */
interface Route {
  readonly to: string
  readonly path: string
  /** The requests get no further than to the end of the path. */
  readonly isBlocked: boolean
}

/** As many ways as are drawn: more would be a swarm. */
const most = 6

/** The ways of requests on a map, each as far as they get. */
export function routesOf(map: ServiceMap, layout: Layout): readonly Route[] {
  const requests = map.edges.filter(({ kind }) => kind === 'requests')
  const tasks = map.nodes.filter(({ kind }) => kind === 'task').slice(0, most)
  return tasks.flatMap(({ id: to }) => {
    const hops = hopsTo(to, requests)
    const refusedAt = hops.findIndex(({ isRefused }) => isRefused)
    const open = refusedAt < 0 ? hops : hops.slice(0, refusedAt)
    const path = open.map((edge) => lineOf(edge, layout)?.path ?? '').join('')
    return path === '' ? [] : [{ to, path, isBlocked: refusedAt >= 0 }]
  })
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
