import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '요금이 늘면 알려 주도록 예산 알림을 켜세요.',
      en: 'Turn the budget alert on, to hear of a growing bill.',
    },
    reason: {
      ko: '지우는 것을 잊어도 메일이 알려 줍니다.',
      en: 'If you forget to delete, a mail reminds you.',
    },
    paragraph: { ko: '만들기-전에', en: 'before-you-create-it' },
    hints: [
      { ko: '양식의 마지막 항목을 보세요.', en: 'Look at the last field of the form.' },
      { ko: 'AWS Budgets의 알림입니다.', en: 'It is an alert of AWS Budgets.' },
      { ko: '예산 알림을 ‘켜기’로 바꾸세요.', en: 'Set the budget alert to “On”.' },
    ],
    passes: conditions.creation[0],
  },
  {
    task: {
      ko: '정해진 태그의 이미지를 쓰고 로그를 남기게 하세요.',
      en: 'Run an image with a definite tag, and keep its logs.',
    },
    reason: {
      ko: '어떤 버전이 돌고 있는지, 왜 멈췄는지 나중에 알 수 있어야 합니다.',
      en: 'Later you want to know which version ran, and why it stopped.',
    },
    paragraph: { ko: '만들기-전에', en: 'before-you-create-it' },
    hints: [
      { ko: '이미지와 로그 항목을 보세요.', en: 'Look at the image and at the logs.' },
      {
        ko: '이미지 이름 뒤에 :latest가 아닌 태그가 있어야 합니다.',
        en: 'The tag of the image must not be :latest.',
      },
      {
        ko: '이미지를 public.ecr.aws/nginx/nginx:1.27처럼 쓰고 로그를 켜세요.',
        en: 'Write public.ecr.aws/nginx/nginx:1.27, say, and turn the logs on.',
      },
    ],
    passes: conditions.creation[1],
  },
]
