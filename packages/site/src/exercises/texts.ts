import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  form: { ko: '복사본의 설정', en: 'The settings of the copy' },
  solved: { ko: '✓ 해결', en: '✓ Solved' },
  solvedBefore: { ko: '✓ 해결한 문제', en: '✓ Solved before' },
  open: { ko: '○ 미해결', en: '○ Not solved' },
  again: { ko: '내 서비스를 다시 복사해서 풀기', en: 'Begin again with my service' },
  letGo: {
    ko: '지금 설정이 이미 답입니다. 조건을 한 번 깨뜨렸다가 다시 맞추면 해결로 기록합니다.',
    en: 'This copy does it already. Break it once and fix it again, and it counts as solved.',
  },
} as const satisfies Readonly<Record<string, Text>>
