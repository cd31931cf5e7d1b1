import type { WordsOf } from '../rule.ts'
import type { servicePlacementValid } from './service-placement-valid.ts'

export const words: WordsOf<typeof servicePlacementValid> = {
  title: {
    ko: '배치 전략과 제약은 종류에 맞는 값으로 적는다',
    en: 'Write placement strategies and constraints as their kinds allow',
  },
  why: {
    ko: 'binpack에는 cpu나 memory를 적고, random에는 필드가 없으며, distinctInstance에는 식이 없습니다. memberOf에는 식이 있어야 하고, 전략은 다섯 개까지입니다.',
    en: 'binpack takes cpu or memory, random no field, distinctInstance no expression and memberOf one; there are at most five strategies.',
  },
  message: {
    ko: ({ what, value }) => {
      switch (what) {
        case 'count':
          return `배치 전략이 ${value}개입니다. 다섯 개까지 쓸 수 있습니다.`
        case 'binpack':
          return `binpack의 field는 cpu나 memory여야 합니다(지금: ${value || '없음'}).`
        case 'random':
          return `random에는 field를 쓰지 않습니다(지금: ${value}).`
        case 'type':
          return `${value}: 배치 전략의 종류가 아닙니다. spread, binpack, random 중 하나를 쓰세요.`
        case 'distinct':
          return 'distinctInstance에는 expression을 쓰지 않습니다.'
        default:
          return 'memberOf에는 expression이 필요합니다.'
      }
    },
    en: ({ what, value }) => {
      switch (what) {
        case 'count':
          return `There are ${value} placement strategies, and five at most are taken.`
        case 'binpack':
          return `The field of binpack is cpu or memory, not ${value || 'left out'}.`
        case 'random':
          return `random takes no field (${value}).`
        case 'type':
          return `${value} is no placement strategy: use spread, binpack or random.`
        case 'distinct':
          return 'distinctInstance takes no expression.'
        default:
          return 'memberOf needs an expression.'
      }
    },
  },
  fix: { ko: () => 'expression 지우기', en: () => 'Remove the expression' },
}
