import { isForFargate, parseImage } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const executionRoleRequired = defineRule({
  id: 'execution-role-required',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  peers: ['ecs-task-doctor:MISSING_EXECUTION_ROLE'],
  *check({ secrets = [], image, logConfiguration }, { resource }) {
    if (resource.properties.executionRoleArn !== undefined) return
    if (secrets.length > 0) yield { path: ['secrets'], data: { reason: 'secrets' } }
    else if (!isForFargate(resource.properties)) return
    else if (parseImage(image ?? '').registry === 'ecr') yield { path: ['image'], data: { reason: 'ECR' } }
    else if (logConfiguration?.logDriver === 'awslogs')
      yield { path: ['logConfiguration', 'logDriver'], data: { reason: 'awslogs' } }
  },
})
