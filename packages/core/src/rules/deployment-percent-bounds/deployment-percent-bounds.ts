import { isRolling } from '../../graph/index.ts'
import { taskBounds } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'

export const deploymentPercentBounds = defineRule({
  id: 'deployment-percent-bounds',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  peers: ['aws-cdk-ecs:MinLessThanMax', 'ecs-task-doctor:DEPLOYMENT_CONFIG_DEADLOCK'],
  *check(service) {
    const { desiredCount = 1, deploymentConfiguration, schedulingStrategy } = service
    const { minimumHealthyPercent: least = 100, maximumPercent: most = 200 } = deploymentConfiguration ?? {}
    if (!isRolling(service) || schedulingStrategy === 'DAEMON' || desiredCount === 0) return
    const { isStuck, enoughPercent: enough } = taskBounds(desiredCount, least, most)
    if (!isStuck) return
    const path = ['deploymentConfiguration', 'maximumPercent'] as const
    yield {
      path,
      data: { desiredCount, least, most, enough },
      // Until now no deployment could begin.
      fix: () => ({ safety: 'safe', edits: [{ op: 'set', path, value: enough }] }),
    }
  },
})
