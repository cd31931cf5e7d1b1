import type { WordsOf } from '../rule.ts'
import type { windowsFargateSize } from './windows-fargate-size.ts'

export const words: WordsOf<typeof windowsFargateSize> = {
  title: {
    ko: 'Fargate의 Windows 태스크는 vCPU 1, 2, 4 중 하나로 한다',
    en: 'Give a Windows task on Fargate 1, 2 or 4 vCPUs',
  },
  why: {
    ko: 'Windows 컨테이너를 쓰는 Fargate 태스크에는 vCPU 1, 2, 4(1024, 2048, 4096)만 있습니다. 0.25와 0.5 vCPU, 8 vCPU 이상은 Linux에만 있습니다.',
    en: 'Fargate offers Windows tasks with 1, 2 and 4 vCPUs (1024, 2048, 4096). A quarter, a half, and 8 and more are for Linux alone.',
  },
  message: {
    ko: ({ cpu }) =>
      `cpu ${cpu}: Fargate의 Windows 태스크에는 없는 크기입니다. 1024, 2048, 4096 중에서 고르세요.`,
    en: ({ cpu }) => `Fargate has no Windows task of ${cpu} CPU units: choose 1024, 2048 or 4096.`,
  },
  fix: { ko: () => 'Windows 태스크에 있는 크기로 바꾸기', en: () => 'Choose a size that Windows tasks have' },
}
