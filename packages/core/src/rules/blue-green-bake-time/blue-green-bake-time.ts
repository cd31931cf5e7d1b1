import { defineRule } from '../rule.ts'

export const blueGreenBakeTime = defineRule({
  id: 'blue-green-bake-time',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  peers: [],
  *check({ deploymentConfiguration }) {
    const { strategy, bakeTimeInMinutes: minutes } = deploymentConfiguration ?? {}
    if (minutes !== undefined && minutes > 1440)
      yield { path: ['deploymentConfiguration', 'bakeTimeInMinutes'], data: { what: 'long', minutes } }
    if (strategy === 'BLUE_GREEN' && minutes === undefined)
      yield { path: ['deploymentConfiguration', 'strategy'], data: { what: 'missing', minutes: 0 } }
  },
})
