import { runsOnFargate, taskOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { answer } from './answer.ts'
import { internet, type Family } from './cidr.ts'
import { between, toInternet } from './connection.ts'
import {
  endpointPolicy,
  gatewayEndpoint,
  hasPrivateNames,
  interfaceEndpoint,
  prefixListsOf,
  storageEndpoint,
  withoutDns,
} from './endpoints.ts'
import { throughAcl, throughGroups } from './filters.ts'
import { best, follow, hop, worst, type Hop, type Trace } from './hop.ts'
import { outByInstances } from './instances.ts'
import { hostsOf, type Host } from './needs.ts'
import type { Network } from './network.ts'
import type { Packet } from './packet.ts'
import { endpointPlaces, familiesOf, taskPlaces, type Place } from './places.ts'
import type { Need } from './reasons.ts'
import { isOpen } from './stages.ts'

/** The way from the tasks in one subnet to one host; the subnet that fares worst stands for all. */
export interface FetchTrace extends Trace {
  readonly need: Need
  readonly host: string
  /** The image that lies there, where one is needed. */
  readonly image?: string | undefined
  /** Undefined where the trace is about no subnet in particular. */
  readonly place?: Place
}

/** Whether the tasks of a service get at their image, logs or secrets: one trace a host and a subnet. */
export function traceFetching(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  need: Need,
): readonly FetchTrace[] {
  const blank = (trace: Trace): FetchTrace => ({ ...trace, need, host: '' })
  return answer(graph, (network) => fetching(network, network.graph.own(service), need, blank), blank)
}

function fetching(
  network: Network,
  service: Resource<'ecs.service'>,
  need: Need,
  blank: (trace: Trace) => FetchTrace,
): readonly FetchTrace[] {
  const { graph } = network
  const settled = (reason: Hop): readonly FetchTrace[] => [blank(follow([reason]))]
  const places = taskPlaces(service, graph)
  if (places.length === 0)
    return settled(hop('placement-unknown', { name: service.id }, service, ['networkConfiguration']))
  if (!runsOnFargate(service, graph)) return settled(outByInstances(service, graph))
  const task = taskOf(service, graph)
  if (task === undefined)
    return settled(hop('task-unknown', { name: service.id }, service, ['taskDefinition']))
  const hosts = hostsOf(task.properties, need, () => regionOf(service, places))
  if (hosts.length === 0) return settled(hop('nothing-needed', { what: need }, task))
  return hosts.flatMap((host) =>
    places.map((place) =>
      network.trace(() => ({
        ...traceHost(network, place, host),
        need,
        host: host.name,
        image: host.image,
        place,
      })),
    ),
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
  const host: Host = { name: '', path: [], service: 'ecr.dkr', region: undefined, ipv6: 'unknown' }
  const blank = (trace: Trace): FetchTrace => ({ ...trace, need: 'image', host: '' })
  return answer(
    graph,
    (network) => {
      const own = network.graph.own(service)
      if (!runsOnFargate(own, network.graph)) return []
      return taskPlaces(own, network.graph).map((place) =>
        network.trace(() => ({ ...blank(traceHost(network, place, host)), place })),
      )
    },
    blank,
  )
}

/** The way from the tasks in one subnet to a host; over IPv6 where that does better. */
export function traceHost(network: Network, place: Place, host: Host): Trace {
  const families = familiesOf(place)
  const isIpv6Alone = !families.includes(4)
  if (isIpv6Alone && host.ipv6 === 'no')
    return follow([hop('no-shared-family', { host: host.name }, place.owner, place.subnetPath)], 6)
  const usable: readonly Family[] = isIpv6Alone || host.ipv6 === 'yes' ? families : [4]
  const traces = usable.map((family) => {
    const packet: Packet = { protocol: 'tcp', port: 443, family }
    const trace = follow(
      network.stage(() => reach(network, place, host, packet, isIpv6Alone)),
      family,
    )
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
  const mute = withoutDns(network, place.subnet)
  if (mute !== undefined) yield hop('dns-support-off', { vpc: mute.id }, mute, ['enableDnsSupport'])
  const gateway =
    host.service === 's3' && packet.family === 4 ? gatewayEndpoint(network, place, host) : undefined
  if (gateway !== undefined) {
    if (gateway.isSure) yield* byGateway(network, place, gateway.endpoint, packet)
    else yield regionOpen(gateway.endpoint, host)
    return
  }
  const named = interfaceEndpoint(network, vpcId, host) ?? storageEndpoint(network, vpcId, host)
  const serving = named !== undefined && hasPrivateNames(network, place.subnet) ? named : undefined
  if (serving !== undefined) {
    const { endpoint, isSure } = serving
    if (!isSure) yield regionOpen(endpoint, host)
    else if (host.service === 's3') yield hop('s3-interface-endpoint', { endpoint: endpoint.id }, endpoint)
    else yield* byInterface(network, place, endpoint, host, packet)
    return
  }
  const direct = follow(toInternet(network, place, packet))
  if (direct.verdict !== 'blocked') {
    yield* direct.hops
    return
  }
  const stopped = direct.hops.at(-1)
  yield* direct.hops.slice(0, -1)
  if (stopped === undefined) return
  if (named !== undefined && stopped.reason === 'route-none') yield namesOff(named.endpoint, vpcId)
  else yield withoutInternet(network, host, stopped, direct.hops.some(isOpen))
}

function regionOpen(endpoint: Resource<'ec2.vpcEndpoint'>, { region = '?' }: Host): Hop {
  return hop('endpoint-region-open', { endpoint: endpoint.id, region }, endpoint, ['serviceName'])
}

function namesOff(endpoint: Resource<'ec2.vpcEndpoint'>, vpc = 'VPC'): Hop {
  return hop('endpoint-names-off', { endpoint: endpoint.id, vpc }, endpoint, ['privateDnsEnabled'])
}

/** How a way that does not lead to the internet ends: an endpoint would have to do, and may be unseen. */
function withoutInternet(
  { graph }: Network,
  { service, name }: Host,
  stopped: Hop,
  mayStopBefore: boolean,
): Hop {
  const { resource, path } = stopped.at ?? {}
  const hasNoRoute = stopped.reason === 'route-none'
  if (service === undefined)
    return hasNoRoute ? hop('internet-only', { host: name }, resource, path) : stopped
  if (graph.complete.has('ec2.vpcEndpoint'))
    return hasNoRoute ? hop('no-endpoint', { service }, resource, path) : stopped
  // A subnet with an internet gateway is not made for endpoints; one that is closed towards the internet may be.
  const isClosed = hasNoRoute || stopped.reason === 'group-refuses' || stopped.reason === 'acl-refuses'
  return isClosed || mayStopBefore ? hop('endpoints-unknown', { service }, resource, path) : stopped
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

/** The Region of a service: its own, or that of the Availability Zones of its subnets. */
export function regionOf({ region }: Resource<'ecs.service'>, places: readonly Place[]): string | undefined {
  if (region !== undefined) return region
  const zone = places
    .map(({ subnet }) => subnet?.properties.availabilityZone)
    .find((name) => name !== undefined)
  return zone?.replace(/[a-z]$/, '')
}
