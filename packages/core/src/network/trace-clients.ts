import { originalOf, type Resource, type ResourceGraph, type View } from '../graph/index.ts'
import { answer, only, same } from './answer.ts'
import { internet, type Family, type Range } from './cidr.ts'
import { between, fromInternet, toInternet } from './connection.ts'
import { balancersOf, entranceFamilies, entrancesOf, type Entrance } from './entrances.ts'
import { follow, hop, worst, type Hop, type Trace } from './hop.ts'
import type { Network } from './network.ts'
import type { Packet } from './packet.ts'
import { balancerPlaces, familiesOf, taskPlaces, type Place } from './places.ts'
import { traceTarget, type Sent } from './to-targets.ts'
import { acrossPlaces, bestFamily, container, noPort, portsOf, tasksDesired, unplaced } from './to-tasks.ts'

type Service = Resource<'ecs.service'>
type Balancer = Resource<'elbv2.loadBalancer'>
type TargetGroup = Resource<'elbv2.targetGroup'>

/** Whether the internet, or these of its addresses, reaches a service: by each of its listeners, or its tasks where it has none. */
export function traceFromInternet(
  graph: ResourceGraph,
  service: Service,
  { port, source }: { readonly port?: number | undefined; readonly source?: Range | undefined } = {},
): readonly Trace[] {
  return answer(graph, (network) => fromInternetTo(network, network.graph.own(service), port, source), same)
}

/**
 * Whether the tasks of one service reach another by the name of its load balancer. The name of one that faces the internet
 * becomes its public addresses inside the VPC too: the packet goes out, and comes in again as a stranger's.
 */
export function traceByName(
  graph: ResourceGraph,
  from: Service,
  to: Service,
  port?: number,
): readonly Trace[] {
  return answer(
    graph,
    (network) => byName(network, network.graph.own(from), network.graph.own(to), port),
    same,
  )
}

/** Whether the internet reaches a task itself, around any load balancer. */
export function traceStranger(graph: ResourceGraph, service: Service, port: number, source?: Range): Trace {
  return only(answer(graph, (network) => [stranger(network, network.graph.own(service), port, source)], same))
}

/** Whether the tasks of one service reach those of another, on each port that the other maps. */
export function traceBetween(
  graph: ResourceGraph,
  from: Service,
  to: Service,
  port?: number,
): readonly Trace[] {
  return answer(
    graph,
    (network) => betweenServices(network, network.graph.own(from), network.graph.own(to), port),
    same,
  )
}

function fromInternetTo(
  network: Network,
  service: Service,
  port: number | undefined,
  source: Range | undefined,
): readonly Trace[] {
  const { loadBalancers = [] } = service.properties
  if (loadBalancers.length === 0) {
    const ports = portsOf(service, network.graph, port)
    if (ports.length === 0) return [follow([noPort(service, network.graph)])]
    return ports.map((open) => network.trace(() => stranger(network, service, open, source)))
  }
  function* visitor(balancer: Balancer, place: Place, packet: Packet): Generator<Hop> {
    yield* network.stage(() => closedToInternet(balancer), 'public-address')
    yield* fromInternet(network, place, packet, source && [source])
  }
  const clients = (family: Family): readonly Range[] => (source === undefined ? internet(family) : [source])
  return traceEntrances(network, service, port, source, visitor, clients)
}

function* closedToInternet(balancer: Balancer): Generator<Hop> {
  if (balancer.properties.scheme === 'internal')
    yield hop('balancer-internal', { name: balancer.id }, balancer, ['scheme'])
}

function byName(network: Network, from: Service, to: Service, port?: number): readonly Trace[] {
  const clients = taskPlaces(from, network.graph)
  if (clients.length === 0) return [follow([unplaced(from)])]
  return traceEntrances(network, to, port, undefined, function* neighbour(balancer, place, packet) {
    const isInternal = balancer.properties.scheme === 'internal'
    const ways = clients.map((client) =>
      follow(
        isInternal ? between(network, client, place, packet) : toInternet(network, client, packet),
        packet.family,
      ),
    )
    yield* worst(ways)?.hops ?? []
    if (!isInternal) yield* fromInternet(network, place, packet)
  })
}

/** How a packet gets from its sender to a node of a load balancer. */
type Approach = (balancer: Balancer, node: Place, packet: Packet) => Iterable<Hop>

/** By each of the listeners that lead to a service, or by those on one port. */
function traceEntrances(
  network: Network,
  service: Service,
  port: number | undefined,
  source: Range | undefined,
  approach: Approach,
  clients?: Sent['clients'],
): readonly Trace[] {
  const { graph } = network
  const entrances = entrancesOf(service, graph)
  const asked = entrances.filter(({ listener }) => port === undefined || listener.properties.port === port)
  if (asked.length > 0)
    return asked.map((entrance) =>
      network.trace(() => traceEntrance(network, service, entrance, source, approach, clients)),
    )
  const balancers = new Set(
    graph.targets(service, 'elbv2.targetGroup').flatMap((group) => balancersOf(group, graph)),
  )
  const isKnown = entrances.length > 0 || graph.complete.has('elbv2.listener')
  if (isKnown && port !== undefined && balancers.size > 0)
    return [...balancers].map((balancer) =>
      // Its security groups are asked before the load balancer is, and may stop the packet first:
      // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html
      network.trace(() =>
        toNodes(network, balancer, { protocol: 'tcp', port }, source, approach, [noListener(service, port)]),
      ),
    )
  const missing = isKnown
    ? noListener(service, port)
    : hop('balancer-unknown', { name: service.id }, service, ['loadBalancers'])
  return [follow([missing])]
}

function noListener(service: Service, port: number | undefined): Hop {
  return hop('no-listener', { name: service.id, port: port === undefined ? '*' : String(port) }, service, [
    'loadBalancers',
  ])
}

/** From its sender to the nodes of a load balancer, by its name, and through what comes at each of them. */
function toNodes(
  network: Network,
  balancer: Balancer,
  sent: Pick<Packet, 'protocol' | 'port'>,
  source: Range | undefined,
  approach: Approach,
  atNode: readonly Hop[],
): Trace {
  // No verdict rests on the name: one that is unknown is nothing to speak of.
  const { dnsName } = originalOf(balancer).properties
  const traces = balancerPlaces(balancer, network.graph).map((node) =>
    bestFamily(entranceFamilies(balancer, source), function* browser(family) {
      yield hop('dns-resolves', { name: dnsName ?? balancer.id }, balancer, ['dnsName'])
      yield* network.stage(() => approach(balancer, node, { ...sent, family }))
      yield* atNode
    }),
  )
  return worst(traces) ?? follow([unplaced(balancer)])
}

function stranger(network: Network, service: Service, port: number, source?: Range): Trace {
  const places = taskPlaces(service, network.graph)
  if (places.length === 0) return follow([unplaced(service)])
  const traces = places.map((place) =>
    bestFamily(familiesFrom(place, source), function* toTask(family) {
      yield* fromInternet(network, place, { protocol: 'tcp', port, family }, source && [source])
      yield* endAt(network, service, port)
    }),
  )
  return worst(traces) ?? follow([])
}

/** Where a packet ends: at the container that listens, if there is any task of it. */
function* endAt(network: Network, service: Service, port: number): Generator<Hop> {
  yield* network.stage(() => tasksDesired(service))
  yield* container(network, service, port)
}

function betweenServices(network: Network, from: Service, to: Service, port?: number): readonly Trace[] {
  const { graph } = network
  const [clients, servers] = [taskPlaces(from, graph), taskPlaces(to, graph)]
  const homeless = clients.length === 0 ? from : servers.length === 0 ? to : undefined
  if (homeless !== undefined) return [follow([unplaced(homeless)])]
  const ports = portsOf(to, graph, port)
  if (ports.length === 0) return [follow([noPort(to, graph)])]
  return ports.map((open) =>
    network.trace(() => acrossPlaces(network, clients, servers, open, () => endAt(network, to, open))),
  )
}

function traceEntrance(
  network: Network,
  service: Service,
  entrance: Entrance,
  source: Range | undefined,
  approach: Approach,
  clients: Sent['clients'],
): Trace {
  const { graph, stage } = network
  const { balancer, listener, group } = entrance
  const { port: listenerPort = 0, protocol = '' } = listener.properties
  const isUdp = protocol.includes('UDP') && protocol !== 'TCP_UDP'
  const port = targetPort(service, group, graph)
  const behind =
    port === undefined
      ? [hop('target-group-unknown', { name: service.id }, service, ['loadBalancers'])]
      : [
          ...stage(() => withoutTargets(service, balancer, group)),
          ...traceTarget(network, service, balancer, group, { port, healthCheckPath: '', clients }).hops,
        ]
  const accepted = isCertified(listener)
    ? hop('listener-accepts', { protocol, port: listenerPort }, listener, ['port'])
    : hop('no-certificate', { protocol, port: listenerPort }, listener, ['certificates'])
  const sent = { protocol: isUdp ? 'udp' : 'tcp', port: listenerPort } as const
  return toNodes(network, balancer, sent, source, approach, [accepted, ...behind])
}

/** Where a load balancer has nobody to send to. */
function withoutTargets(
  service: Service,
  { properties: { type } }: Balancer,
  { id: name }: TargetGroup,
): readonly Hop[] {
  const answers = type === 'network' ? 'nothing' : 'HTTP 503'
  return [...tasksDesired(service)].map(() => hop('no-targets', { name, answers }, service, ['desiredCount']))
}

/**
 * Whether a listener has the certificate that AWS asks for before it creates it. One of an account has been created.
 *
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
 */
function isCertified({
  properties: { protocol, certificates },
  origin,
}: Resource<'elbv2.listener'>): boolean {
  if (protocol !== 'HTTPS' && protocol !== 'TLS') return true
  return (Array.isArray(certificates) && certificates.length > 0) || origin.format === 'inventory'
}

function familiesFrom(place: Place, source: Range | undefined): readonly Family[] {
  return source === undefined ? familiesOf(place) : [source.family]
}

function targetPort(service: Service, group: TargetGroup, graph: View): number | undefined {
  const entry = service.properties.loadBalancers?.find(
    ({ targetGroupArn }) => graph.named('elbv2.targetGroup', targetGroupArn, service) === group,
  )
  return entry?.containerPort ?? group.properties.port
}
