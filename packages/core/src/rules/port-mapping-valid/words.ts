import type { WordsOf } from '../rule.ts'
import type { portMappingValid } from './port-mapping-valid.ts'

export const words: WordsOf<typeof portMappingValid> = {
  title: {
    ko: '포트 매핑의 값은 ECS가 받는 형식이어야 한다',
    en: 'Write port mappings in a form that ECS accepts',
  },
  why: {
    ko: '포트는 65535까지이고, 포트 범위는 작은 수부터 적으며 한 포트와 함께 쓸 수 없습니다. protocol은 tcp와 udp뿐이고, HTTP라는 것은 appProtocol로 알립니다. 이름은 소문자로 적습니다.',
    en: 'A port is at most 65535; a range starts with the lower port and goes with no single one. protocol is tcp or udp: say HTTP in appProtocol. Names are in lower case.',
  },
  message: {
    ko: ({ what, value }) => {
      switch (what) {
        case 'port':
          return `${value}: 포트는 65535까지입니다.`
        case 'range':
          return `${value}: 포트 범위는 8000-8010처럼 작은 포트부터 적습니다.`
        case 'both':
          return `포트 범위(${value})와 한 포트를 함께 지정할 수 없습니다.`
        case 'protocol':
          return `protocol에는 tcp나 udp만 쓸 수 있습니다(지금: ${value}). HTTP라면 appProtocol에 적으세요.`
        case 'appProtocol':
          return `appProtocol에는 http, http2, grpc만 쓸 수 있습니다(지금: ${value}).`
        default:
          return `포트 매핑 이름에는 소문자, 숫자, 밑줄, 하이픈을 64자까지 쓸 수 있습니다(지금: ${value}).`
      }
    },
    en: ({ what, value }) => {
      switch (what) {
        case 'port':
          return `${value} is no port: the highest is 65535.`
        case 'range':
          return `${value} is no range of ports: write the lower one first, as in 8000-8010.`
        case 'both':
          return `A mapping has either a range of ports (${value}) or a single one.`
        case 'protocol':
          return `protocol is tcp or udp, not ${value}. If it is HTTP, say so in appProtocol.`
        case 'appProtocol':
          return `appProtocol is http, http2 or grpc, not ${value}.`
        default:
          return `The name of a port mapping has lower-case letters, digits, underscores and hyphens, at most 64, unlike ${value}.`
      }
    },
  },
}
