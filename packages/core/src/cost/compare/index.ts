// What other choices would cost: one file a question. Each makes copies of the graph with another choice in it, and
// `comparison` prices and ranks them; `break-even` finds the data at which two of them cost the same.
export { architectureOf } from './architecture.ts'
export { breakEvensOf, costLine } from './break-even.ts'
export { compareGraph } from './compare.ts'
export {
  questions,
  type Alternative,
  type BreakEven,
  type Comparison,
  type Question,
  type Subject,
  type Unavailable,
} from './comparison.ts'
export { egressUsage } from './egress-usage.ts'
export { currentEgress, withEgress } from './egress-graph.ts'
export { hasForeignImage, missingEndpoints } from './egress-needs.ts'
export { capacityStrategies } from './spot.ts'
export { gatewaysOf, zoneOf } from './task-zones.ts'
