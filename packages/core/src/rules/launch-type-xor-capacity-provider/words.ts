import type { WordsOf } from '../rule.ts'
import type { launchTypeXorCapacityProvider } from './launch-type-xor-capacity-provider.ts'

export const words: WordsOf<typeof launchTypeXorCapacityProvider> = {
  title: {
    ko: '시작 유형과 용량 공급자 전략 중 하나만 쓴다',
    en: 'Use a launch type or a capacity provider strategy, not both',
  },
  why: {
    ko: '둘을 함께 지정하면 ECS가 요청을 거부합니다. 스팟을 섞으려면 용량 공급자 전략만 남기세요.',
    en: 'ECS refuses a request with both. To mix in Spot, keep the capacity provider strategy alone.',
  },
  message: {
    ko: ({ launchType }) =>
      `launchType(${launchType})과 capacityProviderStrategy를 함께 쓸 수 없습니다. 하나를 지우세요.`,
    en: ({ launchType }) =>
      `launchType ${launchType} and capacityProviderStrategy exclude one another. Remove one.`,
  },
  fix: {
    ko: () => 'launchType 지우고 용량 공급자 전략만 쓰기',
    en: () => 'Remove launchType and keep the capacity provider strategy',
  },
}
