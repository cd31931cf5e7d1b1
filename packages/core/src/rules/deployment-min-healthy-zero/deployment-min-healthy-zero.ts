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
  message: {
    ko: ({ desiredCount, mustStop }) =>
      mustStop
        ? `최솟값이 0%이고 새 태스크를 모두 먼저 띄울 여유가 없어, 배포하는 동안 태스크 ${desiredCount}개가 한꺼번에 내려갈 수 있습니다. 최솟값을 100%로, 최댓값을 200%로 하세요.`
        : `최솟값이 0%이면 배포하는 동안 ECS가 태스크 ${desiredCount}개를 모두 내려도 됩니다. 최솟값을 50% 이상으로 하세요.`,
    en: ({ desiredCount, mustStop }) =>
      mustStop
        ? `The minimum is 0% and the maximum leaves no room to start all new tasks first, so a deployment may take down all ${desiredCount} at once. Use a minimum of 100% and a maximum of 200%.`
        : `A minimum of 0% lets ECS take down all ${desiredCount} tasks during a deployment. Set it to 50% or more.`,
  },
})
