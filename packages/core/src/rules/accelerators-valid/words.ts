import type { WordsOf } from '../rule.ts'
import type { acceleratorsValid } from './accelerators-valid.ts'

export const words: WordsOf<typeof acceleratorsValid> = {
  title: {
    ko: 'GPU는 개수로 지정하고 Elastic Inference는 쓰지 않는다',
    en: 'Ask for GPUs by number, and not for Elastic Inference',
  },
  why: {
    ko: 'GPU 요구에는 1 이상의 개수나 ALL을 적습니다. Elastic Inference는 끝난 서비스라 inferenceAccelerators가 있으면 등록할 수 없습니다.',
    en: 'A requirement of GPUs is a number from 1, or ALL. Elastic Inference has ended, and ECS refuses inferenceAccelerators.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'gpu'
        ? `GPU의 value는 1 이상의 개수나 ALL이어야 합니다(지금: ${value || '없음'}).`
        : 'Elastic Inference 액셀러레이터는 더 이상 쓸 수 없습니다.',
    en: ({ what, value }) =>
      what === 'gpu'
        ? `The value of GPU is a number from 1 or ALL, not ${value || 'nothing'}.`
        : 'Elastic Inference accelerators exist no more.',
  },
}
