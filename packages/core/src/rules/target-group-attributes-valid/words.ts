import type { WordsOf } from '../rule.ts'
import type { targetGroupAttributesValid } from './target-group-attributes-valid.ts'

export const words: WordsOf<typeof targetGroupAttributesValid> = {
  title: {
    ko: '대상 그룹의 속성은 로드 밸런서가 받는 값으로 설정한다',
    en: 'Give attributes of a target group values that the load balancer accepts',
  },
  why: {
    ko: '등록 취소 지연은 0~3600초, 슬로 스타트는 0이나 30~900초, 고정 세션은 1~604800초입니다. 쿠키로 고정하는 것은 HTTP 대상 그룹에서, 주소로 고정하는 것은 TCP·UDP에서만 됩니다.',
    en: 'A deregistration delay is 0 to 3600 seconds, slow start 0 or 30 to 900, stickiness 1 to 604800. Stickiness by cookie is for HTTP, by source address for TCP and UDP.',
  },
  message: {
    ko: ({ key, value, what }) =>
      what === 'twice'
        ? `${key}: 두 번 있는 속성입니다.`
        : what === 'value'
          ? `${key}: 이 속성에 쓸 수 없는 값입니다(${value}).`
          : what.includes('~')
            ? `${key} ${value}: ${what} 사이여야 합니다.`
            : `${key} ${value}: ${what} 대상 그룹에는 쓸 수 없습니다.`,
    en: ({ key, value, what }) =>
      what === 'twice'
        ? `The attribute ${key} stands here twice.`
        : what === 'value'
          ? `${value} is no value of ${key}.`
          : what.includes('~')
            ? `${key} is ${value}; it must be ${what.replace('~', ' to ')}.`
            : `${key} ${value} is not for a target group of ${what}.`,
  },
}
