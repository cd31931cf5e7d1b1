import { isForFargate } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const noPrivilegedContainer = defineRule({
  id: 'no-privileged-container',
  on: 'ecs.containerDefinition',
  // ECS accepts it on instances, and Fargate refuses it by a rule of its own.
  severity: 'warning',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['security-hub:ECS.4', 'checkov:CKV_AWS_334'],
  *check(container, { resource }) {
    if (container.privileged !== true) return
    yield {
      path: ['privileged'],
      data: {},
      label: () => container.name,
      fix: () => ({
        // Fargate refuses it; on EC2 the container may need it.
        safety: isForFargate(resource.properties) ? 'safe' : 'unsafe',
        edits: [{ op: 'remove', path: ['privileged'] }],
      }),
    }
  },
})
