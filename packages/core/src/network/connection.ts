import type { Resource } from '../graph/index.ts'
import { internet, type Family, type Range } from './cidr.ts'
import { throughAcl, throughGroups } from './filters.ts'
import { inByRoute, isGatewayOf, outByRoute, publicAddress } from './gateways.ts'
import { hop, type Hop } from './hop.ts'
import { subnetRange, type Network } from './network.ts'
import { ephemeralPorts, stranger, type Packet } from './packet.ts'
import { peerOf, type Place } from './places.ts'
import { chooseRoute, detour } from './routes.ts'

type Subnet = Resource<'ec2.subnet'>

/** A connection from a place to a host on the internet. */
export function* toInternet(network: Network, place: Place, packet: Packet): Generator<Hop> {
  const { stage } = network
  const { subnet } = place
  const peer = stranger(internet(packet.family))
  yield* stage(() => throughGroups(network, place, 'outbound', packet, peer))
  if (subnet === undefined) yield subnetUnknown(place)
  else {
    yield* stage(() => throughAcl(network, subnet, 'outbound', packet, peer, place.clientPorts))
    yield* stage(() => outByRoute(network, place, subnet, packet))
  }
}

/** A connection from the internet, or from these of its addresses, to a place with a public address. */
export function* fromInternet(
  network: Network,
  place: Place,
  packet: Packet,
  source: readonly Range[] = internet(packet.family),
): Generator<Hop> {
  const { stage } = network
  const { subnet } = place
  const peer = stranger(source)
  if (subnet === undefined) yield subnetUnknown(place)
  else yield* stage(() => inByRoute(network, subnet, source))
  yield* stage(() => publicAddress(place, packet), 'public-address')
  if (subnet !== undefined)
    yield* stage(() => throughAcl(network, subnet, 'inbound', packet, peer, ephemeralPorts.any))
  yield* stage(() => throughGroups(network, place, 'inbound', packet, peer))
}

/** A connection between two places, which both stand in one VPC. */
export function* between(network: Network, from: Place, to: Place, packet: Packet): Generator<Hop> {
  const { stage } = network
  const { family } = packet
  yield* stage(() => throughGroups(network, from, 'outbound', packet, peerOf(to, family)))
  yield* acrossSubnets(network, from, to, packet)
  yield* stage(() => throughGroups(network, to, 'inbound', packet, peerOf(from, family)))
}

/** What lies between two places apart from their security groups. */
export function* acrossSubnets(network: Network, from: Place, to: Place, packet: Packet): Generator<Hop> {
  const { stage } = network
  const { subnet: near } = from
  const { subnet: far } = to
  const { family } = packet
  // What stays within a subnet passes neither its network ACL nor a route.
  if (from.subnetId === to.subnetId) return
  for (const place of [from, to]) if (place.subnet === undefined) yield subnetUnknown(place)
  if (near !== undefined)
    yield* stage(() => throughAcl(network, near, 'outbound', packet, peerOf(to, family), from.clientPorts))
  if (near !== undefined && far !== undefined) yield* stage(() => localRoute(network, near, far, packet))
  if (far !== undefined)
    yield* stage(() => throughAcl(network, far, 'inbound', packet, peerOf(from, family), from.clientPorts))
}

function subnetUnknown({ subnetId, owner, subnetPath }: Place): Hop {
  return hop('subnet-unknown', { subnet: subnetId }, owner, subnetPath)
}

function* localRoute(network: Network, from: Subnet, to: Subnet, { family }: Packet): Generator<Hop> {
  const [fromVpc, toVpc] = [from.properties.vpcId, to.properties.vpcId]
  if (fromVpc !== undefined && toVpc !== undefined && fromVpc !== toVpc) {
    yield toOtherVpc(network, from, to, fromVpc, toVpc, family)
    return
  }
  const table = network.tableOf(from)
  const range = subnetRange(to, family, network.graph)
  const around =
    table === undefined || range === undefined || range === null ? undefined : detour(table, [range])
  if (table !== undefined && around !== undefined)
    yield hop('route-detour', { table: table.id }, table, around)
  // Every route table has the local route, whether it is written down or not.
  else yield hop('route-local', { vpc: fromVpc ?? toVpc ?? 'VPC' }, table ?? from)
}

/** Between VPCs it takes a route to what joins them, of which the graph has no more than the name. */
function toOtherVpc(
  network: Network,
  from: Subnet,
  to: Subnet,
  fromVpc: string,
  toVpc: string,
  family: Family,
): Hop {
  const table = network.tableOf(from)
  const range = subnetRange(to, family, network.graph)
  if (table === undefined || range === undefined || range === null)
    return hop('other-vpc', { from: fromVpc, to: toVpc }, from, ['vpcId'])
  const choice = chooseRoute(table, [range], network.readPrefixList, isGatewayOf(network, table))
  if (choice.kind === 'none')
    return hop('no-route-to-vpc', { table: table.id, vpc: toVpc }, table, ['routes'])
  if (choice.kind !== 'route') return hop('route-partly', { table: table.id }, table, choice.path)
  const { target, path, destination } = choice
  if (target.kind === 'blackhole')
    return hop('route-blackhole', { table: table.id, destination }, table, path)
  if (target.kind === 'other')
    return hop('vpc-connection-unknown', { table: table.id, target: target.id, vpc: toVpc }, table, path)
  // A gateway to the internet leads to no private address; what is local is of the VPC itself.
  return target.kind === 'local'
    ? hop('other-vpc', { from: fromVpc, to: toVpc }, from, ['vpcId'])
    : hop('no-route-to-vpc', { table: table.id, vpc: toVpc }, table, path)
}
