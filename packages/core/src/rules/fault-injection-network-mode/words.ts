import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { faultInjectionNetworkMode } from './fault-injection-network-mode.ts'

export const words: WordsOf<typeof faultInjectionNetworkMode> = {
  title: {
    ko: '장애 주입은 awsvpc나 host 모드에서만 켠다',
    en: 'Allow fault injection in awsvpc or host mode',
  },
  why: {
    ko: '네트워크 장애를 주입하려면 태스크가 awsvpc나 host 모드여야 합니다.',
    en: 'Network faults can be injected only into tasks that use the network mode awsvpc or host.',
  },
  message: {
    ko: ({ networkMode }) =>
      `networkMode가 ${withParticle(networkMode, '이면/면')} enableFaultInjection을 켤 수 없습니다.`,
    en: ({ networkMode }) => `enableFaultInjection is not supported in the network mode ${networkMode}.`,
  },
}
