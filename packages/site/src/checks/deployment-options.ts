import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '롤링 업데이트 동안 태스크가 원하는 수 밑으로 내려가지도, 1.5배를 넘지도 않게 하세요.',
      en: 'In a rolling update, never have fewer tasks than desired, nor more than one and a half times as many.',
    },
    reason: {
      ko: '최솟값은 손님을 받을 태스크를, 최댓값은 배포하는 동안 더 낼 값을 정합니다.',
      en: 'The minimum keeps enough tasks for your visitors; the maximum limits what a deployment costs.',
    },
    paragraph: { ko: '롤링-업데이트', en: 'rolling-update' },
    hints: [
      { ko: '최솟값과 최댓값 가운데 하나만 바꾸면 됩니다.', en: 'One of minimum and maximum has to change.' },
      {
        ko: '최솟값 100%는 그대로 두고 최댓값을 낮추세요.',
        en: 'Leave the minimum at 100% and lower the maximum.',
      },
      { ko: '최댓값을 150%로 하세요.', en: 'Set the maximum to 150%.' },
    ],
    passes: conditions['deployment-options'][0],
  },
  {
    task: {
      ko: '그 비율로도 배포가 중간에 멈추지 않게 하세요.',
      en: 'With those percentages, let the deployment finish all the same.',
    },
    reason: {
      ko: '최솟값은 올림하고 최댓값은 내림합니다. 태스크가 적으면 하나도 더 띄우지 못할 수 있습니다.',
      en: 'The minimum rounds up and the maximum down: with few tasks there may be no room for a single one more.',
    },
    paragraph: { ko: '비율이-태스크-수가-될-때', en: 'from-percent-to-tasks' },
    hints: [
      { ko: '패널의 점검 결과를 보세요.', en: 'See what the findings in the panel say.' },
      {
        ko: '최댓값을 곱해 내린 수가 원하는 태스크보다 커야 합니다.',
        en: 'Desired tasks times the maximum, rounded down, must be more than desired.',
      },
      {
        ko: '최댓값이 150%라면 3단계에서 태스크를 2개 이상으로 하세요.',
        en: 'At 150%, have two tasks or more: step 3.',
      },
    ],
    passes: conditions['deployment-options'][1],
  },
  {
    task: {
      ko: '새 버전이 뜨지 못하면 스스로 되돌아가게 하세요.',
      en: 'Have it go back by itself when the new version does not start.',
    },
    reason: {
      ko: '회로 차단기가 없으면 실패하는 태스크를 끝없이 다시 띄웁니다.',
      en: 'Without a circuit breaker, failing tasks are started again and again.',
    },
    paragraph: { ko: '되돌아가기', en: 'going-back' },
    hints: [
      { ko: '롤링 업데이트도 되돌아갈 수 있습니다.', en: 'A rolling update can go back as well.' },
      { ko: '양식의 마지막 항목을 보세요.', en: 'Look at the last field of the form.' },
      { ko: '배포 회로 차단기를 켜세요.', en: 'Turn the deployment circuit breaker on.' },
    ],
    passes: conditions['deployment-options'][2],
  },
]
