import { expect, test } from 'vitest'
import { readSources } from '../../src/readers/index.ts'
import { rules, rulesFor, taskDefinitionRules } from '../../src/rules/index.ts'
import { ownersOf } from '../../src/rules/subject.ts'
import { parseSource } from '../../src/source/index.ts'

const rulesForFile = async (value: unknown) =>
  rulesFor(readSources([await parseSource('file.json', JSON.stringify(value))]).graph)

test('where there are task definitions alone, the rules that cannot look at one are left out, and no other', async () => {
  expect(taskDefinitionRules).toEqual(
    rules.filter((rule) => ownersOf(rule)?.includes('ecs.taskDefinition') ?? true),
  )
  expect(await rulesForFile({ family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx' }] })).toBe(
    taskDefinitionRules,
  )
  expect(await rulesForFile({ serviceName: 'web', taskDefinition: 'web' })).toBe(rules)
})
