import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { requiredProperties } from './required-properties.ts'

export const words: WordsOf<typeof requiredProperties> = {
  title: { ko: 'API가 요구하는 속성을 모두 적는다', en: 'Give every structure what the API requires of it' },
  why: {
    ko: 'ECS API에서 필수인 속성이 빠지면 AWS CLI와 SDK가 요청을 보내기 전에 거부하거나 ECS가 거부합니다. 빈 문자열도 값이 없는 것과 같습니다.',
    en: 'The AWS CLI and the SDKs refuse a request in which a required property is missing, or else ECS does. An empty text counts as missing.',
  },
  message: {
    ko: ({ structure, property }) =>
      `${structure === '' ? '요청' : structure}에 필수 속성 ${withParticle(property, '이/가')} 없습니다.`,
    en: ({ structure, property }) =>
      `${structure === '' ? 'The request' : structure} has no ${property}, which the API requires.`,
  },
}
