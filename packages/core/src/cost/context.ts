import type { ResourceGraph } from '../graph/index.ts'
import type { LineItem } from './line-item.ts'
import type { CompleteUsage } from './usage.ts'

/** What the maker of line items needs to know. */
export interface CostContext {
  readonly graph: ResourceGraph
  readonly region: string
  readonly usage: CompleteUsage
  /** Hours of the month. */
  readonly hours: number
  /** `assumed` where the services themselves are. */
  readonly basis: LineItem['basis']
}
