import { defineRule } from '../rule.ts'

export const essentialContainerRequired = defineRule({
  id: 'essential-container-required',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['cfn-lint:E3042'],
  *check({ containerDefinitions = [] }) {
    if (
      containerDefinitions.length === 0 ||
      containerDefinitions.some(({ essential }) => essential !== false)
    )
      return
    yield {
      path: ['containerDefinitions', 0, 'essential'],
      data: { count: containerDefinitions.length },
      fix: () => {
        // What serves others is most likely what the task is for.
        const serving = containerDefinitions.findIndex(({ portMappings = [] }) => portMappings.length > 0)
        const path = ['containerDefinitions', Math.max(0, serving), 'essential']
        return { safety: 'review', edits: [{ op: 'set', path, value: true }] }
      },
    }
  },
})
