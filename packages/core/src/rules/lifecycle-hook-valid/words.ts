import type { WordsOf } from '../rule.ts'
import type { lifecycleHookValid } from './lifecycle-hook-valid.ts'

export const words: WordsOf<typeof lifecycleHookValid> = {
  title: {
    ko: '배포 수명 주기 후크에는 함수, 역할, 단계를 모두 지정한다',
    en: 'Give a lifecycle hook its function, role and stages',
  },
  why: {
    ko: 'Lambda 후크에는 함수의 ARN, 그 함수를 부를 역할, 부를 단계가 있어야 합니다. 기다리는 시간은 1~20160분(14일)입니다.',
    en: 'A Lambda hook needs the ARN of its function, a role that may invoke it, and the stages. The timeout is 1 to 20160 minutes (14 days).',
  },
  message: {
    ko: ({ missing, minutes }) =>
      missing === ''
        ? `timeoutInMinutes ${minutes}: 1~20160 사이여야 합니다.`
        : `후크에 없는 설정: ${missing}.`,
    en: ({ missing, minutes }) =>
      missing === ''
        ? `timeoutInMinutes is ${minutes}; it must be 1 to 20160.`
        : `The hook lacks ${missing}.`,
  },
}
