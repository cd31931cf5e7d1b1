import { defineRule } from '../rule.ts'

export const logConfigurationRequired = defineRule({
  id: 'log-configuration-required',
  on: 'ecs.taskDefinition',
  severity: 'warning',
  category: 'observability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  peers: ['security-hub:ECS.9', 'cdk-nag:AwsSolutions-ECS7'],
  *check({ containerDefinitions = [] }) {
    for (const [index, { name = '', logConfiguration }] of containerDefinitions.entries()) {
      if (logConfiguration?.logDriver === undefined)
        yield { path: ['containerDefinitions', index, 'name'], data: { name } }
    }
  },
})
