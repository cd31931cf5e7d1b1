import type { WordsOf } from '../rule.ts'
import type { clusterDefaultStrategyValid } from './cluster-default-strategy-valid.ts'

import { strategyWords } from '../strategy-words.ts'

export const words: WordsOf<typeof clusterDefaultStrategyValid> = {
  title: {
    ko: '클러스터의 기본 전략은 그 클러스터의 용량 공급자로 짠다',
    en: 'Make the default strategy of capacity providers of the cluster',
  },
  why: {
    ko: '기본 전략에는 클러스터의 capacityProviders에 있는 공급자만 넣을 수 있습니다. base, 가중치, 섞을 수 있는 종류의 규칙은 서비스의 전략과 같습니다.',
    en: 'The default strategy takes providers that are among capacityProviders of the cluster. Its base, weights and kinds follow the same rules as those of a service.',
  },
  message: {
    ko: ({ what, name }) =>
      what === 'absent'
        ? `${name}: 클러스터의 capacityProviders에 없는 용량 공급자입니다.`
        : strategyWords[what].ko,
    en: ({ what, name }) =>
      what === 'absent'
        ? `${name} is not among the capacityProviders of the cluster.`
        : strategyWords[what].en,
  },
}
