import type { Text } from '../finding/index.ts'
import type { StrategyFault } from './strategy-fault.ts'

/** What is said of a strategy of capacity providers, be it a service's or a cluster's. */
export const strategyWords: Readonly<Record<StrategyFault, Text>> = {
  base: {
    ko: '두 용량 공급자에 base가 있습니다. 하나에만 두세요.',
    en: 'Two capacity providers have a base. Leave it to one.',
  },
  weight: {
    ko: '모든 용량 공급자의 weight가 0입니다. 하나는 0보다 커야 합니다.',
    en: 'All capacity providers have the weight 0. One needs more.',
  },
  mixed: {
    ko: 'Fargate의 용량 공급자와 다른 용량 공급자를 섞을 수 없습니다.',
    en: 'Capacity providers of Fargate do not mix with others.',
  },
  count: {
    ko: '용량 공급자가 20개보다 많습니다.',
    en: 'There are more than 20 capacity providers.',
  },
}
