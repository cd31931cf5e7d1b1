import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  trail: { ko: '아홉 단계', en: 'The nine steps' },
  tools: { ko: '도구', en: 'Tools' },
  practice: { ko: '복습과 마무리', en: 'Summary and practice' },
  reference: { ko: '찾아보기', en: 'Reference' },
  home: { ko: '처음', en: 'Home' },
  menu: { ko: '메뉴', en: 'Menu' },
  close: { ko: '닫기', en: 'Close' },
  before: { ko: '이전', en: 'Before' },
  after: { ko: '다음', en: 'Next' },
  otherLanguage: { ko: 'English', en: '한국어' },
} as const satisfies Readonly<Record<string, Text>>
