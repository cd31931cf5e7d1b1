import { defineRule } from '../rule.ts'

export const essentialContainerRequired = defineRule({
  id: 'essential-container-required',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['cfn-lint:E3042'],
  *check({ containerDefinitions = [] }) {
    if (
      containerDefinitions.length === 0 ||
      containerDefinitions.some(({ essential }) => essential !== false)
    )
      return
    yield { path: ['containerDefinitions', 0, 'essential'], data: { count: containerDefinitions.length } }
  },
})
