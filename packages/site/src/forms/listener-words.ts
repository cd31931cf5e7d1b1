import type { Text } from '@ecs-lint/core/finding'

/** What the controls of a listener says. */
export const listenerWords = {
  listenerPortField: { ko: '리스너 포트', en: 'Listener port' },
  certificateHint: {
    ko: '무료입니다. 같은 리전에 있어야 하고, 내 도메인임을 DNS로 검증해야 합니다.',
    en: 'Free of charge; in the same Region, for a domain of yours, validated by DNS.',
  },
  isExample: {
    ko: 'AWS 문서의 예시라 실제로는 없습니다. 만들 때 내 것으로 바꾸세요.',
    en: "An example from AWS's documentation: put your own in its place to create this.",
  },
  example: { ko: '예시 인증서 넣기', en: 'Use an example' },
} as const satisfies Readonly<Record<string, Text>>
