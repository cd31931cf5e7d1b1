import type { WordsOf } from '../rule.ts'
import type { awslogsOptionsValid } from './awslogs-options-valid.ts'

export const words: WordsOf<typeof awslogsOptionsValid> = {
  title: { ko: 'awslogs 옵션은 서로 맞게 지정한다', en: 'Give awslogs options that go together' },
  why: {
    ko: 'mode는 blocking이나 non-blocking이고, max-buffer-size는 non-blocking에서만 뜻이 있으며, 여러 줄 로그를 나누는 두 방법은 함께 쓸 수 없습니다.',
    en: 'mode is blocking or non-blocking, max-buffer-size belongs to non-blocking, and the two ways to part lines of several-line messages exclude each other.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'mode'
        ? `mode에는 blocking이나 non-blocking만 쓸 수 있습니다(지금: ${value}).`
        : what === 'buffer'
          ? `max-buffer-size(${value})는 mode가 non-blocking일 때만 쓸 수 있습니다.`
          : 'awslogs-datetime-format과 awslogs-multiline-pattern을 함께 쓸 수 없습니다.',
    en: ({ what, value }) =>
      what === 'mode'
        ? `mode is blocking or non-blocking, not ${value}.`
        : what === 'buffer'
          ? `max-buffer-size (${value}) needs the mode non-blocking.`
          : 'awslogs-datetime-format and awslogs-multiline-pattern exclude each other.',
  },
}
