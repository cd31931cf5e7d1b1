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
  *check(task) {
    if (task.executionRoleArn !== undefined) return
    for (const [index, container] of (task.containerDefinitions ?? []).entries()) {
      const path = ['containerDefinitions', index]
      if ((container.secrets ?? []).length > 0)
        yield { path: [...path, 'secrets'], data: { reason: 'secrets' } }
      else if (!isForFargate(task)) continue
      else if (isPrivateEcr(container.image)) yield { path: [...path, 'image'], data: { reason: 'ECR' } }
      else if (container.logConfiguration?.logDriver === 'awslogs') {
        yield { path: [...path, 'logConfiguration', 'logDriver'], data: { reason: 'awslogs' } }
      }
    }
  },
  message: {
    ko: ({ reason }) =>
      `${reason}를 쓰는데 executionRoleArn이 없습니다. ecsTaskExecutionRole 같은 태스크 실행 역할을 지정하세요.`,
    en: ({ reason }) =>
      `This uses ${reason}, and there is no executionRoleArn. Set a task execution role such as ecsTaskExecutionRole.`,
  },
})

function isPrivateEcr(image: string | undefined): boolean {
  return /^\d{12}\.dkr[.-]ecr[.-]/.test(image ?? '')
}
