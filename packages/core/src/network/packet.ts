import { everywhere, type Family, type Range } from './cidr.ts'

/** A run of ports, both ends included. */
export interface Ports {
  readonly first: number
  readonly last: number
}

/** What a connection is made of, apart from who makes it. */
export interface Packet {
  readonly protocol: 'tcp' | 'udp'
  readonly port: number
  readonly family: Family
}

/** The other end of a connection, as a filter sees it. */
export interface Peer {
  /** The addresses that it may have. A filter that tells them apart gives no single answer. */
  readonly ranges: readonly Range[]
  /** Security groups that it carries; undefined where they are not known. */
  readonly groups: ReadonlySet<string> | undefined
  /** Prefix lists that stand for it, such as the one of Amazon S3. */
  readonly prefixLists: ReadonlySet<string>
}

/** Ports that clients connect from. Source: Amazon VPC user guide, "Ephemeral ports". */
export const ephemeralPorts = {
  linux: { first: 32_768, last: 61_000 },
  windows: { first: 49_152, last: 65_535 },
  /** Elastic Load Balancing, NAT gateways, and whoever comes from the internet. */
  any: { first: 1024, last: 65_535 },
} as const satisfies Readonly<Record<string, Ports>>

/** Someone of whom only addresses are known. */
export function stranger(ranges: readonly Range[]): Peer {
  return { ranges, groups: new Set(), prefixLists: new Set() }
}

/** Everyone: any address, and any security group. */
export function anyone(family: Family): Peer {
  return { ranges: [everywhere[family]], groups: undefined, prefixLists: new Set() }
}

/** Whether a protocol, as EC2 writes it in rules, takes in another: `-1` is all of them. */
export function isProtocol(written: string | undefined, protocol: Packet['protocol']): boolean {
  const name = written?.toLowerCase()
  return name === '-1' || name === protocol || name === (protocol === 'tcp' ? '6' : '17')
}
