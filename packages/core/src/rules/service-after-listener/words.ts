import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { serviceAfterListener } from './service-after-listener.ts'

export const words: WordsOf<typeof serviceAfterListener> = {
  title: {
    ko: '서비스를 리스너보다 나중에 만들게 한다',
    en: 'Let a service be created after its listener',
  },
  why: {
    ko: '대상 그룹은 리스너나 리스너 규칙이 그리로 전달해야 로드 밸런서에 연결됩니다. 그 전에 서비스를 만들면 ECS가 거부하고 스택 생성이 롤백됩니다. 서비스는 대상 그룹만 가리키므로 CloudFormation은 리스너를 기다리지 않습니다.',
    en: 'A target group belongs to a load balancer only once a listener or a rule forwards to it. A service that is created earlier is refused by ECS, and the stack is rolled back. CloudFormation does not wait for the listener, for a service names only the target group.',
  },
  message: {
    ko: ({ service, listener }) =>
      `${service}보다 ${withParticle(listener, '을/를')} 먼저 만들게 하는 것이 없어, 새 스택에서는 "The target group does not have an associated load balancer" 오류로 실패할 수 있습니다. ${service}에 DependsOn: ${withParticle(listener, '을/를')} 적으세요.`,
    en: ({ service, listener }) =>
      `Nothing makes ${service} wait for ${listener}: a new stack may fail with "The target group does not have an associated load balancer". Write DependsOn: ${listener} in ${service}.`,
  },
}
