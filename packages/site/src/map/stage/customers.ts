import type { Text } from '@ecs-lint/core/finding'
import type { Resource, ResourceGraph } from '@ecs-lint/core/graph'
import {
  hopText,
  parseCidr,
  traceBetween,
  traceByName,
  traceFromInternet,
  worst,
  type Trace,
} from '@ecs-lint/core/network'
import { withVisitors } from '../../packet/admissions.ts'
import { mapOf } from '../map-of.ts'
import { nodesOf, type Surroundings } from './hop-nodes.ts'

/** How customers come in. */
export interface Entrance {
  /** Nodes that every request passes before it comes to a task. */
  readonly way: readonly string[]
  /** Target groups that versions have of their own, as blue/green has them. */
  readonly hasGroups: boolean
  /** Which targets a node of the load balancer sends to. */
  readonly reach: 'all-zones' | 'own-zone'
  /** Where every request ends that does not get in, and why. */
  readonly refusal?: { readonly at: string; readonly why: Text }
}

/** A customer like any other: an address that is kept for documentation (RFC 5737), and that no form proposes. */
export const customer: ReturnType<typeof parseCidr> = parseCidr('198.51.100.20/32')

/** The service of a graph that is played; every ServiceConfig has one. */
export function serviceOf(graph: ResourceGraph): Resource<'ecs.service'> | undefined {
  return graph.all('ecs.service')[0]
}

/** How a customer's packet fares: from the internet, or from inside the VPC where the load balancer is internal. */
export function customerTrace(graph: ResourceGraph): Trace | undefined {
  const service = serviceOf(graph)
  if (service === undefined) return undefined
  const [balancer] = graph.all('elbv2.loadBalancer')
  if (balancer !== undefined && balancer.properties.scheme !== 'internet-facing') {
    const visited = withVisitors(graph)
    return visited && worst(traceByName(visited.graph, visited.neighbour, service))
  }
  return worst(traceFromInternet(graph, service, { source: customer }))
}

export function entranceOf(graph: ResourceGraph): Entrance {
  const surroundings = around(graph, 'in')
  const trace = customerTrace(graph)
  const refusal = trace === undefined ? undefined : refusalOf(trace, surroundings)
  const [balancer] = graph.all('elbv2.loadBalancer')
  const way = requestWay(graph)
  // Where no task has a public address, a request still gets as far as the door of the VPC.
  const isLost = way.length === 1 && balancer === undefined && surroundings.ids.has('gateway')
  return {
    way: isLost ? [...way, 'gateway'] : way,
    hasGroups: surroundings.ids.has('targets:production'),
    reach: balancer?.properties.type === 'network' ? 'own-zone' : 'all-zones',
    ...(refusal !== undefined && { refusal }),
  }
}

/** Where a packet is stopped, and why; undefined where it is not. */
export function refusalOf(
  { hops, verdict }: Trace,
  surroundings: Surroundings,
): Entrance['refusal'] | undefined {
  if (verdict !== 'blocked') return undefined
  const last = hops.findLastIndex((hop) => hop.verdict === 'blocked')
  const hop = hops[last]
  const at = nodesOf(hops, surroundings)[last]
  return hop === undefined || at === undefined ? undefined : { at, why: hopText(hop) }
}

/** What stands around the first task, or around one that is to start in a subnet; that itself where there is no task. */
export function around(
  graph: ResourceGraph,
  direction: Surroundings['direction'],
  subnet?: string,
): Surroundings {
  const own = subnet ?? serviceSubnets(graph)[0] ?? ''
  const ids = idsOf(graph)
  return { graph, ids, task: ids.has('task:1') ? 'task:1' : `subnet:${own}`, subnet: own, direction }
}

/** The subnets that the service's tasks run in, by their ids. */
export function serviceSubnets(graph: ResourceGraph): readonly string[] {
  const service = serviceOf(graph)
  return service === undefined ? [] : graph.targets(service, 'ec2.subnet').map(({ id }) => id)
}

/** The map of what is played: as on the map at rest, the line of other services ends where the tasks do not let them in. */
export function playedMap(
  graph: ResourceGraph,
  estimate: Parameters<typeof mapOf>[1],
): ReturnType<typeof mapOf> {
  const map = mapOf(graph, estimate, [])
  if (map === undefined || neighbourTrace(graph)?.verdict !== 'blocked') return map
  const edges = map.edges.map((edge) => (edge.from === 'other-service' ? { ...edge, isRefused: true } : edge))
  return { ...map, edges }
}

function idsOf(graph: ResourceGraph): ReadonlySet<string> {
  return new Set(mapOf(graph, undefined, [])?.nodes.map(({ id }) => id))
}

/** From the internet up to where the ways to the tasks part. */
function requestWay(graph: ResourceGraph): readonly string[] {
  const edges = mapOf(graph, undefined, [])?.edges.filter(({ kind }) => kind === 'requests') ?? []
  const way = ['internet']
  for (;;) {
    const next = edges.find(({ from }) => from === way.at(-1))?.to
    if (next === undefined || next.startsWith('task:') || next.startsWith('targets:')) return way
    way.push(next)
  }
}

/** Whether another service of the VPC gets to the tasks themselves, on the port that they listen on. */
export function neighbourTrace(graph: ResourceGraph): Trace | undefined {
  const visited = withVisitors(graph)
  return visited && worst(traceBetween(visited.graph, visited.neighbour, visited.service))
}
