// CloudFormation and SAM templates as resources of the graph. `template` works out the functions (`evaluate`), conditions and
// parameters; `stack` gives what comes out the graph's names and structure and puts together what the API has in one.
export { noSuchParameter, noValue, requiredParameters } from './parameter-problems.ts'
export { nestedPathsIn, nestedTemplates } from './nested.ts'
export { joinsOf, type Joins } from './joins.ts'
export type { Root, TemplateFile } from './part.ts'
export { readStack, readStacks, type Stack } from './stack.ts'
export { isTemplate } from './recognise.ts'
export { ownEdits, ownStructures } from './own-edits.ts'
export { writtenIn } from './written-in.ts'
