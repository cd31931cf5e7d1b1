import type { WordsOf } from '../rule.ts'
import type { blueGreenLoadBalancer } from './blue-green-load-balancer.ts'

export const words: WordsOf<typeof blueGreenLoadBalancer> = {
  title: {
    ko: '블루/그린 배포의 로드 밸런서에는 대체 대상 그룹과 역할을 지정한다',
    en: 'Give a blue/green deployment its second target group and role',
  },
  why: {
    ko: 'ECS가 트래픽을 옮기려면 두 번째 대상 그룹(alternateTargetGroupArn), 운영 리스너나 규칙(productionListenerRule), 그것을 바꿀 역할(roleArn)이 있어야 합니다.',
    en: 'To shift the traffic, ECS needs a second target group (alternateTargetGroupArn), the production listener or rule (productionListenerRule) and a role that may change it (roleArn).',
  },
  message: {
    ko: ({ strategy, missing }) =>
      missing === ''
        ? '대체 대상 그룹이 원래 대상 그룹과 같습니다.'
        : `${strategy} 배포에 필요한 설정이 없습니다: ${missing}.`,
    en: ({ strategy, missing }) =>
      missing === ''
        ? 'The alternate target group is the target group itself.'
        : `A deployment by ${strategy} needs ${missing}.`,
  },
}
