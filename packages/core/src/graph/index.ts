// The model that every reader makes and every analysis reads: typed resources with AWS's own names, the links between
// them, and what is unknown of them. `graph.ts` holds them; `view.ts` notes what an analysis asks for.
export { parseArn, type Arn } from './arn.ts'
export { isAssociated } from './association.ts'
export { conform, type Conformed, type ShapeProblem } from './conform.ts'
export { isRolling } from './deployment.ts'
export { alter, editGraph, planned, plus, without, type GraphEdit } from './edit.ts'
export { exampleAccount, exampleCertificate, isExampleCertificate } from './example-account.ts'
export { explore, type World } from './explore.ts'
export { firstOf } from './first.ts'
export { fargateCpus, fargateMemoryFor } from './fargate-sizes.ts'
export { misspeltName, nearestName } from './nearest-name.ts'
export { nextFargateSize } from './next-fargate-size.ts'
export { createGraph, type ResourceGraph } from './graph.ts'
export { mayBeSameRegion, isImageName, parseImage, withTag, type Image, type PrivateEcr } from './image.ts'
export type { Reference } from './links.ts'
export { arnOf, identify } from './identity.ts'
export { architectureOfType } from './instance-architecture.ts'
export { instanceTypesOf, isWeighed, makersOf, namedInstanceTypes } from './instance-makers.ts'
export { expiryDays } from './retention.ts'
export { ownerOf, pairsIn, tagsOf } from './owner.ts'
export {
  isOfType,
  noProvenance,
  type Creation,
  type FormatName,
  type Origin,
  type Owner,
  type Provenance,
  type Resource,
} from './resource.ts'
export { resourceTypes, type PropertiesOf, type ResourceType } from '../resources/index.ts'
export { isFargateProvider, runsOnFargate, strategyOf, taskOf } from './placement.ts'
export { sourcePathOf, throughOf } from './origin.ts'
export { inDependencyOrder } from './dependency-order.ts'
export { referenceTo } from './reference.ts'
export { routeTablesOf } from './route-tables.ts'
export { cpuUnits, isForFargate, isWindows, memoryMebibytes } from './task-size.ts'
export {
  unknownIn,
  unknownValue,
  type Assignment,
  type Unknown,
  type UnknownCause,
  type Variable,
} from './unknown.ts'
export { evaluate, originalOf, viewOf, type Reads, type View } from './view.ts'
