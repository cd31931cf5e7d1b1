// What a service costs a month: one file for each billed thing makes line items from the graph (`fargate`,
// `load-balancer`, `network`), `estimate` prices them from a book and says what is missing, `quick` is the short way in.
export { costOf, estimateGraph, totalOf, type Estimate, type PricedItem } from './estimate.ts'
export type { Assumption, LineItem, Omission } from './item.ts'
export { estimate } from './quick.ts'
export { defaultUsage, type Usage } from './usage.ts'
export {
  compareGraph,
  questions,
  type Alternative,
  type BreakEven,
  type Comparison,
  type Question,
  type Subject,
  type Unavailable,
} from './compare/index.ts'
