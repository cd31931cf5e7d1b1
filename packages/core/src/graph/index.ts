// The model that every reader makes and every analysis reads: typed resources with AWS's own names, and the links
// between them. Here stand the shapes (ecs, elbv2, ec2, logs, budgets), how resources are named, and the graph itself.
export { isAssociated } from './association.ts'
export { conform, type Conformed, type ShapeProblem } from './conform.ts'
export { fargateCpus, fargateMemoryFor, nextFargateSize } from './fargate-sizes.ts'
export { createGraph, type ResourceGraph } from './graph.ts'
export type { Reference } from './links.ts'
export { arnOf, identify } from './names.ts'
export { ownerOf } from './owner.ts'
export {
  isOfType,
  type Origin,
  type Owner,
  type PropertiesOf,
  type Resource,
  type ResourceType,
  type Unresolved,
} from './resource.ts'
export { resourceTypes } from './resource-types.ts'
export { isFargateProvider, runsOnFargate, strategyOf } from './placement.ts'
export { referenceTo, sourcePathOf } from './reference.ts'
export { routeTablesOf } from './route-tables.ts'
export { cpuUnits, isForFargate, memoryMebibytes } from './task-size.ts'
export { watchGraph } from './watch.ts'
