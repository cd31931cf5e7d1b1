import { defineRule } from '../rule.ts'

export const containerCount = defineRule({
  id: 'container-count',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  peers: ['cdk-preflight:pf-ecs-container-definitions-empty'],
  *check({ containerDefinitions }) {
    const count = containerDefinitions?.length ?? 0
    if (count < 1 || count > 10) yield { path: ['containerDefinitions'], data: { count } }
  },
})
