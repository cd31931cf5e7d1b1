import type { Path } from '../finding/index.ts'
import type { PropertiesOf, Resource, View } from '../graph/index.ts'
import { overlaps, parseCidr, subtract, type Range } from './cidr.ts'
import { isProtocol, type Packet, type Ports } from './packet.ts'
import type { Direction, Outcome } from './security-group.ts'

interface AclDecision {
  readonly outcome: Outcome
  /** Where the entry stands that settled it; no path where no entry matched, and everything is denied. */
  readonly path?: Path
  readonly ruleNumber?: number
}

/** Addresses and ports of which every pair is meant. */
interface Box {
  readonly range: Range
  readonly ports: Ports
}

interface Entry {
  readonly path: Path
  readonly ruleNumber: number
  readonly ports: Ports
  /** Undefined where the block cannot be read. */
  readonly range: Range | undefined
  /** Undefined where it says neither allow nor deny. */
  readonly allows: boolean | undefined
}

/** A network ACL prepared for many questions. */
export interface AclRules {
  readonly decide: (
    direction: Direction,
    protocol: Packet['protocol'],
    ranges: readonly Range[],
    ports: Ports,
  ) => AclDecision
}

/** Pieces looked at before giving up; a network ACL of the size that AWS allows takes a few dozen. */
const workLimit = 400_000

/** Reads the entries of a network ACL: of each no more than it takes to tell whether it is about a packet. */
export function readNetworkAcl(acl: Resource<'ec2.networkAcl'>, memo: View['memo']): AclRules {
  /** In the order in which they count. */
  function concerned(direction: Direction, protocol: Packet['protocol']): readonly Entry[] | undefined {
    return memo(acl, `${direction} ${protocol}`, () =>
      acl.properties.entries
        ?.flatMap((entry, index) =>
          isAbout(entry, direction, protocol) ? [readEntry(entry, ['entries', index])] : [],
        )
        .toSorted((left, right) =>
          left.ruleNumber < right.ruleNumber ? -1 : left.ruleNumber > right.ruleNumber ? 1 : 0,
        ),
    )
  }

  return {
    decide(direction, protocol, ranges, ports) {
      const entries = concerned(direction, protocol)
      if (entries === undefined) return { outcome: 'unknown', path: ['entries'] }
      return decide(
        entries,
        ranges.map((range) => ({ range, ports })),
      )
    },
  }
}

type AclEntry = NonNullable<PropertiesOf<'ec2.networkAcl'>['entries']>[number]

function isAbout({ egress, protocol }: AclEntry, direction: Direction, asked: Packet['protocol']): boolean {
  return (egress === true) === (direction === 'outbound') && isProtocol(protocol, asked)
}

function readEntry(entry: AclEntry, path: Path): Entry {
  const { protocol, portRange, ruleAction, ruleNumber, cidrBlock, ipv6CidrBlock } = entry
  const block = cidrBlock ?? ipv6CidrBlock
  const isEveryPort = protocol === '-1' || portRange === undefined
  return {
    path,
    ruleNumber: ruleNumber ?? Infinity,
    ports: isEveryPort
      ? { first: 0, last: 65_535 }
      : { first: portRange.from ?? 0, last: portRange.to ?? 65_535 },
    range: block === undefined ? undefined : parseCidr(block),
    allows: ruleAction === 'allow' ? true : ruleAction === 'deny' ? false : undefined,
  }
}

/** The entries in the order of their numbers: the first that matches decides, and what none matches is denied. */
function decide(entries: readonly Entry[], boxes: readonly Box[]): AclDecision {
  let rest = boxes
  let work = 0
  let allowed: Entry | undefined
  let denied: Entry | undefined
  // Entries that cannot be read, by what they might do.
  let mayAllow: Entry | undefined
  let mayDeny: Entry | undefined
  for (const entry of entries) {
    if (rest.length === 0) break
    work += rest.length
    if (work > workLimit) return { outcome: 'unknown', path: ['entries'] }
    const { range, ports, allows } = entry
    const isHit = rest.some(
      (box) => arePortsShared(box.ports, ports) && (range === undefined || overlaps(range, box.range)),
    )
    if (!isHit) continue
    if (range === undefined || allows === undefined) {
      if (allows !== false) mayAllow ??= entry
      if (allows !== true) mayDeny ??= entry
      continue
    }
    if (allows) allowed ??= entry
    else denied ??= entry
    rest = rest.flatMap((box) => cut(box, range, ports))
  }
  const isAllowed = denied === undefined && rest.length === 0
  // An unclear entry changes nothing where it could only do what is done anyway.
  const unclear = isAllowed ? mayDeny : allowed === undefined ? mayAllow : (mayAllow ?? mayDeny)
  if (unclear !== undefined) return answer('unknown', unclear)
  if (isAllowed) return answer('all', allowed)
  return allowed === undefined ? answer('none', denied) : answer('some', denied ?? allowed)
}

function answer(outcome: Outcome, entry: Entry | undefined): AclDecision {
  if (entry === undefined) return { outcome }
  return { outcome, path: entry.path, ruleNumber: entry.ruleNumber }
}

function arePortsShared(left: Ports, right: Ports): boolean {
  return left.first <= right.last && right.first <= left.last
}

/** What is left of a box without the part in a block and a run of ports; the box itself where they miss it. */
function cut(box: Box, taken: Range, ports: Ports): readonly Box[] {
  if (!arePortsShared(box.ports, ports) || !overlaps(box.range, taken)) return [box]
  const first = Math.max(box.ports.first, ports.first)
  const last = Math.min(box.ports.last, ports.last)
  const outside: Box[] = []
  if (box.ports.first < first)
    outside.push({ range: box.range, ports: { first: box.ports.first, last: first - 1 } })
  if (last < box.ports.last)
    outside.push({ range: box.range, ports: { first: last + 1, last: box.ports.last } })
  return [...outside, ...subtract(box.range, taken).map((range) => ({ range, ports: { first, last } }))]
}
