import type { WordsOf } from '../rule.ts'
import type { targetGroupNameValid } from './target-group-name-valid.ts'

export const words: WordsOf<typeof targetGroupNameValid> = {
  title: {
    ko: '대상 그룹의 이름은 32자 이내의 글자, 숫자, 하이픈으로 짓는다',
    en: 'Name target groups with at most 32 letters, digits and hyphens',
  },
  why: {
    ko: '대상 그룹의 이름은 32자까지이고, 하이픈으로 시작하거나 끝날 수 없습니다. 환경과 서비스 이름을 이어 붙이다 넘기 쉽습니다.',
    en: 'The name of a target group has at most 32 characters and neither begins nor ends with a hyphen. Names put together from environment and service grow too long.',
  },
  message: {
    ko: ({ name }) =>
      name.length > 32
        ? `${name}: ${name.length}자입니다. 32자까지 쓸 수 있습니다.`
        : `${name}: 글자, 숫자, 하이픈만 쓸 수 있고 하이픈으로 시작하거나 끝날 수 없습니다.`,
    en: ({ name }) =>
      name.length > 32
        ? `${name} has ${name.length} characters, and 32 at most are taken.`
        : `${name} must have letters, digits and hyphens, and no hyphen at either end.`,
  },
}
