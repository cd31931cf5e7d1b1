import type { Text } from '@ecs-lint/core/finding'

/** What is in the way in any scene. */
export const wayTexts = {
  error: {
    ko: '지도 아래 점검 결과에 있는 오류를 먼저 고치세요. ',
    en: 'First fix the error that the linter finds, below the map. ',
  },
  noTasks: {
    ko: '원하는 태스크가 0이어서 볼 수 있는 것이 없습니다. 1단계에서 1 이상으로 하고 다시 해 보세요.',
    en: 'With 0 desired tasks there is nothing to see. Make it 1 or more in step 1, and try again.',
  },
} as const satisfies Readonly<Record<string, Text>>
