import { runsOnFargate, taskOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { internet, type Family } from './cidr.ts'
import { between, throughAcl, throughGroups, toInternet } from './connection.ts'
import { best, follow, hop, worst, type Hop, type Trace } from './hop.ts'
import { hostsOf, type Host } from './needs.ts'
import { networkOf, type Network } from './network.ts'
import type { Packet } from './packet.ts'
import { endpointPlaces, familiesOf, taskPlaces, type Place } from './places.ts'
import type { Need } from './reasons.ts'
import { answered } from './tainted.ts'

/** The way from the tasks in one subnet to one host; the subnet that fares worst stands for all. */
export interface FetchTrace extends Trace {
  readonly need: Need
  readonly host: string
  /** Undefined where the trace is about no subnet in particular. */
  readonly place?: Place
}

/** Whether the tasks of a service get at their image, logs or secrets: one trace a host and a subnet. */
export function traceFetching(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  need: Need,
): readonly FetchTrace[] {
  return answered(graph, (view) => traceFetchingIn(view, view.own(service), need))
}

function traceFetchingIn(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  need: Need,
): readonly FetchTrace[] {
  const network = networkOf(graph)
  const settled = (reason: Hop): readonly FetchTrace[] => [{ ...follow([reason]), need, host: '' }]
  const places = taskPlaces(service, graph)
  if (places.length === 0)
    return settled(hop('placement-unknown', { name: service.id }, service, ['networkConfiguration']))
  if (!runsOnFargate(service, graph))
    return settled(hop('instance-pulls', { name: service.id }, service, ['launchType']))
  const task = taskOf(service, graph)
  if (task === undefined)
    return settled(hop('task-unknown', { name: service.id }, service, ['taskDefinition']))
  const hosts = hostsOf(task.properties, need, regionOf(service, places))
  if (hosts.length === 0) return settled(hop('nothing-needed', { what: need }, task))
  return hosts.flatMap((host) =>
    places.map((place): FetchTrace => ({ ...traceHost(network, place, host), need, host: host.name, place })),
  )
}

/**
 * Whether tasks of which the task definition is unknown can pull any image at all. Where there may be endpoints nothing is
 * certain, for the image may lie in Amazon ECR.
 */
export function traceImageOfUnknown(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
): readonly FetchTrace[] {
  return answered(graph, (view) => traceImageOfUnknownIn(view, view.own(service)))
}

function traceImageOfUnknownIn(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
): readonly FetchTrace[] {
  const network = networkOf(graph)
  const host: Host = { name: '', path: [], service: 'ecr.dkr', region: undefined, ipv6: 'unknown' }
  if (!runsOnFargate(service, graph)) return []
  return taskPlaces(service, graph).map((place) => ({
    ...traceHost(network, place, host),
    need: 'image',
    host: '',
    place,
  }))
}

function traceHost(network: Network, place: Place, host: Host): Trace {
  const families = familiesOf(place)
  const isIpv6Alone = !families.includes(4)
  if (isIpv6Alone && host.ipv6 === 'no')
    return follow([hop('no-shared-family', { host: host.name }, place.owner, place.subnetPath)], 6)
  const usable: readonly Family[] = isIpv6Alone || host.ipv6 === 'yes' ? families : [4]
  const traces = usable.map((family) => {
    const packet: Packet = { protocol: 'tcp', port: 443, family }
    const trace = follow(reach(network, place, host, packet, isIpv6Alone), family)
    if (trace.verdict !== 'passes') return trace
    return { ...trace, hops: [...trace.hops, hop('arrives', { host: host.name, port: packet.port })] }
  })
  return best(traces) ?? follow([])
}

function* reach(
  network: Network,
  place: Place,
  host: Host,
  packet: Packet,
  isIpv6Alone: boolean,
): Generator<Hop> {
  const vpcId = place.subnet?.properties.vpcId
  if (isIpv6Alone && host.ipv6 === 'unknown')
    yield hop('family-unknown', { host: host.name }, place.owner, place.subnetPath)
  const gateway =
    host.service === 's3' && packet.family === 4 ? gatewayEndpoint(network, place, host) : undefined
  if (gateway !== undefined) {
    yield* byGateway(network, place, gateway, packet)
    return
  }
  const endpoint = interfaceEndpoint(network, vpcId, host)
  if (endpoint !== undefined) {
    yield* byInterface(network, place, endpoint, host, packet)
    return
  }
  const direct = follow(toInternet(network, place, packet))
  if (direct.verdict !== 'blocked') {
    yield* direct.hops
    return
  }
  const stopped = direct.hops.at(-1)
  yield* direct.hops.slice(0, -1)
  if (stopped !== undefined) yield withoutInternet(network, host, stopped)
}

/** How a way that does not lead to the internet ends: an endpoint would have to do, and may be unseen. */
function withoutInternet({ graph }: Network, { service, name }: Host, stopped: Hop): Hop {
  const { resource, path } = stopped.at ?? {}
  const hasNoRoute = stopped.reason === 'route-none'
  if (service === undefined)
    return hasNoRoute ? hop('internet-only', { host: name }, resource, path) : stopped
  if (graph.complete.has('ec2.vpcEndpoint'))
    return hasNoRoute ? hop('no-endpoint', { service }, resource, path) : stopped
  // A subnet with an internet gateway is not made for endpoints; one that is closed towards the internet may be.
  const mayUseEndpoint = hasNoRoute || stopped.reason === 'group-refuses' || stopped.reason === 'acl-refuses'
  return mayUseEndpoint ? hop('endpoints-unknown', { service }, resource, path) : stopped
}

/** An interface endpoint takes over the service's name in its VPC, even where there is a way to the internet. */
function* byInterface(
  network: Network,
  place: Place,
  endpoint: Resource<'ec2.vpcEndpoint'>,
  host: Host,
  packet: Packet,
): Generator<Hop> {
  yield hop('endpoint-resolves', { endpoint: endpoint.id, service: host.service ?? host.name }, endpoint)
  const ways = endpointPlaces(endpoint, network.graph).map((to) =>
    follow(between(network, place, to, packet)),
  )
  const way = worst(ways)
  if (way === undefined) yield hop('placement-unknown', { name: endpoint.id }, endpoint, ['subnetIds'])
  else yield* way.hops
  yield* endpointPolicy(endpoint)
}

function* byGateway(
  network: Network,
  place: Place,
  endpoint: Resource<'ec2.vpcEndpoint'>,
  packet: Packet,
): Generator<Hop> {
  const table = place.subnet && network.tableOf(place.subnet)
  const lists = prefixListsOf(network, endpoint)
  const known = lists.map(network.readPrefixList).find((ranges) => ranges !== undefined)
  const peer = {
    ranges: known?.filter(({ family }) => family === packet.family) ?? internet(packet.family),
    groups: new Set<string>(),
    prefixLists: new Set(lists),
  }
  yield* throughGroups(network, place, 'outbound', packet, peer)
  if (place.subnet !== undefined)
    yield* throughAcl(network, place.subnet, 'outbound', packet, peer, place.clientPorts)
  yield hop('gateway-endpoint', { endpoint: endpoint.id, table: table?.id ?? '?' }, endpoint, [
    'routeTableIds',
  ])
  yield* endpointPolicy(endpoint)
}

function* endpointPolicy(endpoint: Resource<'ec2.vpcEndpoint'>): Generator<Hop> {
  const { policyDocument } = endpoint.properties
  if (policyDocument !== undefined && !isOpenPolicy(policyDocument))
    yield hop('endpoint-policy', { endpoint: endpoint.id }, endpoint, ['policyDocument'])
}

/** Whether a policy is the one that an endpoint is created with: everything, to everyone. */
function isOpenPolicy(document: string): boolean {
  try {
    const policy = JSON.parse(document) as { readonly Statement?: unknown } | null
    const statements: unknown = policy?.Statement
    if (!Array.isArray(statements) || statements.length !== 1) return false
    const { Effect, Principal, Action, Resource, ...rest } = statements[0] as Readonly<
      Record<string, unknown>
    >
    const isExtra = Object.keys(rest).some((key) => key !== 'Sid')
    return !isExtra && Effect === 'Allow' && [Principal, Action, Resource].every((value) => value === '*')
  } catch {
    return false
  }
}

function interfaceEndpoint(
  { graph }: Network,
  vpcId: string | undefined,
  { service, region }: Host,
): Resource<'ec2.vpcEndpoint'> | undefined {
  // Images come from Amazon S3 by a gateway endpoint or by the internet; interface endpoints for S3 are not used for them.
  if (service === undefined || service === 's3') return undefined
  return graph.all('ec2.vpcEndpoint').find(({ properties }) => {
    const { vpcEndpointType, privateDnsEnabled } = properties
    const isPrivateName = vpcEndpointType === 'Interface' && privateDnsEnabled === true
    return isPrivateName && properties.vpcId === vpcId && serves(properties, service, region)
  })
}

function gatewayEndpoint(
  network: Network,
  { subnet }: Place,
  { region }: Host,
): Resource<'ec2.vpcEndpoint'> | undefined {
  const table = subnet && network.tableOf(subnet)
  if (table === undefined) return undefined
  return network.graph.all('ec2.vpcEndpoint').find((endpoint) => {
    const { properties } = endpoint
    if (properties.vpcEndpointType !== 'Gateway' || !serves(properties, 's3', region)) return false
    const isRouted = table.properties.routes?.some(({ gatewayId }) => gatewayId === properties.vpcEndpointId)
    return isRouted === true || network.graph.targets(endpoint, 'ec2.routeTable').includes(table)
  })
}

/** Whether an endpoint is there for a service: `com.amazonaws.ap-northeast-2.ecr.dkr`. */
function serves(
  { serviceName = '', state = 'available' }: Resource<'ec2.vpcEndpoint'>['properties'],
  service: string,
  region: string | undefined,
): boolean {
  if (state.toLowerCase() !== 'available') return false
  return region === undefined
    ? serviceName.endsWith(`.${service}`)
    : serviceName.endsWith(`.${region}.${service}`)
}

/** The prefix lists by which routes lead to a gateway endpoint: security groups name them too. */
function prefixListsOf({ graph }: Network, endpoint: Resource<'ec2.vpcEndpoint'>): readonly string[] {
  const routed = graph
    .all('ec2.routeTable')
    .flatMap(({ properties }) => properties.routes ?? [])
    .filter(({ gatewayId }) => gatewayId === endpoint.properties.vpcEndpointId)
    .map(({ destinationPrefixListId }) => destinationPrefixListId)
  const listed = graph
    .all('ec2.managedPrefixList')
    .filter(({ properties }) => properties.prefixListName === endpoint.properties.serviceName)
    .map(({ properties }) => properties.prefixListId)
  return [...new Set([...routed, ...listed].filter((id) => id !== undefined))]
}

/** The Region of a service: its own, or that of the Availability Zones of its subnets. */
function regionOf(service: Resource<'ecs.service'>, places: readonly Place[]): string | undefined {
  const zone = places
    .map(({ subnet }) => subnet?.properties.availabilityZone)
    .find((name) => name !== undefined)
  return service.region ?? zone?.replace(/[a-z]$/, '')
}
