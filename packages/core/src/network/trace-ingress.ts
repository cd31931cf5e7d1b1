import { formatPath } from '../finding/index.ts'
import { originalOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { answer, only, same } from './answer.ts'
import { fromInternet } from './connection.ts'
import { balancersOf, entranceFamilies } from './entrances.ts'
import { throughGroups } from './filters.ts'
import { follow, hop, worst, type Hop, type Trace } from './hop.ts'
import type { Network } from './network.ts'
import { anyone, type Packet } from './packet.ts'
import { balancerPlaces } from './places.ts'
import { isOpen } from './stages.ts'
import { traceTarget } from './to-targets.ts'
import { bestFamily, unplaced } from './to-tasks.ts'

type Service = Resource<'ecs.service'>
type Listener = Resource<'elbv2.listener'>

/**
 * Whether anybody at all can connect to a listener: its security groups have to admit someone, and a load balancer that
 * faces the internet has to be reached from there.
 */
export function traceListener(graph: ResourceGraph, listener: Listener): Trace {
  return only(answer(graph, (network) => [toListener(network, network.graph.own(listener))], same))
}

/** What a load balancer asks of the tasks: the connections that it forwards, and its health checks. */
export interface TargetTrace extends Trace {
  readonly purpose: 'traffic' | 'health-check'
  readonly port: number
  /** Index in the service's `loadBalancers`. */
  readonly index: number
}

/** Whether a service's load balancers reach its tasks, or the one asked for: for each target group traffic and health checks. */
export function traceTargets(graph: ResourceGraph, service: Service, asked?: number): readonly TargetTrace[] {
  const blank =
    (index: number) =>
    (trace: Trace): TargetTrace => ({ ...trace, purpose: 'traffic', port: 0, index })
  return answer(
    graph,
    (network) => {
      const own = network.graph.own(service)
      const { loadBalancers = [] } = own.properties
      return loadBalancers.flatMap((_, index) =>
        asked === undefined || asked === index
          ? network.traces(() => targets(network, own, index), blank(index))
          : [],
      )
    },
    blank(0),
  )
}

function toListener(network: Network, listener: Listener): Trace {
  const { graph } = network
  const [balancer] = graph.targets(listener, 'elbv2.loadBalancer')
  const { port = 0, protocol = '' } = listener.properties
  if (balancer === undefined)
    return follow([hop('balancer-unknown', { name: listener.id }, listener, ['loadBalancerArn'])])
  const traces = balancerPlaces(balancer, graph).map((place) =>
    bestFamily(entranceFamilies(balancer, undefined), function* anybody(family) {
      const packet: Packet = { protocol: protocol === 'UDP' ? 'udp' : 'tcp', port, family }
      // A rule that admits a group, or a few addresses, admits somebody: whether it does is not for us to say.
      yield* network.stage(() =>
        [...throughGroups(network, place, 'inbound', packet, anyone(family))].filter(
          (next) => next.verdict === 'blocked' || isOpen(next),
        ),
      )
      yield* network.stage(() =>
        balancer.properties.scheme === 'internet-facing'
          ? withoutGroups(fromInternet(network, place, packet))
          : [],
      )
    }),
  )
  return worst(traces) ?? follow([unplaced(balancer)])
}

/** What one of a service's load balancers asks of its tasks. */
function targets(network: Network, service: Service, index: number): readonly TargetTrace[] {
  const { graph } = network
  const { targetGroupArn, containerPort } = service.properties.loadBalancers?.[index] ?? {}
  const group = graph.named('elbv2.targetGroup', targetGroupArn, service)
  const balancers = group === undefined ? [] : balancersOf(group, graph)
  const traffic = containerPort ?? group?.properties.port
  if (group === undefined || balancers.length === 0 || traffic === undefined) {
    const trace = follow([
      hop('target-group-unknown', { name: service.id }, service, ['loadBalancers', index]),
    ])
    return [{ ...trace, purpose: 'traffic', port: traffic ?? 0, index }]
  }
  const { healthCheckPort = 'traffic-port', healthCheckEnabled } = group.properties
  const health = /^\d+$/.test(healthCheckPort) ? Number(healthCheckPort) : traffic
  const purposes = [
    { purpose: 'traffic', port: traffic },
    ...(healthCheckEnabled === false ? [] : [{ purpose: 'health-check', port: health } as const]),
  ] as const
  return purposes.map(({ purpose, port }) => {
    const healthCheckPath = purpose === 'traffic' ? '' : pathOfChecks(group)
    const traces = balancers.map((balancer) =>
      traceTarget(network, service, balancer, group, { port, healthCheckPath }),
    )
    return { ...(worst(traces) ?? follow([])), purpose, port, index }
  })
}

/** What its health checks ask for. It is told and decides nothing, so where it is unknown it is as the file writes it. */
function pathOfChecks(group: Resource<'elbv2.targetGroup'>): string {
  const { properties, unknowns } = originalOf(group)
  const unknown = unknowns.find(({ path }) => formatPath(path) === 'healthCheckPath')
  return unknown?.expression ?? properties.healthCheckPath ?? 'TCP'
}

function* withoutGroups(hops: Iterable<Hop>): Generator<Hop> {
  for (const next of hops) if (next.kind !== 'security-group') yield next
}
