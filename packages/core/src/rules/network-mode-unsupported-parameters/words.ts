import type { WordsOf } from '../rule.ts'
import type { networkModeUnsupportedParameters } from './network-mode-unsupported-parameters.ts'

export const words: WordsOf<typeof networkModeUnsupportedParameters> = {
  title: {
    ko: '네트워크 모드에 맞지 않는 컨테이너 설정을 쓰지 않는다',
    en: 'Leave out what the network mode does not support',
  },
  why: {
    ko: 'awsvpc 태스크의 컨테이너는 하나의 네트워크 인터페이스를 함께 쓰므로 hostname, links, DNS 서버 같은 설정을 따로 가질 수 없고, ECS는 그런 태스크 정의를 등록하지 않습니다. 같은 태스크의 컨테이너끼리는 localhost로 연결하세요.',
    en: 'The containers of an awsvpc task share one network interface, so ECS refuses a host name, links or DNS servers of their own. Containers of one task reach each other at localhost.',
  },
  message: {
    ko: ({ property, mode }) => `networkMode가 ${mode}일 때는 쓸 수 없는 설정입니다: ${property}.`,
    en: ({ property, mode }) => `${property} is not supported in the network mode ${mode}.`,
  },
  fix: { ko: ({ property }) => `${property} 지우기`, en: ({ property }) => `Remove ${property}` },
}
