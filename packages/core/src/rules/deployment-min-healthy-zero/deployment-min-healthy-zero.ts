import { isRolling } from '../../graph/index.ts'
import { taskBounds } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'

export const deploymentMinHealthyZero = defineRule({
  id: 'deployment-min-healthy-zero',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  peers: ['aws-cdk-ecs:minHealthyPercent-warning', 'aws-samples-ecs-operation-review:4.4-zero'],
  *check(service) {
    const { desiredCount = 1, deploymentConfiguration, schedulingStrategy } = service
    const { minimumHealthyPercent = 100, maximumPercent = 200 } = deploymentConfiguration ?? {}
    if (!isRolling(service) || schedulingStrategy === 'DAEMON' || desiredCount === 0) return
    const { least, mayStart } = taskBounds(desiredCount, minimumHealthyPercent, maximumPercent)
    if (least > 0) return
    const mustStop = mayStart < desiredCount
    const path = ['deploymentConfiguration', 'minimumHealthyPercent'] as const
    yield {
      path,
      data: { desiredCount, mustStop },
      fix: () => ({
        safety: 'review',
        edits: mustStop
          ? [
              { op: 'set', path, value: 100 },
              { op: 'set', path: ['deploymentConfiguration', 'maximumPercent'], value: 200 },
            ]
          : [{ op: 'set', path, value: 50 }],
      }),
    }
  },
})
