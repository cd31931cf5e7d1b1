import { defineRule } from '../rule.ts'

export const containerNameUnique = defineRule({
  id: 'container-name-unique',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['copilot:validateExposedPorts'],
  *check({ name }, { resource, path }) {
    if (name === undefined) return
    const others = resource.properties.containerDefinitions ?? []
    const first = others.findIndex((other) => other.name === name)
    if (first === path.at(-1)) return
    yield {
      path: ['name'],
      data: { name },
      related: [{ resource, path: ['containerDefinitions', first, 'name'] }],
    }
  },
})
