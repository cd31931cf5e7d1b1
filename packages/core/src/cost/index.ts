// What a service costs a month: one file for each billed thing makes line items from the graph (`fargate`,
// `load-balancer`, `network`), `estimate` prices them from a book and says what is missing, `quick` is the short way in.
export { costOf, estimateGraph, totalOf, type Estimate, type PricedItem } from './estimate.ts'
export type { Assumption, LineItem, Omission } from './item.ts'
export { estimate } from './quick.ts'
export { defaultUsage, type Usage } from './usage.ts'
// What changes a graph, for whoever proposes a change and wants its price.
export {
  alter,
  architectureOf,
  breakEvensOf,
  compareGraph,
  costLine,
  currentEgress,
  dataUsage,
  gatewaysOf,
  hasForeignImage,
  isWindows,
  missingEndpoints,
  questions,
  routeTablesOf,
  withArchitecture,
  withCapacity,
  withEgress,
  zoneOf,
  type Alternative,
  type BreakEven,
  type Comparison,
  type Question,
  type Subject,
  type Unavailable,
} from './compare/index.ts'
export { runsOnFargate, taskCount } from './fargate.ts'
