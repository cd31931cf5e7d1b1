import type { Estimate } from '@ecs-lint/core/cost'
import type { Finding } from '@ecs-lint/core/finding'
import { mapOf } from '../map/map-of.ts'
import type { MapEdge, MapNode, NodeKind, ServiceMap } from '../map/model.ts'
import { graphOf, type Bench } from './bench.ts'
import type { Fault, Message } from './fault.ts'

/**
 * The map of a copy, on which each message of AWS is pinned to the thing that it is about, and the ways end where the faults
 * let them end. What the linter would say stays away: to find out is the learner's.
 */
export function mapOfCase(
  bench: Bench,
  estimate: Estimate | undefined,
  present: readonly Fault[],
  messages: readonly Message[],
): ServiceMap | undefined {
  const map = mapOf<Finding>(graphOf(bench), estimate, [])
  if (map === undefined) return undefined
  const pinned = Map.groupBy(messages, (message) => placeOf(message, map.nodes))
  return {
    nodes: map.nodes.map((node) => ({ ...node, findings: (pinned.get(node.id) ?? []).map(asFinding) })),
    edges: map.edges.map((edge) => ({
      ...edge,
      isRefused: edge.isRefused || present.some(({ cuts }) => ends(edge, cuts, map.nodes)),
    })),
  }
}

function placeOf({ field }: Message, nodes: readonly MapNode[]): string | undefined {
  const first = (kind: NodeKind): string | undefined => nodes.find((node) => node.kind === kind)?.id
  return (field === 'http status' ? first('balancer') : first('task')) ?? first('vpc')
}

function asFinding({ failure, text }: Message): Finding {
  return {
    rule: failure.id,
    severity: failure.kind === 'state' ? 'info' : 'error',
    message: { ko: text, en: text },
    data: {},
  }
}

function ends({ kind, from, to }: MapEdge, cuts: Fault['cuts'], nodes: readonly MapNode[]): boolean {
  const kindOf = (id: string): NodeKind | undefined => nodes.find((node) => node.id === id)?.kind
  const leadsToTask = kind === 'requests' && kindOf(to) === 'task'
  const hasBalancer = kindOf('balancer') !== undefined
  const reaches: Readonly<Record<Fault['cuts'], boolean>> = {
    images: kind === 'images' && to === 'registry',
    tasks: leadsToTask,
    balancer: kind === 'requests' && (from === 'balancer' || kindOf(from) === 'targets'),
    door: kind === 'requests' && (hasBalancer ? to === 'balancer' : leadsToTask),
    'last-zone': leadsToTask && zoneOf(to, nodes) === nodes.findLast((node) => node.kind === 'zone')?.id,
    none: false,
  }
  return reaches[cuts]
}

function zoneOf(id: string, nodes: readonly MapNode[]): string | undefined {
  const node = nodes.find((one) => one.id === id)
  return node === undefined || node.kind === 'zone' ? node?.id : zoneOf(node.inside ?? '', nodes)
}
