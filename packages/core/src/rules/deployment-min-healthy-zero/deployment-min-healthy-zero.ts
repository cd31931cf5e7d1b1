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
  *check({ desiredCount = 1, deploymentConfiguration = {}, schedulingStrategy, deploymentController }) {
    const {
      minimumHealthyPercent = 100,
      maximumPercent = 200,
      strategy = 'ROLLING',
    } = deploymentConfiguration
    const isRolling = strategy === 'ROLLING' && (deploymentController?.type ?? 'ECS') === 'ECS'
    if (!isRolling || schedulingStrategy === 'DAEMON' || desiredCount === 0) return
    const { least, mayStart } = taskBounds(desiredCount, minimumHealthyPercent, maximumPercent)
    if (least > 0) return
    const mustStop = mayStart < desiredCount
    yield { path: ['deploymentConfiguration', 'minimumHealthyPercent'], data: { desiredCount, mustStop } }
  },
})
