import type { Language, Text } from '@ecs-lint/core/finding'

export const texts = {
  close: { ko: '닫기', en: 'Close' },
  free: { ko: '그 자체로는 요금이 없습니다.', en: 'It costs nothing by itself.' },
  unpriced: {
    ko: '얼마인지 알 수 없는 요금이 더 있습니다.',
    en: 'Something more is billed; how much is not known.',
  },
  lets: { ko: '보안 그룹이 들여보내는 것', en: 'Its security group lets in' },
  nobody: { ko: '아무도 들여보내지 않습니다', en: 'nobody' },
  where: { ko: '정하는 곳', en: 'Where to change it' },
} as const satisfies Readonly<Record<string, Text>>

/** What `+1` stands for on a gate of the map, where that has no room for all of its lines. */
export function moreText(others: number, lang: Language): string {
  return lang === 'ko'
    ? `지도의 문에 다 적을 자리가 없으면 첫 줄만 적고, 나머지는 +${others}로 셉니다.`
    : `Where the gate on the map has no room for all, it shows the first, and counts the others: +${others}.`
}
