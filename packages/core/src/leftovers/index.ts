// What still costs money after a service is gone. Each detector looks for one kind in the graph; `find` prices what they
// find and names the owner; `plan` puts the deletions in order.
export { findLeftovers } from './find.ts'
export type { Leftover, LeftoverKind, Verdict } from './leftover.ts'
export { deletePlan, type PlanStep } from './plan.ts'
