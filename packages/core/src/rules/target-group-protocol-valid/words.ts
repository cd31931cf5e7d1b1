import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { targetGroupProtocolValid } from './target-group-protocol-valid.ts'

export const words: WordsOf<typeof targetGroupProtocolValid> = {
  title: {
    ko: '대상 그룹의 프로토콜과 포트는 대상 유형에 맞게 지정한다',
    en: 'Give a target group the protocol and port of its kind',
  },
  why: {
    ko: 'Lambda가 아닌 대상 그룹을 만들려면 protocol, port, vpcId가 있어야 하고 Lambda 대상 그룹에는 셋 다 없어야 합니다. protocolVersion은 HTTP와 HTTPS에만 있습니다.',
    en: 'A new target group needs a protocol, a port and a vpcId; one of Lambda functions takes none of them. protocolVersion is for HTTP and HTTPS.',
  },
  message: {
    ko: ({ what, value }) => {
      switch (what) {
        case 'lambda':
          return `Lambda 대상 그룹에 지정할 수 없는 값입니다: ${value}.`
        case 'missing':
          return `대상 그룹에 없는 값: ${value}.`
        case 'version':
          return `protocol이 ${withParticle(value, '이면/면')} protocolVersion을 지정할 수 없습니다.`
        case 'versions':
          return `protocolVersion에는 HTTP1, HTTP2, GRPC만 쓸 수 있습니다(지금: ${value}).`
        default:
          return `GENEVE 대상 그룹의 포트는 6081이어야 합니다(지금: ${value}).`
      }
    },
    en: ({ what, value }) => {
      switch (what) {
        case 'lambda':
          return `A target group of Lambda functions takes no ${value}.`
        case 'missing':
          return `The target group lacks ${value}.`
        case 'version':
          return `The protocol ${value} takes no protocolVersion.`
        case 'versions':
          return `protocolVersion is HTTP1, HTTP2 or GRPC, not ${value}.`
        default:
          return `The port of a GENEVE target group is 6081, not ${value}.`
      }
    },
  },
  fix: {
    ko: ({ what, value }) => `${what === 'lambda' ? value : 'protocolVersion'} 지우기`,
    en: ({ what, value }) => `Remove ${what === 'lambda' ? value : 'protocolVersion'}`,
  },
}
