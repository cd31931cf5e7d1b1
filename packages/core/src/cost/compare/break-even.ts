import type { ResourceGraph } from '../../graph/index.ts'
import type { PriceBook } from '../../pricing/index.ts'
import type { Estimate } from '../estimate.ts'
import { estimateGraph } from '../estimate-graph.ts'
import type { Usage } from '../usage.ts'
import type { BreakEven } from './comparison.ts'

/** A bill that grows evenly with the GB that go through: US dollars a month at 0 GB, and for each GB. */
export interface CostLine {
  readonly id: string
  readonly fixed: number
  readonly perGb: number
}

/**
 * The bill of a graph as a straight line over the GB of a month. It is worked out from the unrounded amounts at 0 and at
 * 1 GB, which is exact: every line item is a quantity that grows evenly, times a price that does not depend on it.
 */
export function costLine(
  id: string,
  graph: ResourceGraph,
  book: PriceBook,
  usageOf: (gb: number) => Usage,
): CostLine {
  const fixed = exactTotal(estimateGraph(graph, book, usageOf(0)))
  return { id, fixed, perGb: exactTotal(estimateGraph(graph, book, usageOf(1))) - fixed }
}

/** Where each two of the lines cross, in the order of the lines. Where they do not, the cheaper one is named first. */
export function breakEvensOf(lines: readonly CostLine[]): readonly BreakEven[] {
  return lines.flatMap((left, index) => lines.slice(index + 1).map((right) => breakEven(left, right)))
}

function breakEven(left: CostLine, right: CostLine): BreakEven {
  // The cheaper one at 0 GB; of two that start alike, the one that grows less.
  const isLeftFirst = left.fixed - right.fixed || left.perGb - right.perGb
  const [below, above] = isLeftFirst <= 0 ? [left, right] : [right, left]
  const gb = (above.fixed - below.fixed) / (below.perGb - above.perGb)
  const isCrossing = below.perGb - above.perGb > smallestRate && Number.isFinite(gb)
  return { between: [below.id, above.id], ...(isCrossing && { gb }) }
}

/** US dollars a GB below which a difference is a matter of floating point. */
const smallestRate = 1e-9

function exactTotal({ items }: Estimate): number {
  return items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
}
