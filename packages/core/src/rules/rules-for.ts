import type { ResourceGraph } from '../graph/index.ts'
import { rules } from './generated/registry.ts'
import { taskDefinitionRules } from './generated/task-definition-rules.ts'
import type { Rule } from './rule.ts'

/**
 * The rules that have something to look at in a graph. Most files are task definitions, and the others' code, which is the
 * larger half, need not be loaded for them.
 */
export function rulesFor({ resources }: ResourceGraph): readonly Rule[] {
  return resources.every(({ type }) => type === 'ecs.taskDefinition') ? taskDefinitionRules : rules
}
