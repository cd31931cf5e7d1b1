import type { Layout } from '../map/layout.ts'
import { lineOf } from '../map/lines.ts'
import type { MapEdge, ServiceMap } from '../map/model.ts'

/** The way of customers' requests to one task, as an SVG path. */
export interface Route {
  readonly to: string
  readonly path: string
  /** The requests get no further than to the end of the path. */
  readonly isBlocked: boolean
}

/** As many ways as are drawn: more would be a swarm. */
const most = 6

/** The ways of requests on a map. Those to a dead task end before it; while others live, nothing is sent to it. */
export function routesOf(map: ServiceMap, layout: Layout, dead: string | undefined): readonly Route[] {
  const requests = map.edges.filter(({ kind }) => kind === 'requests')
  const tasks = map.nodes.filter(({ kind }) => kind === 'task').map(({ id }) => id)
  const living = tasks.filter((id) => id !== dead)
  return (living.length > 0 ? living : tasks).slice(0, most).flatMap((to) => {
    const hops = hopsTo(to, requests)
    const refusedAt = hops.findIndex(({ isRefused }) => isRefused)
    const isBlocked = refusedAt >= 0 || to === dead
    const open = refusedAt >= 0 ? hops.slice(0, refusedAt) : to === dead ? hops.slice(0, -1) : hops
    const path = open.map((edge) => lineOf(edge, layout)?.path ?? '').join('')
    return path === '' ? [] : [{ to, path, isBlocked }]
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
