import type { Language, Text } from '@ecs-lint/core/finding'

export const searchTexts = {
  search: { ko: '검색', en: 'Search' },
  close: { ko: '닫기', en: 'Close' },
  placeholder: { ko: '예: 대상 그룹, load balancer', en: 'For example target group, Elastic IP' },
  results: { ko: '검색 결과', en: 'Results' },
  loading: { ko: '검색할 준비를 하고 있습니다.', en: 'Getting the search ready.' },
  failed: {
    ko: '검색 목록을 불러오지 못했습니다. 연결을 확인하고 다시 열어 보세요.',
    en: 'The index could not be loaded. Check the connection and open the search again.',
  },
  nothing: { ko: '찾은 것이 없습니다.', en: 'Nothing was found.' },
} as const satisfies Readonly<Record<string, Text>>

export function foundText(count: number, shown: number, lang: Language): string {
  if (lang === 'ko') return count > shown ? `${count}곳 가운데 ${shown}곳` : `${count}곳`
  if (count > shown) return `${shown} of ${count} places`
  return count === 1 ? '1 place' : `${count} places`
}
