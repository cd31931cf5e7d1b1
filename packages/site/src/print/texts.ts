import type { Text } from '@ecs-lint/core/finding'

/** What the sheet of all steps says around them. */
export const texts = {
  title: { ko: '아홉 단계를 한 장에', en: 'All nine steps on one sheet' },
  description: {
    ko: '인쇄하거나 PDF로 저장해 읽을 수 있도록 튜토리얼의 아홉 단계를 한 페이지에 모았습니다.',
    en: 'The nine steps of the tutorial on one page, to print or to keep as a PDF.',
  },
  intro: {
    ko: '인쇄하면 메뉴 없이 본문만 나오고, 단계마다 새 쪽에서 시작합니다. 직접 바꿔 보는 양식과 요금 패널은 웹에만 있습니다.',
    en: 'In print, the menus are left out and each step starts on a page of its own. The forms to try things in, and the bill beside them, are only on the web.',
  },
  contents: { ko: '차례', en: 'Contents' },
  onTheWeb: { ko: '웹에서 직접 해 보기', en: 'Try it on the web' },
} as const satisfies Readonly<Record<string, Text>>
