import type { WordsOf } from '../rule.ts'
import type { containerCount } from './container-count.ts'

export const words: WordsOf<typeof containerCount> = {
  title: { ko: '태스크에는 컨테이너를 하나에서 열 개까지 둔다', en: 'Give a task one to ten containers' },
  why: {
    ko: '컨테이너가 없거나 열 개보다 많은 태스크 정의는 등록할 수 없고, 이 한도는 늘릴 수 없습니다.',
    en: 'ECS refuses a task definition without containers or with more than ten; the quota cannot be raised.',
  },
  message: {
    ko: ({ count }) =>
      count === 0 ? '컨테이너가 하나도 없습니다.' : `컨테이너가 ${count}개입니다. 열 개까지 둘 수 있습니다.`,
    en: ({ count }) =>
      count === 0 ? 'There is no container.' : `There are ${count} containers, and ten at most are taken.`,
  },
}
