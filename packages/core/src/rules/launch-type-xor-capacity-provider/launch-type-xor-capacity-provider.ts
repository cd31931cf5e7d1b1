import { defineRule } from '../rule.ts'

export const launchTypeXorCapacityProvider = defineRule({
  id: 'launch-type-xor-capacity-provider',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-launch-type-comparison.html',
  peers: ['aws-agent-toolkit:launchType-and-strategy'],
  title: {
    ko: '시작 유형과 용량 공급자 전략 중 하나만 쓴다',
    en: 'Use a launch type or a capacity provider strategy, not both',
  },
  why: {
    ko: '둘을 함께 지정하면 ECS가 요청을 거부합니다. 스팟을 섞으려면 용량 공급자 전략만 남기세요.',
    en: 'ECS refuses a request with both. To mix in Spot, keep the capacity provider strategy alone.',
  },
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
