import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const healthCheckValues = defineRule({
  id: 'health-check-values',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  peers: ['cdk-preflight:pf-ecs-healthcheck-*'],
  *check({ healthCheck }) {
    for (const [property, least, most] of ranges) {
      const value = healthCheck?.[property]
      if (value !== undefined && (value < least || value > most))
        yield {
          path: ['healthCheck', property],
          data: { property, value, least, most },
          fix: setting(['healthCheck', property], value < least ? least : most),
        }
    }
  },
})

const ranges = [
  ['interval', 5, 300],
  ['timeout', 2, 60],
  ['retries', 1, 10],
  ['startPeriod', 0, 300],
] as const
