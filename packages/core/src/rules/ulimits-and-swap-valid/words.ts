import type { WordsOf } from '../rule.ts'
import type { ulimitsAndSwapValid } from './ulimits-and-swap-valid.ts'

export const words: WordsOf<typeof ulimitsAndSwapValid> = {
  title: {
    ko: 'ulimit과 스왑 값은 커널이 받을 수 있어야 한다',
    en: 'Give limits and swap values that the kernel can take',
  },
  why: {
    ko: '소프트 한도가 하드 한도보다 크거나 swappiness가 0~100을 벗어나거나 maxSwap이 음수이면 등록할 수 없습니다.',
    en: 'ECS refuses a soft limit above its hard limit, a swappiness outside 0 to 100, and a negative maxSwap.',
  },
  message: {
    ko: ({ what, value, limit }) =>
      what === 'swappiness'
        ? `swappiness ${value}: 0~100 사이여야 합니다.`
        : what === 'maxSwap'
          ? `maxSwap ${value}: 0 이상이어야 합니다.`
          : `${what}의 소프트 한도(${value})가 하드 한도(${limit})보다 큽니다.`,
    en: ({ what, value, limit }) =>
      what === 'swappiness'
        ? `swappiness is ${value}; it must be 0 to 100.`
        : what === 'maxSwap'
          ? `maxSwap is ${value}; it must be 0 or more.`
          : `The soft limit of ${what}, ${value}, is above its hard limit ${limit}.`,
  },
}
