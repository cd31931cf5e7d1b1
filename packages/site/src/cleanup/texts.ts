import type { Text } from '@ecs-lint/core/finding'

/** What the clean-up list says around its steps. */
export const texts = {
  title: { ko: '정리 목록', en: 'Clean-up list' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  left: { ko: '아직 나가고 있는 요금:', en: 'Still on the bill:' },
  free: { ko: '무료', en: 'free' },
  how: { ko: '어디서, 어떻게', en: 'Where and how' },
  allDone: {
    ko: '요금이 나가는 것은 모두 지웠습니다. 며칠 뒤에 결제 및 비용 관리에서 한 번 더 확인하세요.',
    en: 'Nothing here costs money any more. Look at Billing and Cost Management once more in a few days.',
  },
} as const satisfies Readonly<Record<string, Text>>
