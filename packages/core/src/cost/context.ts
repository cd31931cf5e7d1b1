import type { Unknown, View } from '../graph/index.ts'
import type { FurtherParts } from './further.ts'
import type { LineItem } from './line-item.ts'
import type { CompleteUsage } from './usage.ts'

/** What the makers of line items need to know. */
export interface CostContext {
  readonly graph: View
  readonly region: string
  readonly usage: CompleteUsage
  /** Hours of the month. */
  readonly hours: number
  /** `assumed` where the services themselves are. */
  readonly basis: LineItem['basis']
  /** Unknown values in whose place something is assumed: lines that rest on them count. */
  readonly assumed: Set<Unknown>
  /** Undefined for a graph that is known to need none of them. */
  readonly further: FurtherParts | undefined
}

/** The context of one bill. */
export function costContext(
  graph: View,
  region: string,
  usage: CompleteUsage,
  further: FurtherParts | undefined,
): CostContext {
  return { graph, region, usage, hours: usage.hoursPerMonth, basis: 'fixed', assumed: new Set(), further }
}

/** The parts that a bill cannot do without. */
export function needed({ further }: CostContext): FurtherParts {
  if (further === undefined) throw new Error('estimateService prices services of the form on Fargate alone')
  return further
}

/** Whether something is so, or may be so for all that is known. The amount of a bill does not depend on it. */
export function mayBe(isSo: (context: CostContext) => boolean, context: CostContext): boolean {
  const { reads, stop } = context.graph.record()
  try {
    return isSo(context) || reads.size > 0
  } finally {
    stop()
  }
}
