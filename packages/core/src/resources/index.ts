// What the product knows of each type of resource. A type is one file, `<service>/<type>.ts`; the tables in `generated/`
// are derived from these files by `pnpm generate`.
// Only re-exports stand here: what is made of a table in this file would bring all the tables to whoever imports one of them.
export { nameProperties } from './generated/names.ts'
export type { ChangingCall, Deletion, InputSource, InputSources, ResourceDescriptor } from './descriptor.ts'
export { links } from './generated/links.ts'
export { shapes } from './generated/shapes.ts'
export { propertyNames } from './generated/exported.ts'
export { printedKeys } from './generated/printed.ts'
export { cloudFormationNames } from './generated/cloudformation.ts'
export { terraformNames } from './generated/terraform.ts'
export { terraformNamesOf } from './terraform-names.ts'
export { collection } from './generated/collection.ts'
export { deletions } from './generated/deletions.ts'
export { isStructure, type Shape, type Structure } from './shape.ts'
export type { PropertiesOf, ResourceType } from './types.ts'
export { resourceTypes } from './resource-types.ts'
export {
  isOpenPseudoParameter,
  openText,
  pseudoParameter,
  type OpenPseudoParameter,
} from './pseudo-parameters.ts'
export {
  cloudFormationName,
  cloudFormationPath,
  itemOf,
  memberOf,
  typeOfCloudFormation,
} from './cloudformation-names.ts'
