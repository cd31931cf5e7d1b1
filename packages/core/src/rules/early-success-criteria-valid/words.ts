import type { WordsOf } from '../rule.ts'
import type { earlySuccessCriteriaValid } from './early-success-criteria-valid.ts'

export const words: WordsOf<typeof earlySuccessCriteriaValid> = {
  title: {
    ko: '조기 성공 기준은 롤링 업데이트에서 비율과 정리 방식까지 지정한다',
    en: 'Give early success criteria a percentage and a clean-up, in rolling updates alone',
  },
  why: {
    ko: 'earlySuccessCriteria를 켜면 healthyPercent(0~100, minimumHealthyPercent 이상)와 sourceServiceRevisionCleanup이 모두 있어야 하고, 배포 전략은 롤링이어야 합니다.',
    en: 'When they are on, ECS wants healthyPercent (0 to 100, and not below minimumHealthyPercent) and sourceServiceRevisionCleanup. They exist for rolling updates alone.',
  },
  message: {
    ko: ({ what, percent, least }) => {
      switch (what) {
        case 'strategy':
          return 'earlySuccessCriteria는 롤링 업데이트에서만 쓸 수 있습니다.'
        case 'percent':
          return `healthyPercent ${percent}: 0~100 사이여야 합니다.`
        case 'least':
          return `healthyPercent(${percent})가 minimumHealthyPercent(${least})보다 작습니다.`
        default:
          return `earlySuccessCriteria를 켰는데 ${what} 설정이 없습니다.`
      }
    },
    en: ({ what, percent, least }) => {
      switch (what) {
        case 'strategy':
          return 'earlySuccessCriteria works with rolling updates alone.'
        case 'percent':
          return `healthyPercent is ${percent}; it must be 0 to 100.`
        case 'least':
          return `healthyPercent ${percent} is below minimumHealthyPercent ${least}.`
        default:
          return `earlySuccessCriteria is on and has no ${what}.`
      }
    },
  },
}
