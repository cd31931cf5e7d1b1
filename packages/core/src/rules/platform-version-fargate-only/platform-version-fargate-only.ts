import { removing } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const platformVersionFargateOnly = defineRule({
  id: 'platform-version-fargate-only',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: ['cdk-preflight:pf-ecs-service-platform-version-ec2'],
  *check({ launchType, platformVersion }) {
    if (platformVersion === undefined || (launchType !== 'EC2' && launchType !== 'EXTERNAL')) return
    yield { path: ['platformVersion'], atKey: true, data: { launchType }, fix: removing(['platformVersion']) }
  },
})
