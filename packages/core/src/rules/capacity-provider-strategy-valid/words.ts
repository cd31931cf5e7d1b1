import type { WordsOf } from '../rule.ts'
import type { capacityProviderStrategyValid } from './capacity-provider-strategy-valid.ts'

import { strategyWords } from '../strategy-words.ts'

export const words: WordsOf<typeof capacityProviderStrategyValid> = {
  title: {
    ko: '용량 공급자 전략은 ECS가 받는 조합이어야 한다',
    en: 'Combine capacity providers only as ECS allows',
  },
  why: {
    ko: 'base는 한 공급자에만 둘 수 있고, 가중치가 하나는 0보다 커야 하며, Fargate와 EC2의 공급자를 한 전략에 섞을 수 없습니다. 공급자는 20개까지입니다.',
    en: 'One provider may have a base, some weight must be above 0, providers of Fargate and of EC2 do not mix, and there are 20 at most.',
  },
  message: { ko: ({ what }) => strategyWords[what].ko, en: ({ what }) => strategyWords[what].en },
}
