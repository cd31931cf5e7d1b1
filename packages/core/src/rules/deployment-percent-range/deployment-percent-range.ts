import { defineRule } from '../rule.ts'

export const deploymentPercentRange = defineRule({
  id: 'deployment-percent-range',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  peers: ['cdk-preflight:pf-ecs-service-deployment-percent'],
  *check({ deploymentConfiguration, schedulingStrategy }) {
    const { minimumHealthyPercent: least, maximumPercent: most } = deploymentConfiguration ?? {}
    if (least !== undefined && least > 100)
      yield {
        path: ['deploymentConfiguration', 'minimumHealthyPercent'],
        data: { property: 'minimumHealthyPercent', value: least },
      }
    if (most !== undefined && most < 100 && schedulingStrategy !== 'DAEMON')
      yield {
        path: ['deploymentConfiguration', 'maximumPercent'],
        data: { property: 'maximumPercent', value: most },
      }
  },
})
