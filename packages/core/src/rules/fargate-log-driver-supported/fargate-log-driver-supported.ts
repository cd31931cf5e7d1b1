import { isForFargate } from '../../graph/index.ts'
import { awslogsConfiguration } from '../awslogs.ts'
import { defineRule } from '../rule.ts'

export const fargateLogDriverSupported = defineRule({
  id: 'fargate-log-driver-supported',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cfn-lint:E3713'],
  *check({ logConfiguration }, { resource }) {
    if (!isForFargate(resource.properties)) return
    const driver = logConfiguration?.logDriver
    if (driver === undefined || ['awslogs', 'splunk', 'awsfirelens'].includes(driver)) return
    yield {
      path: ['logConfiguration', 'logDriver'],
      data: { driver },
      fix: () => {
        const value = awslogsConfiguration(resource)
        return value && { safety: 'review', edits: [{ op: 'set', path: ['logConfiguration'], value }] }
      },
    }
  },
})
