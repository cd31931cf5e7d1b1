import { hopText } from '../../network/index.ts'
import type { WordsOf } from '../rule.ts'
import type { lbSgInboundListenerPort } from './lb-sg-inbound-listener-port.ts'

export const words: WordsOf<typeof lbSgInboundListenerPort> = {
  title: {
    ko: '로드 밸런서의 보안 그룹이 리스너 포트를 허용해야 한다',
    en: 'Allow the listener’s port in the load balancer’s security groups',
  },
  why: {
    ko: '보안 그룹이 리스너 포트를 막으면 태스크가 정상이어도 아무도 접속할 수 없습니다.',
    en: 'If no security group allows the listener’s port, nobody can connect, however healthy the tasks are.',
  },
  message: {
    ko: ({ port, because }) => `${port} 포트에 아무도 접속할 수 없습니다. ${hopText(because).ko}`,
    en: ({ port, because }) => `Nobody can connect to port ${port}. ${hopText(because).en}`,
  },
  fix: {
    ko: ({ port }) => `로드 밸런서의 보안 그룹에서 ${port} 포트 열기`,
    en: ({ port }) => `Open port ${port} in the load balancer’s security group`,
  },
}
