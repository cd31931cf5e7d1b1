// From a format to the graph: files of the AWS CLI, the small ServiceConfig, a saved account.
export { expand } from './expand.ts'
export { isOnFargate } from './expand-capacity.ts'
export { callersOf, vpcCidr } from './callers.ts'
export { distinctResources, parseInventory, readInventory, type Gap, type Inventory } from './inventory.ts'
export { renameKeys } from './ecs-json.ts'
export { isTemplate, nestedPathsIn } from './cloudformation/index.ts'
export { ecsWords, foreignFormat, isSourceCode, type Foreign } from './foreign.ts'
export { projectEdit, type DocumentEdit } from './project-edit.ts'
export { readSources, type Reading, type ReadOptions } from './read.ts'
export {
  completeServiceConfig,
  faultsOfServiceConfig,
  type CompleteServiceConfig,
  type Compute,
  type Egress,
  type FieldFault,
  type InboundRule,
  type ServiceConfig,
} from './service-config.ts'
export { parseServiceConfig, type FieldProblem } from './parse-service-config.ts'
export { projectToConfig } from './service-config-fix.ts'
