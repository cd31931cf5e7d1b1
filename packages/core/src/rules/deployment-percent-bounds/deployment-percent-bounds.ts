import { taskBounds } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'

export const deploymentPercentBounds = defineRule({
  id: 'deployment-percent-bounds',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  peers: ['aws-cdk-ecs:MinLessThanMax', 'ecs-task-doctor:DEPLOYMENT_CONFIG_DEADLOCK'],
  *check({ desiredCount = 1, deploymentConfiguration = {}, schedulingStrategy, deploymentController }) {
    const {
      minimumHealthyPercent: least = 100,
      maximumPercent: most = 200,
      strategy = 'ROLLING',
    } = deploymentConfiguration
    const isRolling = strategy === 'ROLLING' && (deploymentController?.type ?? 'ECS') === 'ECS'
    if (!isRolling || schedulingStrategy === 'DAEMON' || desiredCount === 0) return
    const { isStuck, enoughPercent: enough } = taskBounds(desiredCount, least, most)
    if (!isStuck) return
    yield { path: ['deploymentConfiguration', 'maximumPercent'], data: { desiredCount, least, most, enough } }
  },
})
