import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { listenerProtocolValid } from './listener-protocol-valid.ts'

const names: ReadonlyMap<string, string> = new Map([
  ['application', 'Application Load Balancer'],
  ['network', 'Network Load Balancer'],
  ['gateway', 'Gateway Load Balancer'],
])

export const words: WordsOf<typeof listenerProtocolValid> = {
  title: {
    ko: '리스너의 프로토콜은 로드 밸런서 유형에 맞춘다',
    en: 'Give a listener a protocol of its type of load balancer',
  },
  why: {
    ko: 'Application Load Balancer는 HTTP와 HTTPS를, Network Load Balancer는 TCP, TLS, UDP, TCP_UDP, QUIC, TCP_QUIC을 받습니다. Gateway Load Balancer의 리스너에는 프로토콜을 적지 않습니다. 다른 프로토콜로는 리스너를 만들 수 없습니다.',
    en: 'An Application Load Balancer listens for HTTP and HTTPS, a Network Load Balancer for TCP, TLS, UDP, TCP_UDP, QUIC and TCP_QUIC, and the listener of a Gateway Load Balancer has no protocol. With any other the listener is not created.',
  },
  message: {
    ko: ({ protocol, type, legal }) =>
      legal.length === 0
        ? `${names.get(type) ?? type}의 리스너에는 프로토콜(${protocol})을 지정할 수 없습니다.`
        : `${withParticle(names.get(type) ?? type, '은/는')} ${protocol} 리스너를 만들지 않습니다. ${legal.join(', ')} 중에서 고르거나 로드 밸런서의 유형을 바꾸세요.`,
    en: ({ protocol, type, legal }) =>
      legal.length === 0
        ? `The listener of a ${names.get(type) ?? type} takes no protocol (${protocol}).`
        : `${type === 'application' ? 'An' : 'A'} ${names.get(type) ?? type} has no listener for ${protocol}. Choose one of ${legal.join(', ')}, or another type of load balancer.`,
  },
}
