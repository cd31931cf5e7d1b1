import type { WordsOf } from '../rule.ts'
import type { gatewayValid } from './gateway-valid.ts'

export const words: WordsOf<typeof gatewayValid> = {
  title: {
    ko: 'ECS 게이트웨이는 443 포트에서 HTTPS만 받는다',
    en: 'Let an ECS gateway listen with HTTPS on port 443',
  },
  why: {
    ko: 'ECS 게이트웨이의 리스너는 443 포트의 HTTPS뿐입니다. 이름은 255자까지 영문자, 숫자, 하이픈으로 짓습니다.',
    en: 'The listener of an ECS gateway is HTTPS on port 443 and nothing else. Its name has up to 255 letters, digits and hyphens.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'name'
        ? `게이트웨이 이름 ${value}: 255자까지 영문자, 숫자, 하이픈만 쓸 수 있습니다.`
        : what === 'port'
          ? `port ${value}: 게이트웨이는 443 포트만 지원합니다.`
          : `protocol ${value}: 게이트웨이는 HTTPS만 지원합니다.`,
    en: ({ what, value }) =>
      what === 'name'
        ? `The name ${value} is not up to 255 letters, digits and hyphens.`
        : what === 'port'
          ? `port is ${value}; a gateway has port 443 alone.`
          : `protocol is ${value}; a gateway takes HTTPS alone.`,
  },
}
