import type { WordsOf } from '../rule.ts'
import type { fargateServiceUnsupportedParameters } from './fargate-service-unsupported-parameters.ts'

export const words: WordsOf<typeof fargateServiceUnsupportedParameters> = {
  title: {
    ko: 'Fargate 서비스에 인스턴스에만 있는 설정을 쓰지 않는다',
    en: 'Leave out of a Fargate service what only instances have',
  },
  why: {
    ko: 'Fargate 태스크는 인스턴스에 배치되지 않으므로 배치 제약, 배치 전략, DAEMON, Classic Load Balancer를 쓸 수 없습니다. 가용 영역에는 ECS가 알아서 나눕니다.',
    en: 'A Fargate task is not placed on instances: there are no placement constraints, strategies, DAEMON or Classic Load Balancers. ECS spreads it over Availability Zones by itself.',
  },
  message: {
    ko: ({ property }) => `${property}: Fargate 서비스에서는 쓸 수 없습니다.`,
    en: ({ property }) => `${property} is not supported for a service on Fargate.`,
  },
  fix: { ko: ({ property }) => `${property} 지우기`, en: ({ property }) => `Remove ${property}` },
}
