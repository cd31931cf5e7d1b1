import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  close: { ko: '닫기', en: 'Close' },
} as const satisfies Readonly<Record<string, Text>>
