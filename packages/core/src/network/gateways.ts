import type { Resource } from '../graph/index.ts'
import { internet, type Range } from './cidr.ts'
import { throughAcl } from './filters.ts'
import { hop, type Hop, type Spot } from './hop.ts'
import type { Network } from './network.ts'
import { ephemeralPorts, stranger, type Packet } from './packet.ts'
import { peerOf, type Place } from './places.ts'
import { chooseRoute } from './routes.ts'

type Subnet = Resource<'ec2.subnet'>

/** What comes in from the internet needs a subnet that answers by an internet gateway. */
export function* inByRoute(network: Network, subnet: Subnet, source: readonly Range[]): Generator<Hop> {
  const table = network.tableOf(subnet)
  if (table === undefined) {
    yield hop('table-unknown', { subnet: subnet.id }, subnet)
    return
  }
  const choice = chooseRoute(table, source, network.readPrefixList, isGatewayOf(network, table))
  if (choice.kind === 'partly' || choice.kind === 'unknown') {
    yield hop('route-partly', { table: table.id }, table, choice.path)
    return
  }
  if (choice.kind === 'none') {
    yield hop('no-return-route', { subnet: subnet.id, target: '' }, table, ['routes'])
    return
  }
  const { target, path, destination } = choice
  if (target.kind === 'internet-gateway') yield* internetGateway(network, subnet, target.id, 'direct')
  else if (target.kind === 'blackhole')
    yield hop('route-blackhole', { table: table.id, destination }, table, path)
  else if (target.kind === 'other')
    yield hop('route-elsewhere', { table: table.id, target: target.id }, table, path)
  else yield hop('no-return-route', { subnet: subnet.id, target: target.id }, table, path)
}

/** The way from a subnet to the internet by its route table: an internet gateway, or a NAT gateway before it. */
export function* outByRoute(network: Network, place: Place, subnet: Subnet, packet: Packet): Generator<Hop> {
  const table = network.tableOf(subnet)
  if (table === undefined) {
    yield hop('table-unknown', { subnet: subnet.id }, subnet)
    return
  }
  const choice = chooseRoute(
    table,
    internet(packet.family),
    network.readPrefixList,
    isGatewayOf(network, table),
  )
  if (choice.kind === 'none') {
    yield hop('route-none', { subnet: subnet.id, table: table.id }, table, ['routes'])
    return
  }
  if (choice.kind !== 'route') {
    yield hop('route-partly', { table: table.id }, table, choice.path)
    return
  }
  const { target, destination, path } = choice
  if (target.kind === 'blackhole' || target.kind === 'local') {
    yield hop('route-blackhole', { table: table.id, destination }, table, path)
    return
  }
  const isFollowed = target.kind !== 'other' && (target.kind !== 'nat-gateway' || packet.family === 4)
  if (!isFollowed) {
    yield hop('route-elsewhere', { table: table.id, target: target.id }, table, path)
    return
  }
  yield hop('route-to', { table: table.id, destination, target: target.id }, table, path)
  if (target.kind === 'nat-gateway')
    yield* natGateway(network, place, target.id, packet, { resource: table, path })
  else if (target.kind === 'egress-only') {
    yield* publicAccess(network, subnet, 'outbound-only')
    yield hop('egress-only-passes', { gateway: target.id }, table, path)
  } else {
    yield* publicAddress(place, packet)
    yield* internetGateway(network, subnet, target.id, 'direct')
  }
}

/** Whether an id is that of an internet gateway: by its form, or because the graph has the gateway. */
export function isGatewayOf(network: Network, table: Resource): (id: string) => boolean {
  return (id) => id.startsWith('igw-') || network.graph.named('ec2.internetGateway', id, table) !== undefined
}

/** How packets use an internet gateway: by a public address of their own, or through what only lets connections out. */
type Use = 'direct' | 'outbound-only'

/**
 * VPC Block Public Access, as EC2 tells of it for a subnet, exclusions counted, or for its VPC: `block-bidirectional` stops
 * everything, `block-ingress` all but what NAT gateways and egress-only gateways let out (VPC user guide, "Block public
 * access to VPCs and subnets").
 */
function* publicAccess({ graph }: Network, subnet: Subnet, use: Use): Generator<Hop> {
  const own = subnet.properties.blockPublicAccessStates?.internetGatewayBlockMode
  const vpc = own === undefined ? graph.named('ec2.vpc', subnet.properties.vpcId, subnet) : undefined
  const mode = own ?? vpc?.properties.blockPublicAccessStates?.internetGatewayBlockMode
  const isBlocked = mode === 'block-bidirectional' || (mode === 'block-ingress' && use === 'direct')
  if (isBlocked)
    yield hop('public-access-blocked', { subnet: subnet.id, mode }, vpc ?? subnet, [
      'blockPublicAccessStates',
    ])
}

function* internetGateway(network: Network, subnet: Subnet, id: string, use: Use): Generator<Hop> {
  yield* publicAccess(network, subnet, use)
  const { graph } = network
  const gateway = graph.named('ec2.internetGateway', id, subnet)
  const isMissing = gateway === undefined && graph.complete.has('ec2.internetGateway')
  const attachments = gateway?.properties.attachments
  const { vpcId } = subnet.properties
  const isDetached =
    attachments !== undefined &&
    vpcId !== undefined &&
    attachments.every((attached) => attached.vpcId !== vpcId)
  if (isMissing || isDetached) yield hop('gateway-missing', { gateway: id }, gateway, ['attachments'])
  else yield hop('gateway-passes', { gateway: id }, gateway)
}

/** A NAT gateway, its own subnet's network ACL, and that subnet's way to the internet gateway. */
function* natGateway(network: Network, from: Place, id: string, packet: Packet, route: Spot): Generator<Hop> {
  const { graph, stage } = network
  const nat = graph.named('ec2.natGateway', id, route.resource)
  if (nat === undefined) {
    const reason = graph.complete.has('ec2.natGateway') ? 'nat-missing' : 'nat-unknown'
    yield hop(reason, { nat: id }, route.resource, route.path)
    return
  }
  const { state = 'available', connectivityType, subnetId } = nat.properties
  if (connectivityType === 'private') {
    yield hop('nat-private', { nat: id }, nat, ['connectivityType'])
    return
  }
  if (state !== 'available') {
    yield hop('nat-not-available', { nat: id, state }, nat, ['state'])
    return
  }
  const subnet = graph.named('ec2.subnet', subnetId, nat)
  const table = subnet && network.tableOf(subnet)
  if (subnet === undefined || table === undefined) {
    yield hop('subnet-unknown', { subnet: subnetId ?? '?' }, nat, ['subnetId'])
    return
  }
  // The answer goes to the client's own port on the inside, and to one of the gateway's on the outside.
  if (subnet !== from.subnet)
    yield* stage(() => throughAcl(network, subnet, 'inbound', packet, peerOf(from, 4), from.clientPorts))
  if (network.aclOf(subnet) !== undefined)
    yield* stage(() =>
      throughAcl(network, subnet, 'outbound', packet, stranger(internet(4)), ephemeralPorts.any),
    )
  const choice = chooseRoute(table, internet(4), network.readPrefixList, isGatewayOf(network, table))
  if (choice.kind === 'unknown' || choice.kind === 'partly') {
    yield hop('route-partly', { table: table.id }, table, choice.path)
    return
  }
  if (choice.kind === 'route' && choice.target.kind === 'other') {
    yield hop('route-elsewhere', { table: table.id, target: choice.target.id }, table, choice.path)
    return
  }
  if (choice.kind === 'none' || choice.target.kind !== 'internet-gateway') {
    yield hop('nat-has-no-way-out', { nat: id, subnet: subnet.id }, nat, ['subnetId'])
    return
  }
  yield hop('nat-passes', { nat: id }, nat)
  yield* internetGateway(network, subnet, choice.target.id, 'outbound-only')
}

/** IPv6 addresses are public ones all. */
export function* publicAddress(
  { hasPublicAddress, subnetId, owner, subnetPath }: Place,
  packet: Packet,
): Generator<Hop> {
  if (packet.family === 6) return
  if (hasPublicAddress === undefined)
    yield hop('public-address-unknown', { subnet: subnetId }, owner, subnetPath)
  if (hasPublicAddress === false) yield hop('no-public-address', { subnet: subnetId }, owner, subnetPath)
}
