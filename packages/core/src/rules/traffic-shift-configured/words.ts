import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { trafficShiftConfigured } from './traffic-shift-configured.ts'

export const words: WordsOf<typeof trafficShiftConfigured> = {
  title: {
    ko: '단계적으로 옮기는 배포에는 트래픽을 나눌 길과 맞는 값을 준다',
    en: 'Give a deployment that shifts traffic a way and legal steps',
  },
  why: {
    ko: 'LINEAR와 CANARY는 트래픽을 조금씩 옮기므로 로드 밸런서, Service Connect, VPC Lattice 중 하나가 있어야 합니다. 한 단계는 3~100%, 카나리는 0.1~100%이며, 다른 전략에는 이 설정을 둘 수 없습니다.',
    en: 'LINEAR and CANARY shift traffic in parts, so they need a load balancer, Service Connect or VPC Lattice. A step is 3 to 100 percent, a canary 0.1 to 100; other strategies do not take these settings.',
  },
  message: {
    ko: ({ what, strategy, value }) => {
      switch (what) {
        case 'way':
          return `${strategy} 배포인데 트래픽을 나눌 로드 밸런서도 Service Connect도 VPC Lattice도 없습니다.`
        case 'stepPercent':
          return `stepPercent ${value}: 3~100 사이여야 합니다.`
        case 'canaryPercent':
          return `canaryPercent ${value}: 0.1~100 사이여야 합니다.`
        case 'bake':
          return `단계 사이의 시간 ${value}분: 1440분까지입니다.`
        default:
          return `${what}: strategy가 ${withParticle(strategy, '이면/면')} 쓸 수 없습니다.`
      }
    },
    en: ({ what, strategy, value }) => {
      switch (what) {
        case 'way':
          return `The strategy is ${strategy}, and there is no load balancer, Service Connect or VPC Lattice to part the traffic.`
        case 'stepPercent':
          return `stepPercent is ${value}; it must be 3 to 100.`
        case 'canaryPercent':
          return `canaryPercent is ${value}; it must be 0.1 to 100.`
        case 'bake':
          return `A wait of ${value} minutes between steps is more than 1440.`
        default:
          return `${what} is not for the strategy ${strategy}.`
      }
    },
  },
}
