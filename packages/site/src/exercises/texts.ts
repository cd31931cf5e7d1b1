import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  form: { ko: '내 서비스의 설정', en: 'The settings of my service' },
  solved: { ko: '✓ 해결', en: '✓ Solved' },
  open: { ko: '○ 아직', en: '○ Not yet' },
  letGo: {
    ko: '지금 설정이 이미 답입니다. 조건을 한 번 깨뜨렸다가 다시 맞추면 해결로 기록합니다.',
    en: 'Your service does this already. Break it once and fix it again, and it counts as solved.',
  },
} as const satisfies Readonly<Record<string, Text>>
