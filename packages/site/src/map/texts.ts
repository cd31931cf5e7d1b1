import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  map: { ko: '내 서비스의 지도', en: 'The map of your service' },
  words: { ko: '지도를 글로 읽기', en: 'Read the map as text' },
  hint: {
    ko: '지도에서 무엇이든 눌러 보세요. 무엇이고 얼마인지 알려 줍니다.',
    en: 'Press anything on the map: it says what it is and what it costs.',
  },
} as const satisfies Readonly<Record<string, Text>>
