import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  trail: { ko: '아홉 단계', en: 'The nine steps' },
  menu: { ko: '메뉴', en: 'Menu' },
  close: { ko: '닫기', en: 'Close' },
  otherLanguage: { ko: 'English', en: '한국어' },
} as const satisfies Readonly<Record<string, Text>>
