// What still costs money after a service is gone. Each folder is a detector that looks for one kind, with its cases; `find`
// runs them, prices what they find and names the owner; `deletion` puts deletions in order by the links of the graph, `plan`
// does so for what is certainly waste, and `shell` writes them as commands.
export { orderDeletions, type LeftOut, type OrderedDeletions } from './deletion.ts'
export { stepId, type Call, type CallInput, type DeletionStep, type InputValue } from './deletion-step.ts'
export type { Detector, Verdict } from './detector.ts'
export { findLeftovers, type FoundLeftovers } from './find.ts'
export { detectors } from './generated/detectors.ts'
export type { Leftover, LeftoverGap, LeftoverKind, OpenValue } from './leftover.ts'
export { deletePlan, type PlanStep } from './plan.ts'
export { shellCommands } from './shell.ts'
