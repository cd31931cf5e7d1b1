import type { Resource } from '../graph/index.ts'
import type { IpPermission } from '../network/index.ts'
import type { ProposedEdit } from './rule.ts'

/** Whether an inbound rule admits every address there is. EC2 ignores host bits: `192.168.1.0/0` is `0.0.0.0/0` ("IpRange"). */
export function isOpenToWorld({ ipRanges = [], ipv6Ranges = [] }: IpPermission): boolean {
  return (
    ipRanges.some(({ cidrIp }) => cidrIp?.endsWith('/0') === true) ||
    ipv6Ranges.some(({ cidrIpv6 }) => cidrIpv6?.endsWith('/0') === true)
  )
}

/** The ports that a rule opens, as they are written, if it opens more than one port of those that are needed. */
export function needlessPorts(
  { fromPort, toPort = fromPort, ipProtocol }: IpPermission,
  needed: readonly number[],
): string | undefined {
  if (ipProtocol === 'icmp' || ipProtocol === 'icmpv6') return undefined
  if (ipProtocol === '-1' || fromPort === undefined) return '*'
  if (fromPort !== toPort) return `${fromPort}-${toPort}`
  return needed.includes(fromPort) ? undefined : String(fromPort)
}

/** What a rule opens of these ports: one rule each, and none for a port that others open to the same peers already. */
export function restricted(
  permission: IpPermission,
  ports: readonly number[],
  others: readonly IpPermission[] = [],
): readonly IpPermission[] {
  const ipProtocol = permission.ipProtocol === '-1' ? 'tcp' : permission.ipProtocol
  const peers = peersOf(permission)
  return ports
    .filter((port) => opens(permission, port))
    .map((port) => ({ ...permission, ipProtocol, fromPort: port, toPort: port }))
    .filter(
      ({ fromPort }) =>
        !others.some(
          (other) =>
            other.ipProtocol === ipProtocol &&
            opens(other, fromPort) &&
            peers.every((peer) => peersOf(other).includes(peer)),
        ),
    )
}

/** Edits that put rules in the place of one of a security group's inbound rules. */
export function replacing(
  resource: Resource<'ec2.securityGroup'>,
  index: number,
  [first, ...more]: readonly IpPermission[],
): readonly ProposedEdit[] {
  const path = ['ipPermissions', index]
  if (first === undefined) return [{ op: 'remove', resource, path }]
  return [
    { op: 'set', resource, path, value: first },
    ...more.map((value, place): ProposedEdit => ({
      op: 'insert',
      resource,
      path: ['ipPermissions', index + 1 + place],
      value,
    })),
  ]
}

/** Whether a rule is about a port, of whatever protocol. */
export function opens({ ipProtocol, fromPort, toPort = fromPort }: IpPermission, port: number): boolean {
  if (ipProtocol === '-1' || fromPort === undefined || toPort === undefined) return true
  return fromPort <= port && port <= toPort
}

function peersOf({
  ipRanges = [],
  ipv6Ranges = [],
  userIdGroupPairs = [],
  prefixListIds = [],
}: IpPermission): readonly (string | undefined)[] {
  return [
    ...ipRanges.map(({ cidrIp }) => cidrIp),
    ...ipv6Ranges.map(({ cidrIpv6 }) => cidrIpv6),
    ...userIdGroupPairs.map(({ groupId }) => groupId),
    ...prefixListIds.map(({ prefixListId }) => prefixListId),
  ]
}
