import type { Text } from '@ecs-lint/core/finding'

/** What is in the way in any scene, and what is said in place of a conclusion that does not fit. */
export const wayTexts = {
  doneBefore: {
    ko: '이 장면은 마쳤습니다. 위에 적힌 것은 방금 본 설정의 결과입니다.',
    en: 'This scene is done. What stands above is of the service that you have just seen.',
  },
  error: {
    ko: '지도 아래 점검 결과에 있는 오류를 먼저 고치세요. ',
    en: 'First fix the error that the linter finds, below the map. ',
  },
  noTasks: {
    ko: '원하는 태스크가 0이어서 볼 수 있는 것이 없습니다. 1단계에서 1 이상으로 하고 다시 해 보세요.',
    en: 'With 0 desired tasks there is nothing to see. Make it 1 or more in step 1, and try again.',
  },
} as const satisfies Readonly<Record<string, Text>>
