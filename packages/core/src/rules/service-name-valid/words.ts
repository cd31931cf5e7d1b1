import type { WordsOf } from '../rule.ts'
import type { serviceNameValid } from './service-name-valid.ts'

export const words: WordsOf<typeof serviceNameValid> = {
  title: {
    ko: '서비스의 이름은 글자, 숫자, 하이픈, 밑줄로 짓는다',
    en: 'Name services with letters, digits, hyphens and underscores',
  },
  why: {
    ko: '서비스의 이름에는 영문자, 숫자, 하이픈, 밑줄을 255자까지 쓸 수 있습니다. 다른 글자가 있으면 서비스를 만들 수 없습니다.',
    en: 'The name of a service has letters, digits, hyphens and underscores, at most 255. ECS refuses others.',
  },
  message: {
    ko: ({ name }) => `${name}: 서비스 이름에 쓸 수 없는 글자가 있거나 255자보다 깁니다.`,
    en: ({ name }) => `${name} has characters that the name of a service cannot have, or more than 255.`,
  },
}
