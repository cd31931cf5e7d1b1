import type { WordsOf } from '../rule.ts'
import type { blueGreenBakeTime } from './blue-green-bake-time.ts'

export const words: WordsOf<typeof blueGreenBakeTime> = {
  title: {
    ko: '블루/그린 배포에는 베이크 시간을 지정한다',
    en: 'Say how long a blue/green deployment bakes',
  },
  why: {
    ko: 'BLUE_GREEN 전략에는 bakeTimeInMinutes를 꼭 지정해야 합니다. 트래픽을 옮긴 뒤 이전 버전을 함께 두는 시간으로, 0~1440분입니다.',
    en: 'The strategy BLUE_GREEN requires bakeTimeInMinutes: how long, 0 to 1440 minutes, both revisions run after the traffic has shifted.',
  },
  message: {
    ko: ({ what, minutes }) =>
      what === 'missing'
        ? 'BLUE_GREEN 전략인데 bakeTimeInMinutes가 없습니다.'
        : `bakeTimeInMinutes ${minutes}: 0~1440 사이여야 합니다.`,
    en: ({ what, minutes }) =>
      what === 'missing'
        ? 'The strategy is BLUE_GREEN, and bakeTimeInMinutes is missing.'
        : `bakeTimeInMinutes is ${minutes}; it must be 0 to 1440.`,
  },
}
