import type { Resource } from '../graph/index.ts'
import { internet, type Range } from './cidr.ts'
import { hop, type Hop, type Spot } from './hop.ts'
import { subnetRange, type Network } from './network.ts'
import { ephemeralPorts, stranger, type Packet, type Peer, type Ports } from './packet.ts'
import { peerOf, type Place } from './places.ts'
import { chooseRoute, detour } from './routes.ts'
import type { Direction } from './security-group.ts'

type Subnet = Resource<'ec2.subnet'>

/** A connection from a place to a host on the internet. */
export function* toInternet(network: Network, place: Place, packet: Packet): Generator<Hop> {
  const peer = stranger(internet(packet.family))
  yield* throughGroups(network, place, 'outbound', packet, peer)
  if (place.subnet === undefined)
    yield hop('subnet-unknown', { subnet: place.subnetId }, place.owner, place.subnetPath)
  else {
    yield* throughAcl(network, place.subnet, 'outbound', packet, peer, place.clientPorts)
    yield* outByRoute(network, place, place.subnet, packet)
  }
}

/** A connection from the internet, or from these of its addresses, to a place with a public address. */
export function* fromInternet(
  network: Network,
  place: Place,
  packet: Packet,
  source: readonly Range[] = internet(packet.family),
): Generator<Hop> {
  const { subnet, subnetId, owner, subnetPath } = place
  const peer = stranger(source)
  if (subnet === undefined) yield hop('subnet-unknown', { subnet: subnetId }, owner, subnetPath)
  else yield* inByRoute(network, subnet, source)
  yield* publicAddress(place, packet)
  if (subnet !== undefined) yield* throughAcl(network, subnet, 'inbound', packet, peer, ephemeralPorts.any)
  yield* throughGroups(network, place, 'inbound', packet, peer)
}

/** A connection between two places, which both stand in one VPC. */
export function* between(network: Network, from: Place, to: Place, packet: Packet): Generator<Hop> {
  const [client, server] = [peerOf(from, packet.family), peerOf(to, packet.family)]
  yield* throughGroups(network, from, 'outbound', packet, server)
  yield* acrossSubnets(network, from, to, packet)
  yield* throughGroups(network, to, 'inbound', packet, client)
}

/** What lies between two places apart from their security groups. */
export function* acrossSubnets(network: Network, from: Place, to: Place, packet: Packet): Generator<Hop> {
  // What stays within a subnet passes neither its network ACL nor a route.
  if (from.subnetId === to.subnetId) return
  for (const place of [from, to]) {
    if (place.subnet === undefined)
      yield hop('subnet-unknown', { subnet: place.subnetId }, place.owner, place.subnetPath)
  }
  if (from.subnet !== undefined)
    yield* throughAcl(network, from.subnet, 'outbound', packet, peerOf(to, packet.family), from.clientPorts)
  if (from.subnet !== undefined && to.subnet !== undefined)
    yield* localRoute(network, from.subnet, to.subnet, packet)
  if (to.subnet !== undefined)
    yield* throughAcl(network, to.subnet, 'inbound', packet, peerOf(from, packet.family), from.clientPorts)
}

function* localRoute(network: Network, from: Subnet, to: Subnet, { family }: Packet): Generator<Hop> {
  const [fromVpc, toVpc] = [from.properties.vpcId, to.properties.vpcId]
  if (fromVpc !== undefined && toVpc !== undefined && fromVpc !== toVpc) {
    yield hop('other-vpc', { from: fromVpc, to: toVpc }, from, ['vpcId'])
    return
  }
  const table = network.tableOf(from)
  const range = subnetRange(to, family)
  const around =
    table === undefined || range === undefined || range === null ? undefined : detour(table, [range])
  if (table !== undefined && around !== undefined)
    yield hop('route-detour', { table: table.id }, table, around)
  // Every route table has the local route, whether it is written down or not.
  else yield hop('route-local', { vpc: fromVpc ?? toVpc ?? 'VPC' }, table ?? from)
}

/** The security groups of a place: stateful, so that only the first packet counts. */
export function* throughGroups(
  network: Network,
  place: Place,
  direction: Direction,
  packet: Packet,
  peer: Peer,
): Generator<Hop> {
  const { groups, owner, groupsPath } = place
  const { port } = packet
  if (groups === undefined) {
    yield hop('default-group-unknown', {}, owner, groupsPath)
    return
  }
  if (groups.length === 0) {
    yield hop('no-group', { name: owner.id }, owner, groupsPath)
    return
  }
  let unsure: Hop | undefined
  for (const { id, group } of groups) {
    if (group === undefined) {
      unsure ??= hop('group-unknown', { group: id }, owner, groupsPath)
      continue
    }
    const rules = network.rulesOf(group)
    const data = { group: id, direction, port }
    if (rules.isUnstated(direction)) {
      if (direction === 'outbound') {
        yield hop('group-outbound-assumed', { group: id }, group)
        return
      }
      unsure ??= hop('group-unknown', { group: id }, group)
      continue
    }
    const { outcome, path } = rules.decide(direction, packet, peer)
    if (outcome === 'all') {
      yield hop('group-admits', data, group, path)
      return
    }
    if (outcome === 'some') unsure ??= hop('group-partly', data, group, path)
    if (outcome === 'unknown') unsure ??= hop('group-unclear', { group: id }, group, path)
  }
  const [first] = groups
  const property = direction === 'inbound' ? 'ipPermissions' : 'ipPermissionsEgress'
  const ids = groups.map(({ id }) => id).join(', ')
  yield unsure ?? hop('group-refuses', { group: ids, direction, port }, first?.group, [property])
}

/** The network ACL of a subnet: stateless, so that the packet and its answer are both held against it. */
export function* throughAcl(
  network: Network,
  subnet: Subnet,
  direction: Direction,
  { protocol, port }: Packet,
  peer: Peer,
  clientPorts: Ports,
): Generator<Hop> {
  const found = network.aclOf(subnet)
  const name = { subnet: subnet.id }
  if (found === undefined) {
    yield hop('acl-assumed', name, subnet)
    return
  }
  const { acl, rules } = found
  const opposite = direction === 'inbound' ? 'outbound' : 'inbound'
  const checks = [
    { direction, ports: { first: port, last: port }, isReturn: false },
    { direction: opposite, ports: clientPorts, isReturn: true },
  ] as const
  let unsure: Hop | undefined
  let admittedBy
  for (const { direction: way, ports, isReturn } of checks) {
    const { outcome, path, ruleNumber } = rules.decide(way, protocol, peer.ranges, ports)
    const written = ports.first === ports.last ? String(port) : `${ports.first}-${ports.last}`
    const data = {
      ...name,
      acl: acl.id,
      direction: way,
      ports: written,
      isReturn,
      ruleNumber: ruleNumber === undefined ? '*' : String(ruleNumber),
    }
    if (outcome === 'none') {
      yield hop('acl-refuses', data, acl, path ?? ['entries'])
      return
    }
    if (outcome === 'some') unsure ??= hop('acl-partly', data, acl, path)
    if (outcome === 'unknown') unsure ??= hop('acl-unclear', { ...name, acl: acl.id }, acl, path)
    admittedBy ??= path
  }
  yield unsure ?? hop('acl-admits', { ...name, acl: acl.id }, acl, admittedBy)
}

function* publicAddress(
  { hasPublicAddress, subnetId, owner, subnetPath }: Place,
  packet: Packet,
): Generator<Hop> {
  if (packet.family === 6) return
  if (hasPublicAddress === undefined)
    yield hop('public-address-unknown', { subnet: subnetId }, owner, subnetPath)
  if (hasPublicAddress === false) yield hop('no-public-address', { subnet: subnetId }, owner, subnetPath)
}

/** What comes in from the internet needs a subnet that answers by an internet gateway. */
function* inByRoute(network: Network, subnet: Subnet, source: readonly Range[]): Generator<Hop> {
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
  if (target.kind === 'internet-gateway') yield* internetGateway(network, subnet, target.id)
  else if (target.kind === 'blackhole')
    yield hop('route-blackhole', { table: table.id, destination }, table, path)
  else if (target.kind === 'other')
    yield hop('route-elsewhere', { table: table.id, target: target.id }, table, path)
  else yield hop('no-return-route', { subnet: subnet.id, target: target.id }, table, path)
}

/** The way from a subnet to the internet by its route table: an internet gateway, or a NAT gateway before it. */
function* outByRoute(network: Network, place: Place, subnet: Subnet, packet: Packet): Generator<Hop> {
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
  else if (target.kind === 'egress-only') yield hop('egress-only-passes', { gateway: target.id }, table, path)
  else {
    yield* publicAddress(place, packet)
    yield* internetGateway(network, subnet, target.id)
  }
}

/** Whether an id is that of an internet gateway: by its form, or because the graph has the gateway. */
function isGatewayOf(network: Network, table: Resource): (id: string) => boolean {
  return (id) => id.startsWith('igw-') || network.graph.named('ec2.internetGateway', id, table) !== undefined
}

function* internetGateway(network: Network, subnet: Subnet, id: string): Generator<Hop> {
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
  const { graph } = network
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
    yield* throughAcl(network, subnet, 'inbound', packet, peerOf(from, 4), from.clientPorts)
  if (network.aclOf(subnet) !== undefined)
    yield* throughAcl(network, subnet, 'outbound', packet, stranger(internet(4)), ephemeralPorts.any)
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
  yield* internetGateway(network, subnet, choice.target.id)
}
