import { defineRule } from '../rule.ts'

export const noPrivilegedContainer = defineRule({
  id: 'no-privileged-container',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['security-hub:ECS.4', 'checkov:CKV_AWS_334'],
  *check({ containerDefinitions = [] }) {
    for (const [index, { name = '', privileged }] of containerDefinitions.entries()) {
      if (privileged === true) yield { path: ['containerDefinitions', index, 'privileged'], data: { name } }
    }
  },
})
