import type { PricedItem } from '../cost/index.ts'
import type { ResourceReference, Text } from '../finding/index.ts'
import type { Owner, Resource, ResourceGraph } from '../graph/index.ts'

export type LeftoverKind =
  | 'service-at-zero'
  | 'load-balancer-idle'
  | 'target-group-unused'
  | 'nat-gateway-idle'
  | 'elastic-ip-unassociated'

/** `waste`: nothing can be using it. `review`: it looks unused, and somebody who knows must say. */
export type Verdict = 'waste' | 'review'

/** What a detector saw, before it is priced. */
export interface LeftoverCandidate {
  readonly kind: LeftoverKind
  readonly verdict: Verdict
  readonly resource: Resource
  /** What was seen, each a sentence. */
  readonly evidence: readonly Text[]
  /** The resources that stop costing money with it. */
  readonly billed: readonly Resource[]
  /** AWS CLI commands in the order to run them; empty where the owner must remove it. */
  readonly remove: readonly string[]
}

/**
 * Looks for one kind of leftover. It concludes only from types that the graph lists wholly: what was not read is not
 * absent.
 */
export type Detector = (graph: ResourceGraph) => Iterable<LeftoverCandidate>

/** Something that is left over, with what it costs. */
export interface Leftover {
  readonly kind: LeftoverKind
  readonly verdict: Verdict
  readonly resource: ResourceReference
  /** Who made it and must remove it; absent where nobody left a mark. */
  readonly owner?: Owner
  /** How to have the owner remove it. */
  readonly advice?: Text
  readonly evidence: readonly Text[]
  readonly items: readonly PricedItem[]
  /** US dollars a month; absent where no price is known. */
  readonly monthlyCost?: number
  /** Whether a price is missing from `monthlyCost`. */
  readonly isLowerBound: boolean
  readonly remove: readonly string[]
}
