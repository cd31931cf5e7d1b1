import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { Hop } from '@ecs-lint/core/network'
import { groupOwners } from '../../packet/stops.ts'

/** What a packet stands at on the map while it passes a hop. */
export interface Surroundings {
  readonly graph: ResourceGraph
  /** Ids of the map's nodes. */
  readonly ids: ReadonlySet<string>
  /** The task that sends, or that is to be reached. */
  readonly task: string
  /** The subnet of that task. */
  readonly subnet: string
  readonly direction: 'in' | 'out'
}

/** The node of the map where each hop of a packet is passed, or refused. */
export function nodesOf(hops: readonly Hop[], around: Surroundings): readonly string[] {
  const owners = groupOwners(around.graph)
  return hops.map((hop) => nodeOf(hop, around, owners.get(hop.data['group'])))
}

function nodeOf(hop: Hop, around: Surroundings, owner: string | undefined): string {
  const { ids, task, direction } = around
  const first = (...candidates: readonly string[]): string => candidates.find((id) => ids.has(id)) ?? task
  const own = `subnet:${text(hop.data['subnet']) || around.subnet}`
  const subnet = first(own, `subnet:${around.subnet}`)
  const sender = direction === 'in' ? first('internet') : task
  switch (hop.kind) {
    case 'dns':
      return sender
    case 'security-group':
      return owner === 'balancer-group'
        ? first('balancer')
        : owner === 'endpoint-group'
          ? first(`endpoints:${around.subnet}`, ...idsOf(ids, 'endpoints:'))
          : owner === 'neighbour-group'
            ? 'other-service'
            : task
    case 'public-address':
      // It is the gateway that knows whose a public address is.
      return direction === 'in' ? first('gateway', 'internet') : subnet
    case 'internet-gateway':
      return first('gateway', 'internet')
    case 'nat-gateway':
      return first(`nat:${text(hop.data['nat'])}`, subnet)
    case 'endpoint':
      return endpointOf(hop, around, subnet)
    case 'listener':
      return first('balancer')
    case 'target-group':
      return first('targets:production', 'balancer')
    case 'container':
      return task
    case 'destination':
      return hop.verdict === 'blocked' || direction === 'in' ? subnet : first('registry')
    case 'network-acl':
    case 'route':
    default:
      return subnet
  }
}

/** An endpoint that there is not stops the packet at its subnet. */
function endpointOf({ reason }: Hop, { ids, subnet }: Surroundings, fallback: string): string {
  if (reason === 'gateway-endpoint') return ids.has('gateway-endpoint') ? 'gateway-endpoint' : fallback
  if (reason !== 'endpoint-resolves') return fallback
  const all = idsOf(ids, 'endpoints:')
  return all.find((id) => id === `endpoints:${subnet}`) ?? all[0] ?? fallback
}

function idsOf(ids: ReadonlySet<string>, prefix: string): readonly string[] {
  return [...ids].filter((id) => id.startsWith(prefix))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
