import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  title: { ko: '실습 문제', en: 'Practical exercises' },
  form: { ko: '내 서비스', en: 'My service' },
  minimum: { ko: '최소 정상 상태 비율(%)', en: 'Minimum healthy percent' },
  maximum: { ko: '최대 비율(%)', en: 'Maximum percent' },
  solved: { ko: '✓ 해결', en: '✓ Solved' },
  open: { ko: '○ 아직', en: '○ Not yet' },
} as const satisfies Readonly<Record<string, Text>>
