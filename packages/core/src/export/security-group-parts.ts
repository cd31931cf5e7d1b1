import type { PropertiesOf, Resource, ResourceType } from '../graph/index.ts'
import { link, nameIn, settable, type Context } from './context.ts'
import { part, type Found } from './found.ts'
import { handleOf, type Value } from './value.ts'

/**
 * A security group and each of its rules as a part of its own: groups name one another in circles, and only rules that
 * are added later can say so. A new group lets everything out by itself; whether it may stay so, its rules say.
 */
export function* securityGroupParts(
  context: Context,
  group: Resource<'ec2.securityGroup'>,
): Generator<Found> {
  const name = nameIn(context, group)
  const { groupName, description, ...properties } = yield* settable(context, group, [
    'ipPermissions',
    'ipPermissionsEgress',
  ])
  yield part('securityGroup', name, {
    groupName,
    // AWS demands one; it takes at most 255 characters, and not all of them.
    description: description ?? group.properties.groupName ?? name,
    ...properties,
  })
  const directions = [
    ['securityGroupIngress', 'Ingress', group.properties.ipPermissions ?? []],
    ['securityGroupEgress', 'Egress', group.properties.ipPermissionsEgress ?? everythingOut],
  ] as const
  for (const [kind, word, permissions] of directions) {
    for (const permission of permissions) {
      const { ipProtocol, fromPort, toPort } = permission
      for (const [peer, description] of yield* peersOf(context, group, permission)) {
        const rule = { groupId: handleOf(name), ipProtocol, fromPort, toPort, ...peer, description }
        yield part(kind, context.claim(`${name}${word}`), rule)
      }
    }
  }
}

type Permission = NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]
type Peer = readonly [who: Readonly<Record<string, Value>>, description: string | undefined]

/** What AWS gives to every new group. */
const everythingOut: readonly Permission[] = [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }]

function* peersOf(
  context: Context,
  group: Resource,
  { ipRanges, ipv6Ranges, prefixListIds, userIdGroupPairs }: Permission,
): Generator<Found, readonly Peer[]> {
  const peers: Peer[] = []
  for (const { cidrIp, description } of ipRanges ?? [])
    if (cidrIp !== undefined) peers.push([{ cidrIp }, description])
  for (const { cidrIpv6, description } of ipv6Ranges ?? [])
    if (cidrIpv6 !== undefined) peers.push([{ cidrIpv6 }, description])
  const named: readonly (readonly [string, ResourceType, string | undefined, string | undefined])[] = [
    ...(prefixListIds ?? []).map(
      (one) => ['prefixListId', 'ec2.managedPrefixList', one.prefixListId, one.description] as const,
    ),
    ...(userIdGroupPairs ?? []).map(
      (one) => ['peerGroupId', 'ec2.securityGroup', one.groupId, one.description] as const,
    ),
  ]
  for (const [property, type, id, description] of named) {
    if (id !== undefined)
      peers.push([{ [property]: yield* link(context, group, type, id, 'ipPermissions') }, description])
  }
  return peers
}
