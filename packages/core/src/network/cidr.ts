import { lazily } from '../finding/index.ts'

/** Version of the Internet Protocol. */
export type Family = 4 | 6

/** A run of addresses, both ends included. */
export interface Range {
  readonly family: Family
  readonly first: bigint
  readonly last: bigint
}

const bits: Readonly<Record<Family, number>> = { 4: 32, 6: 128 }

/** Every address of a family. */
export const everywhere: Readonly<Record<Family, Range>> = {
  4: { family: 4, first: 0n, last: (1n << 32n) - 1n },
  6: { family: 6, first: 0n, last: (1n << 128n) - 1n },
}

/**
 * Reads a CIDR block such as `10.0.0.0/16` or `2001:db8::/32`, or an address alone. Host bits are ignored, as AWS ignores
 * them. Undefined for anything else.
 */
export function parseCidr(text: string): Range | undefined {
  const [address = '', length, ...rest] = text.split('/')
  const family: Family = address.includes(':') ? 6 : 4
  const value = family === 4 ? parseIpv4(address) : parseIpv6(address)
  const prefix = length === undefined ? bits[family] : /^\d{1,3}$/.test(length) ? Number(length) : Infinity
  if (value === undefined || rest.length > 0 || prefix > bits[family]) return undefined
  const size = 1n << BigInt(bits[family] - prefix)
  const first = value - (value % size)
  return { family, first, last: first + size - 1n }
}

/** Whether a range holds all of another. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}

/** Whether two ranges have an address in common. */
export function overlaps(left: Range, right: Range): boolean {
  return left.family === right.family && left.first <= right.last && right.first <= left.last
}

/** What is left of a range when another is taken out of it: no piece, one, or two. */
export function subtract(range: Range, taken: Range): readonly Range[] {
  if (!overlaps(range, taken)) return [range]
  const pieces: Range[] = []
  if (range.first < taken.first) pieces.push({ ...range, last: taken.first - 1n })
  if (taken.last < range.last) pieces.push({ ...range, first: taken.last + 1n })
  return pieces
}

/** Blocks that never stand for a host on the internet (IANA special-purpose address registry). */
const reserved = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3',
] as const // prettier-ignore

const internetRanges: Readonly<Record<Family, () => readonly Range[]>> = {
  4: lazily(() =>
    reserved
      .map((block) => parseCidr(block) ?? everywhere[4])
      .reduce<readonly Range[]>(
        (ranges, taken) => ranges.flatMap((range) => subtract(range, taken)),
        [everywhere[4]],
      ),
  ),
  6: lazily(() => [parseCidr('2000::/3') ?? everywhere[6]]),
}

/** The addresses of the internet at large: 2000::/3, and IPv4 without what is private or reserved. */
export function internet(family: Family): readonly Range[] {
  return internetRanges[family]()
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n)
}

function parseIpv6(text: string): bigint | undefined {
  // The last 32 bits may be written as an IPv4 address.
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const ipv4 = tail === null ? undefined : parseIpv4(tail[2] ?? '')
  if (tail !== null && ipv4 === undefined) return undefined
  const written =
    ipv4 === undefined ? text : `${tail?.[1]}${(ipv4 >> 16n).toString(16)}:${(ipv4 & 0xffffn).toString(16)}`
  const halves = written.split('::')
  if (halves.length > 2) return undefined
  const [head = [], end = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - end.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...end]
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  return groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n)
}
