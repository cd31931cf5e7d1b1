// What a service costs a month: one file for each billed thing (`fargate`, `instances`, `load-balancer`, `logs` …) makes
// line items from the graph and the `usage`, `entries` calls them, `estimate` prices them from a book and says what is
// missing, `quick` is the short way in, `diff` compares two bills. `runs` tells when how many tasks run, `compute` where.
export { diffEstimates, type EstimateDifference, type ItemDifference } from './diff.ts'
export { costOf, estimateGraph, totalOf, type Estimate, type PricedItem } from './estimate.ts'
export { sharesOf, strategyOf } from './compute.ts'
export type { Assumption, LineItem, Omission } from './item.ts'
export { estimate } from './quick.ts'
export { usageProblems, type UsageProblem } from './usage-problems.ts'
export { defaultUsage, type ScheduledTasks, type Usage } from './usage.ts'
