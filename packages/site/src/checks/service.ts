import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: { ko: '원하는 태스크를 2 이상으로 바꿔 보세요.', en: 'Have the service keep two tasks or more.' },
    reason: {
      ko: '하나뿐이면 그 태스크가 교체되는 동안 아무도 접속하지 못합니다.',
      en: 'With a single task nobody gets through while it is being replaced.',
    },
    paragraph: { ko: '몇-개를-얼마나-크게', en: 'how-many-and-how-large' },
    hints: [
      {
        ko: '서비스가 유지할 태스크 수를 정하는 항목을 찾아보세요.',
        en: 'Look for the field that says how many tasks to keep.',
      },
      { ko: '콘솔에서는 ‘원하는 태스크’라고 부릅니다.', en: 'The console calls it “Desired tasks”.' },
      { ko: '원하는 태스크를 2로 바꾸세요.', en: 'Set Desired tasks to 2.' },
    ],
    passes: conditions.service[0],
  },
  {
    task: {
      ko: '태스크가 둘 이상이어도, 요청하는 CPU를 모두 합쳐 1 vCPU를 넘지 않게 하세요.',
      en: 'With two tasks or more, keep the CPU that they ask for together at 1 vCPU or less.',
    },
    reason: {
      ko: 'Fargate는 쓴 양이 아니라 요청한 크기로 과금하므로, 작은 태스크 두 개는 큰 태스크 하나와 값이 비슷합니다.',
      en: 'Fargate charges for the size asked for, so two small tasks cost about as much as a large one.',
    },
    paragraph: { ko: '몇-개를-얼마나-크게', en: 'how-many-and-how-large' },
    hints: [
      { ko: '태스크를 늘린 만큼 하나하나를 작게 하면 됩니다.', en: 'More tasks, but each of them smaller.' },
      {
        ko: 'CPU × 원하는 태스크가 1 vCPU 이하여야 합니다.',
        en: 'CPU times desired tasks must come to 1 vCPU at most.',
      },
      { ko: '태스크가 2개라면 CPU를 0.5 vCPU로 바꾸세요.', en: 'With 2 tasks, set the CPU to 0.5 vCPU.' },
    ],
    passes: conditions.service[1],
  },
]
