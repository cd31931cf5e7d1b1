import { isName } from '../names.ts'
import { defineRule } from '../rule.ts'

export const taskDefinitionNamesValid = defineRule({
  id: 'task-definition-names-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  peers: ['cdk-preflight:pf-ecs-taskdef-family'],
  *check({ family, containerDefinitions = [] }) {
    if (family !== undefined && !isName(family)) yield { path: ['family'], data: { name: family } }
    for (const [index, { name }] of containerDefinitions.entries())
      if (name !== undefined && !isName(name))
        yield { path: ['containerDefinitions', index, 'name'], data: { name } }
  },
})
