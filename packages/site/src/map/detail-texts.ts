import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  close: { ko: '닫기', en: 'Close' },
  free: { ko: '그 자체로는 요금이 없습니다.', en: 'It costs nothing by itself.' },
  unpriced: {
    ko: '얼마인지 알 수 없는 요금이 더 있습니다.',
    en: 'Something more is billed; how much is not known.',
  },
  lets: { ko: '보안 그룹이 들이는 것', en: 'Its security group lets in' },
  nobody: { ko: '아무도 들이지 않습니다', en: 'nobody' },
  where: { ko: '정하는 곳', en: 'Where to change it' },
} as const satisfies Readonly<Record<string, Text>>
