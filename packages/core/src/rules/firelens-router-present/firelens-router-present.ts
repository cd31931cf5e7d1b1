import { defineRule } from '../rule.ts'

export const firelensRouterPresent = defineRule({
  id: 'firelens-router-present',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  peers: ['cdk-preflight:pf-ecs-awsfirelens-without-router'],
  *check(container, { resource }) {
    if (container.logConfiguration?.logDriver !== 'awsfirelens') return
    const containers = resource.properties.containerDefinitions ?? []
    if (containers.some(({ firelensConfiguration }) => firelensConfiguration !== undefined)) return
    yield { path: ['logConfiguration', 'logDriver'], data: {}, label: () => container.name }
  },
})
