import { roleOf } from '../container-role.ts'
import { awslogsConfiguration } from '../awslogs.ts'
import { defineRule } from '../rule.ts'

export const logConfigurationRequired = defineRule({
  id: 'log-configuration-required',
  on: 'ecs.containerDefinition',
  severity: 'warning',
  category: 'observability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  peers: ['security-hub:ECS.9', 'cdk-nag:AwsSolutions-ECS7'],
  *check(container, context) {
    if (container.logConfiguration?.logDriver !== undefined) return
    yield {
      path: ['name'],
      data: {},
      label: () => container.name,
      fix: () => {
        // What others send to FireLens goes where only its own configuration tells.
        const { resource } = context
        const others = resource.properties.containerDefinitions ?? []
        const hasRouter = others.some((other) => roleOf(other, resource.properties) === 'log-router')
        const value = context.role === 'log-router' || !hasRouter ? awslogsConfiguration(resource) : undefined
        return value && { safety: 'review', edits: [{ op: 'set', path: ['logConfiguration'], value }] }
      },
    }
  },
})
