import type { Path } from '../finding/index.ts'
import type { PropertiesOf, Resource, View } from '../graph/index.ts'
import { contains, overlaps, parseCidr, type Range } from './cidr.ts'
import { isProtocol, type Packet, type Peer } from './packet.ts'

/** Which way a rule lets connections go, seen from what carries it. */
export type Direction = 'inbound' | 'outbound'

/** How much of what was asked a filter lets through; `some` where it depends on the address or the port. */
export type Outcome = 'all' | 'none' | 'some' | 'unknown'

/** Where the rule stands that settled it; no path where no rule matched. */
interface GroupDecision {
  readonly outcome: Outcome
  readonly path?: Path
}

/** One rule of a group, with its blocks read. */
interface Permission {
  readonly path: Path
  readonly ranges: readonly Range[]
  readonly groups: readonly string[]
  readonly prefixLists: readonly string[]
  /** Whether a part of it cannot be read, so that it may match anything. */
  readonly isUnclear: boolean
}

/** Reads a prefix list's blocks; undefined where they are not known. */
export type PrefixListReader = (id: string) => readonly Range[] | undefined

/** A security group prepared for many questions. */
export interface GroupRules {
  /** Whether the group says nothing of this direction. */
  readonly isUnstated: (direction: Direction) => boolean
  readonly decide: (direction: Direction, packet: Packet, peer: Peer) => GroupDecision
  /** The groups that may connect, or be connected to, wherever they are. */
  readonly admitted: (direction: Direction, packet: Packet) => readonly string[]
}

const properties = { inbound: 'ipPermissions', outbound: 'ipPermissionsEgress' } as const

/** Reads the rules of a security group: of each rule no more than it takes to tell whether it is about a packet. */
export function readGroup(
  group: Resource<'ec2.securityGroup'>,
  readPrefixList: PrefixListReader,
  memo: View['memo'],
): GroupRules {
  function matching(direction: Direction, { protocol, port }: Packet): readonly Permission[] {
    return memo(group, `${direction} ${protocol} ${port}`, () => {
      const property = properties[direction]
      return (group.properties[property] ?? []).flatMap((permission, index) =>
        isAbout(permission, protocol, port) ? [readPermission(permission, [property, index])] : [],
      )
    })
  }

  return {
    isUnstated: (direction) => group.properties[properties[direction]] === undefined,
    decide(direction, packet, peer) {
      return decide(matching(direction, packet), peer, readPrefixList)
    },
    admitted: (direction, packet) => matching(direction, packet).flatMap(({ groups }) => groups),
  }
}

/** The rules only allow, and every one of them counts: their order is of no importance. */
function decide(
  permissions: readonly Permission[],
  peer: Peer,
  readPrefixList: PrefixListReader,
): GroupDecision {
  const found: { readonly path: Path; readonly range: Range }[] = []
  let unclear: Path | undefined
  for (const { path, groups, prefixLists, ranges, isUnclear } of permissions) {
    const { groups: carried } = peer
    if (prefixLists.some((id) => peer.prefixLists.has(id))) return { outcome: 'all', path }
    if (carried !== undefined && groups.some((id) => carried.has(id))) return { outcome: 'all', path }
    if (isUnclear || (carried === undefined && groups.length > 0)) unclear ??= path
    for (const range of ranges)
      if (peer.ranges.some((asked) => overlaps(asked, range))) found.push({ path, range })
    for (const id of prefixLists) {
      const listed = readPrefixList(id)
      if (listed === undefined) unclear ??= path
      else for (const range of listed) found.push({ path, range })
    }
  }
  const whole = found.find(({ range }) => peer.ranges.every((asked) => contains(range, asked)))
  if (whole !== undefined) return { outcome: 'all', path: whole.path }
  const sorted = found.toSorted((left, right) => (left.range.first < right.range.first ? -1 : 1))
  const touching = sorted.find(({ range }) => peer.ranges.some((asked) => overlaps(asked, range)))
  if (touching !== undefined && peer.ranges.every((asked) => isCovered(asked, sorted)))
    return { outcome: 'all', path: touching.path }
  if (unclear !== undefined) return { outcome: 'unknown', path: unclear }
  return touching === undefined ? { outcome: 'none' } : { outcome: 'some', path: touching.path }
}

/** Whether ranges, sorted by their start, leave no gap in one. */
function isCovered(asked: Range, sorted: readonly { readonly range: Range }[]): boolean {
  let next = asked.first
  for (const { range } of sorted) {
    if (range.family !== asked.family || range.last < next) continue
    if (range.first > next) return false
    next = range.last + 1n
    if (next > asked.last) return true
  }
  return false
}

type IpPermission = NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]

function isAbout(
  { ipProtocol, fromPort, toPort }: IpPermission,
  protocol: Packet['protocol'],
  port: number,
): boolean {
  if (!isProtocol(ipProtocol, protocol)) return false
  const isEveryPort = ipProtocol === '-1' || fromPort === undefined || fromPort === -1
  return isEveryPort || (fromPort <= port && port <= (toPort ?? fromPort))
}

function readPermission(permission: IpPermission, path: Path): Permission {
  const { userIdGroupPairs = [], prefixListIds = [], ipRanges = [], ipv6Ranges = [] } = permission
  const blocks = [...ipRanges.map(({ cidrIp }) => cidrIp), ...ipv6Ranges.map(({ cidrIpv6 }) => cidrIpv6)]
  const ranges = blocks.map((block) => (block === undefined ? undefined : parseCidr(block)))
  const groups = userIdGroupPairs.map(({ groupId }) => groupId)
  const lists = prefixListIds.map(({ prefixListId }) => prefixListId)
  return {
    path,
    ranges: ranges.filter((range) => range !== undefined),
    groups: groups.filter((id) => id !== undefined),
    prefixLists: lists.filter((id) => id !== undefined),
    isUnclear: ranges.includes(undefined) || groups.includes(undefined) || lists.includes(undefined),
  }
}
