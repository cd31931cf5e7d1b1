import { defineRule } from '../rule.ts'

export const launchTypeXorCapacityProvider = defineRule({
  id: 'launch-type-xor-capacity-provider',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-launch-type-comparison.html',
  *check({ launchType, capacityProviderStrategy = [] }) {
    if (launchType !== undefined && capacityProviderStrategy.length > 0)
      yield { path: ['launchType'], data: { launchType } }
  },
  message: {
    ko: ({ launchType }) =>
      `launchType ${launchType}과 capacityProviderStrategy를 함께 쓸 수 없습니다. 하나를 지우세요.`,
    en: ({ launchType }) =>
      `launchType ${launchType} and capacityProviderStrategy exclude one another. Remove one.`,
  },
})
