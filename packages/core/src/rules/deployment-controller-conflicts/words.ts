import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { deploymentControllerConflicts } from './deployment-controller-conflicts.ts'

export const words: WordsOf<typeof deploymentControllerConflicts> = {
  title: { ko: '배포 컨트롤러에 맞는 설정만 쓴다', en: 'Use only what the deployment controller supports' },
  why: {
    ko: '서킷 브레이커, 배포 경보, 블루/그린 전략은 ECS 컨트롤러의 것입니다. CODE_DEPLOY에는 로드 밸런서가 있어야 하고, EXTERNAL은 태스크 정의와 로드 밸런서를 태스크 세트에서 정합니다.',
    en: 'The circuit breaker, deployment alarms and strategies belong to the ECS controller. CODE_DEPLOY needs a load balancer; EXTERNAL has task definition and load balancers in its task sets.',
  },
  message: {
    ko: ({ type, what }) =>
      what === ''
        ? `${type} 배포에는 로드 밸런서가 있어야 합니다.`
        : `${what}: deploymentController가 ${withParticle(type, '이면/면')} 쓸 수 없습니다.`,
    en: ({ type, what }) =>
      what === ''
        ? `A deployment by ${type} needs a load balancer.`
        : `${what} is not supported with the deployment controller ${type}.`,
  },
}
