import { defineRule } from '../rule.ts'

export const containerNameUnique = defineRule({
  id: 'container-name-unique',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['copilot:validateExposedPorts'],
  *check({ containerDefinitions = [] }) {
    const names = containerDefinitions.map(({ name }) => name)
    for (const [index, name] of names.entries()) {
      if (name !== undefined && names.indexOf(name) < index)
        yield { path: ['containerDefinitions', index, 'name'], data: { name } }
    }
  },
})
