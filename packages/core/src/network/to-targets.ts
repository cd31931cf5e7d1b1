import { taskOf, type Resource, type View } from '../graph/index.ts'
import type { Family, Range } from './cidr.ts'
import { throughAcl, throughGroups } from './filters.ts'
import { follow, hop, worst, type Hop, type Trace } from './hop.ts'
import { hostPorts, instancePlaces, sharesInstanceNetwork } from './instances.ts'
import type { Network } from './network.ts'
import { anyone, ephemeralPorts, stranger, type Packet, type Peer, type Ports } from './packet.ts'
import { balancerPlaces, taskPlaces, type Place } from './places.ts'
import { acrossPlaces, container, unplaced } from './to-tasks.ts'

type Service = Resource<'ecs.service'>
type Balancer = Resource<'elbv2.loadBalancer'>
type TargetGroup = Resource<'elbv2.targetGroup'>

/** What a load balancer sends to the tasks. */
export interface Sent {
  readonly port: number
  /** Of a health check; empty for what it forwards. */
  readonly healthCheckPath: string
  /** Who sends what is forwarded, in a family; absent where anybody may. */
  readonly clients?: ((family: Family) => readonly Range[]) | undefined
}

/** From a load balancer to targets, on a port of theirs. */
type Reach = (targets: readonly Place[], port: number) => Trace

/** From a load balancer to the tasks of a service, by one of its target groups. */
export function traceTarget(
  network: Network,
  service: Service,
  balancer: Balancer,
  group: TargetGroup,
  { port, healthCheckPath, clients }: Sent,
): Trace {
  const { graph } = network
  const name = group.id
  const forwards = hop('group-forwards', { name, port, path: healthCheckPath }, group, ['port'])
  const before = [forwards, ...network.stage(() => misfit(service, group, graph))]
  const family: Family = group.properties.ipAddressType === 'ipv6' ? 6 : 4
  const nodes = balancerPlaces(balancer, graph)
  const tasks = taskPlaces(service, graph)
  const end = (): Iterable<Hop> => container(network, service, port)
  const isHealthCheck = healthCheckPath !== ''
  const reach: Reach = (targets, at) =>
    !isHealthCheck && keepsClient(group, balancer)
      ? followClient(network, balancer, group, targets, at, clients?.(family), family, end)
      : acrossPlaces(network, nodes, targets, at, end, family)
  let trace: Trace
  if (nodes.length === 0) trace = follow([unplaced(balancer)])
  else if (tasks.length === 0)
    trace = traceInstances(network, service, nodes, group, port, isHealthCheck, reach, end)
  else trace = reach(tasks, port)
  return follow([...before, ...trace.hops], trace.family)
}

/**
 * A target group of instances takes no tasks that have addresses of their own (Amazon ECS developer guide, "Use load balancing
 * to distribute Amazon ECS service traffic").
 */
function* misfit(service: Service, group: TargetGroup, graph: View): Generator<Hop> {
  if (taskOf(service, graph)?.properties.networkMode !== 'awsvpc') return
  if (group.properties.targetType === 'instance')
    yield hop('target-type-instance', { name: group.id }, group, ['targetType'])
}

/**
 * Whether targets see the client's address instead of the load balancer's. Source: Network Load Balancers user guide, "Edit
 * target group attributes", client IP preservation.
 */
function keepsClient(group: TargetGroup, balancer: Balancer): boolean {
  const { protocol = '', attributes = [], targetType } = group.properties
  if (/UDP|QUIC/.test(protocol)) return true
  if (balancer.properties.type !== 'network') return false
  const chosen = attributes.find(({ key }) => key === 'preserve_client_ip.enabled')?.value
  return chosen === undefined ? targetType === 'instance' : chosen === 'true'
}

/** What targets get under the client's own address; where anybody may be the client, somebody has to be admitted at least. */
function followClient(
  network: Network,
  balancer: Balancer,
  group: TargetGroup,
  targets: readonly Place[],
  port: number,
  clients: readonly Range[] | undefined,
  family: Family,
  end: () => Iterable<Hop>,
): Trace {
  const { stage } = network
  const packet: Packet = {
    protocol: /^(?:UDP|QUIC)$/.test(group.properties.protocol ?? '') ? 'udp' : 'tcp',
    port,
    family,
  }
  // A rule for the load balancer's own groups admits what it forwards, whoever sent it.
  const groups = new Set(balancer.properties.securityGroups ?? [])
  const peer: Peer = clients === undefined ? anyone(family) : { ...stranger(clients), groups }
  const kept = hop(
    clients === undefined ? 'client-addresses-kept' : 'client-address-seen',
    { name: group.id },
    group,
    ['attributes'],
  )
  const ways = targets.map((place) => {
    const admits = [...stage(() => throughGroups(network, place, 'inbound', packet, peer))]
    if (clients === undefined)
      return follow([...admits.filter(({ verdict }) => verdict === 'blocked'), kept], family)
    const { subnet } = place
    const acl =
      subnet && stage(() => throughAcl(network, subnet, 'inbound', packet, peer, ephemeralPorts.any))
    return follow([kept, ...(acl ?? []), ...admits], family)
  })
  const { hops = [] } = worst(ways) ?? {}
  return follow([...hops, ...end()], family)
}

/** To tasks that listen on ports of their container instances, in bridge or host mode. */
function traceInstances(
  network: Network,
  service: Service,
  nodes: readonly Place[],
  group: TargetGroup,
  port: number,
  isHealthCheck: boolean,
  reach: Reach,
  end: () => Iterable<Hop>,
): Trace {
  const { graph } = network
  if (sharesInstanceNetwork(service, graph) !== true) return follow([unplaced(service)])
  const instances = instancePlaces(service, graph)
  if (instances.length === 0)
    return follow([hop('instances-unknown', { name: service.id }, service, ['capacityProviderStrategy'])])
  const isOwnPort = isHealthCheck && /^\d+$/.test(group.properties.healthCheckPort ?? '')
  const ports = isOwnPort ? { first: port, last: port } : hostPorts(service, graph, port)
  if (ports === undefined) return follow(end())
  const traces = samplesOf(ports, [...instances, ...nodes]).map((sample) => reach(instances, sample))
  const verdicts = new Set(traces.map(({ verdict }) => verdict))
  if (!verdicts.has('blocked') || verdicts.size === 1) return worst(traces) ?? follow([])
  const named = instances[0]?.groups ?? []
  const data = { group: named.map(({ id }) => id).join(', '), ports: `${ports.first}-${ports.last}` }
  return follow([hop('group-partly-dynamic', data, named[0]?.group, ['ipPermissions'])], traces[0]?.family)
}

/** Ports that stand for all of a run: between the ends of what security groups open, all fare alike. */
function samplesOf({ first, last }: Ports, places: readonly Place[]): readonly number[] {
  if (first === last) return [first]
  const permissions = places
    .flatMap(({ groups = [] }) => groups)
    .flatMap(({ group }) => [
      ...(group?.properties.ipPermissions ?? []),
      ...(group?.properties.ipPermissionsEgress ?? []),
    ])
  const edges = permissions.flatMap(({ fromPort, toPort }) => [
    ...(fromPort === undefined ? [] : [fromPort - 1, fromPort]),
    ...(toPort === undefined ? [] : [toPort, toPort + 1]),
  ])
  return [...new Set([first, last, ...edges])].filter((port) => first <= port && port <= last)
}
