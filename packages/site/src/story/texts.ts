import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  predict: { ko: '먼저 예상해 보세요', en: 'Predict first' },
  answer: { ko: '정답', en: 'The answer' },
  todo: { ko: '할 일', en: 'Your turn' },
  done: { ko: '했습니다', en: 'Done' },
  already: {
    ko: '내 서비스는 이미 그렇게 되어 있습니다.',
    en: 'Your service is like this already.',
  },
  linked: {
    ko: '서비스가 처음부터 그랬으므로 진도에는 넣지 않았습니다. 바꾸었다가 다시 맞춰 보세요.',
    en: 'Your service came like this, so it does not count as progress. Change it, and put it right again.',
  },
  loading: { ko: '불러오는 중입니다.', en: 'Loading.' },
  failed: {
    ko: '불러오지 못했습니다. 연결을 확인하고 다시 누르세요.',
    en: 'It could not be loaded. Check the connection, and press again.',
  },
} as const satisfies Readonly<Record<string, Text>>
