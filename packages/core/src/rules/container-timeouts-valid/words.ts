import type { WordsOf } from '../rule.ts'
import type { containerTimeoutsValid } from './container-timeouts-valid.ts'

export const words: WordsOf<typeof containerTimeoutsValid> = {
  title: {
    ko: 'Fargate의 시작·중지 제한 시간은 2~120초로 한다',
    en: 'Keep start and stop timeouts on Fargate within 2 to 120 seconds',
  },
  why: {
    ko: 'Fargate는 컨테이너를 중지할 때 길어야 120초를 기다리며, 그보다 긴 stopTimeout이나 startTimeout이 있는 태스크 정의는 등록하지 않습니다.',
    en: 'Fargate waits at most 120 seconds for a container, and refuses a longer stopTimeout or startTimeout.',
  },
  message: {
    ko: ({ property, seconds }) => `${property}: ${seconds}초입니다. Fargate에서는 2~120초여야 합니다.`,
    en: ({ property, seconds }) => `${property} is ${seconds} seconds; on Fargate it must be 2 to 120.`,
  },
  fix: {
    ko: ({ property }) => `${property} 값을 Fargate의 한도에 맞추기`,
    en: ({ property }) => `Set ${property} to what Fargate allows`,
  },
}
