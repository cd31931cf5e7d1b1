import type { Text } from '@ecs-lint/core/finding'

/** What the controls of the step say that are no part of the form. */
export const texts = {
  alone: {
    ko: '로드 밸런서가 없어, 태스크에 퍼블릭 IP가 있으면 그것이 주소이고 태스크와 함께 바뀝니다.',
    en: 'With no load balancer, its address is the public IP of a task, if any, and changes with it.',
  },
  accident: { ko: '장애 일으키기', en: 'Break something' },
  effect: { ko: '장애 다시 보기', en: 'See it happen again' },
  newTag: { ko: '다음 태그 적기', en: 'Fill in the next tag' },
  afternoon: { ko: '오늘 오후 4시간', en: 'This afternoon, 4 hours' },
  month: { ko: '잊어버린 한 달', en: 'A month forgotten' },
  lines: { ko: '항목별로 보기', en: 'Line by line' },
} as const satisfies Readonly<Record<string, Text>>
