import type { WordsOf } from '../rule.ts'
import type { taskDefinitionNamesValid } from './task-definition-names-valid.ts'

export const words: WordsOf<typeof taskDefinitionNamesValid> = {
  title: {
    ko: '패밀리와 컨테이너의 이름은 글자, 숫자, 하이픈, 밑줄로 짓는다',
    en: 'Name families and containers with letters, digits, hyphens and underscores',
  },
  why: {
    ko: '패밀리와 컨테이너의 이름에는 영문자, 숫자, 하이픈, 밑줄을 255자까지 쓸 수 있습니다. 다른 글자가 있으면 등록할 수 없습니다.',
    en: 'The name of a family or a container has letters, digits, hyphens and underscores, at most 255. ECS refuses others.',
  },
  message: {
    ko: ({ name }) => `${name}: 쓸 수 없는 글자가 있거나 255자보다 깁니다.`,
    en: ({ name }) => `${name} has characters that a name cannot have, or more than 255.`,
  },
}
