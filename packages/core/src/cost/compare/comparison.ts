import type { Text } from '../../finding/index.ts'
import type { ResourceGraph } from '../../graph/index.ts'
import type { PriceBook } from '../../pricing/index.ts'
import type { Estimate } from '../estimate.ts'
import { estimateGraph } from '../estimate-graph.ts'
import { differenceOf } from '../rounded.ts'
import type { Usage } from '../usage.ts'

/** What may be compared. */
export const questions = ['regions', 'arch', 'spot', 'egress', 'launch-type'] as const

/** What a comparison answers. */
export type Question = (typeof questions)[number]

/** What a comparison starts from: a graph, the prices of its Region, and how much it is used. */
export interface Subject {
  readonly graph: ResourceGraph
  readonly book: PriceBook
  readonly usage?: Usage
  /** The books of the Regions to compare; only `regions` reads them. */
  readonly books?: readonly PriceBook[]
}

/** The label of the service as it is, where no other choice describes it. */
export const asItIs: Text = { ko: '지금 그대로', en: 'As it is' }

/** One way to run the service, with its bill. */
export interface Alternative {
  /** For scripts: `arm`, `ap-northeast-2`. Unique within a comparison. */
  readonly id: string
  readonly label: Text
  /** The service as it is; every comparison has one. */
  readonly isCurrent: boolean
  /** What the choice demands, loses or gains. */
  readonly notes: readonly Text[]
  /** The service with this choice made; a copy unless it is the current one. */
  readonly graph: ResourceGraph
  readonly estimate: Estimate
  /** Nothing of the bill is missing, but what no choice changes (`isBeside`). An alternative that is not comparable has no rank: it stands after those that are. */
  readonly isComparable: boolean
  /** US dollars a month more than the service as it is; absent where either of the two is not comparable. */
  readonly difference?: number
}

/** A way that this service cannot take, and why. */
export interface Unavailable {
  readonly id: string
  readonly label: Text
  readonly reason: Text
}

/** Where two ways cost the same, in GB a month that go through them. */
export interface BreakEven {
  /** Ids of the two alternatives; the first is the cheaper one below `gb`, or at every amount where `gb` is absent. */
  readonly between: readonly [below: string, above: string]
  readonly gb?: number
}

/** An answer to one question: alternatives from the cheapest to the dearest, then those that cannot be ranked. */
export interface Comparison {
  readonly question: Question
  readonly alternatives: readonly Alternative[]
  readonly unavailable: readonly Unavailable[]
  /** Only `egress` has any. */
  readonly breakEvens: readonly BreakEven[]
}

/** A way before it is priced. */
export interface Choice {
  readonly id: string
  readonly label: Text
  readonly notes: readonly Text[]
  readonly isCurrent: boolean
  readonly graph: ResourceGraph
  readonly book?: PriceBook
  readonly usage?: Usage
}

/** Prices the choices and ranks them. Those that cost the same keep the order in which they were given. */
export function rank(choices: readonly Choice[], subject: Subject): readonly Alternative[] {
  const priced = choices.map(({ book = subject.book, usage = subject.usage, ...choice }) => {
    const estimate = estimateGraph(choice.graph, book, usage)
    return { ...choice, estimate, isComparable: estimate.missing.every(({ isBeside }) => isBeside === true) }
  })
  const base = priced.find(({ isCurrent }) => isCurrent)
  const ranked = priced.toSorted(
    (left, right) =>
      Number(right.isComparable) - Number(left.isComparable) ||
      (left.isComparable ? left.estimate.total - right.estimate.total : 0),
  )
  if (base?.isComparable !== true) return ranked
  return ranked.map((alternative) =>
    alternative.isComparable
      ? { ...alternative, difference: differenceOf(base.estimate.total, alternative.estimate.total) }
      : alternative,
  )
}
