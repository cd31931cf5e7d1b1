import { isForFargate } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const fargateLogDriverSupported = defineRule({
  id: 'fargate-log-driver-supported',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cfn-lint:E3713'],
  *check(task) {
    if (!isForFargate(task)) return
    for (const [index, { logConfiguration }] of (task.containerDefinitions ?? []).entries()) {
      const driver = logConfiguration?.logDriver
      if (driver === undefined || ['awslogs', 'splunk', 'awsfirelens'].includes(driver)) continue
      yield { path: ['containerDefinitions', index, 'logConfiguration', 'logDriver'], data: { driver } }
    }
  },
})
