import { isForFargate } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const executionRoleRequired = defineRule({
  id: 'execution-role-required',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  peers: ['ecs-task-doctor:MISSING_EXECUTION_ROLE'],
  *check(task) {
    if (task.executionRoleArn !== undefined) return
    for (const [index, container] of (task.containerDefinitions ?? []).entries()) {
      const path = ['containerDefinitions', index] as const
      if ((container.secrets ?? []).length > 0)
        yield { path: [...path, 'secrets'], data: { reason: 'secrets' } }
      else if (!isForFargate(task)) continue
      else if (isPrivateEcr(container.image)) yield { path: [...path, 'image'], data: { reason: 'ECR' } }
      else if (container.logConfiguration?.logDriver === 'awslogs') {
        yield { path: [...path, 'logConfiguration', 'logDriver'], data: { reason: 'awslogs' } }
      }
    }
  },
})

function isPrivateEcr(image: string | undefined): boolean {
  return /^\d{12}\.dkr[.-]ecr[.-]/.test(image ?? '')
}
