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
  message: {
    ko: ({ desiredCount, least, most, enough }) =>
      `태스크 ${desiredCount}개에 최소 ${least}%, 최대 ${most}%이면 새 태스크를 띄울 수도, 옛 태스크를 내릴 수도 없습니다. 최댓값을 ${enough}% 이상으로 하세요.`,
    en: ({ desiredCount, least, most, enough }) =>
      `With ${desiredCount} ${desiredCount === 1 ? 'task' : 'tasks'}, a minimum of ${least}% and a maximum of ${most}%, ECS may neither start a task nor stop one. Raise the maximum to ${enough}% or more.`,
  },
})
