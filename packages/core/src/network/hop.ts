import type { Path } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import type { Family } from './cidr.ts'
import { reasons, type HopKind, type Reason, type ReasonName, type Verdict } from './reasons.ts'
import type { DataOf } from './words.ts'

/** A place in a resource's properties. */
export interface Spot {
  readonly resource: Resource
  readonly path: Path
}

/** One thing that a packet has to get past. */
export interface Hop {
  readonly kind: HopKind
  readonly verdict: Verdict
  readonly reason: ReasonName
  readonly data: Readonly<Record<string, unknown>>
  /** The resource that decides, and the place of the rule in its properties. */
  readonly at?: Spot
  /** Rests on what is usual, for want of the resource itself. */
  readonly isAssumed: boolean
}

/** The way of one kind of packet, up to where it arrives or is stopped. */
export interface Trace {
  readonly verdict: Verdict
  readonly hops: readonly Hop[]
  readonly family: Family
}

/** Makes a hop; `hopText` says it in words. */
export function hop<Name extends ReasonName>(
  reason: Name,
  data: DataOf<Name>,
  resource?: Resource,
  path: Path = [],
): Hop {
  const { kind, verdict, isAssumed }: Reason = reasons[reason]
  return {
    kind,
    verdict,
    reason,
    data: data as Readonly<Record<string, unknown>>,
    ...(resource !== undefined && { at: { resource, path } }),
    isAssumed: isAssumed === true,
  }
}

/** Follows hops as far as the packet gets. What is stopped is stopped, whatever was unknown before. */
export function follow(hops: Iterable<Hop>, family: Family = 4): Trace {
  const taken: Hop[] = []
  let verdict: Verdict = 'passes'
  for (const next of hops) {
    taken.push(next)
    if (next.verdict === 'unknown') verdict = 'unknown'
    if (next.verdict === 'blocked') return { verdict: 'blocked', hops: taken, family }
  }
  return { verdict, hops: taken, family }
}

const rank: Readonly<Record<Verdict, number>> = { passes: 0, unknown: 1, blocked: 2 }

/** The first of the traces that fare worst: a service is only well if all its subnets are. */
export function worst<Item extends { readonly verdict: Verdict }>(traces: readonly Item[]): Item | undefined {
  return traces.toSorted((left, right) => rank[right.verdict] - rank[left.verdict])[0]
}

/** The first of the traces that fare best: where there are several ways, one is enough. */
export function best<Item extends { readonly verdict: Verdict }>(traces: readonly Item[]): Item | undefined {
  return traces.toSorted((left, right) => rank[left.verdict] - rank[right.verdict])[0]
}
