import type { ResourceReference } from '../finding/index.ts'
import type { Resource, ResourceGraph } from '../graph/index.ts'
import type { LineItem } from './item.ts'
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

export function referenceTo(resource: Resource): ResourceReference {
  const { type, id, arn, region, account } = resource
  return {
    type,
    id,
    ...(arn !== undefined && { arn }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
  }
}
