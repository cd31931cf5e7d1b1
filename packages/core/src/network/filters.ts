import type { Resource } from '../graph/index.ts'
import { hop, type Hop } from './hop.ts'
import type { Network } from './network.ts'
import type { Packet, Peer, Ports } from './packet.ts'
import type { NamedGroup, Place } from './places.ts'
import type { Direction } from './security-group.ts'
import { isOpen } from './stages.ts'

/** The security groups of a place: stateful, so that only the first packet counts; one that lets it through is enough. */
export function* throughGroups(
  network: Network,
  place: Place,
  direction: Direction,
  packet: Packet,
  peer: Peer,
): Generator<Hop> {
  const { groups, owner, groupsPath } = place
  if (groups === undefined) {
    yield hop('default-group-unknown', {}, owner, groupsPath)
    return
  }
  if (groups.length === 0) {
    yield hop('no-group', { name: owner.id }, owner, groupsPath)
    return
  }
  const open: Hop[] = []
  let unsure: Hop | undefined
  for (const named of groups) {
    for (const next of network.stage(() => [throughGroup(network, place, named, direction, packet, peer)])) {
      if (next.verdict === 'passes') {
        yield next
        return
      }
      if (isOpen(next)) open.push(next)
      else if (next.verdict === 'unknown') unsure ??= next
    }
  }
  const ids = groups.map(({ id }) => id).join(', ')
  if (open.length > 0) yield* open
  else yield unsure ?? refusal(ids, direction, packet, groups[0]?.group)
}

function throughGroup(
  network: Network,
  { owner, groupsPath }: Place,
  { id, group }: NamedGroup,
  direction: Direction,
  packet: Packet,
  peer: Peer,
): Hop {
  if (group === undefined) return hop('group-unknown', { group: id }, owner, groupsPath)
  const rules = network.rulesOf(group)
  if (rules.isUnstated(direction)) {
    const reason = direction === 'outbound' ? 'group-outbound-assumed' : 'group-unknown'
    return hop(reason, { group: id }, group)
  }
  const { outcome, path } = rules.decide(direction, packet, peer)
  if (outcome === 'none') return refusal(id, direction, packet, group)
  if (outcome === 'unknown') return hop('group-unclear', { group: id }, group, path)
  const reason = outcome === 'all' ? 'group-admits' : 'group-partly'
  return hop(reason, { group: id, direction, port: packet.port }, group, path)
}

function refusal(ids: string, direction: Direction, { port }: Packet, group: Resource | undefined): Hop {
  const property = direction === 'inbound' ? 'ipPermissions' : 'ipPermissionsEgress'
  return hop('group-refuses', { group: ids, direction, port }, group, [property])
}

/** The network ACL of a subnet: stateless, so that the packet and its answer are both held against it. */
export function* throughAcl(
  network: Network,
  subnet: Resource<'ec2.subnet'>,
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
