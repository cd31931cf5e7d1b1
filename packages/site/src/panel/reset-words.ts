import type { Text } from '@ecs-lint/core/finding'

/** What is said once something was taken back; loaded then. */
export const resetWords = {
  wasReset: {
    ko: '처음 서비스로 되돌렸습니다. 마친 장면과 퀴즈는 그대로이고, ‘실행 취소’를 누르면 돌아옵니다.',
    en: 'Your service is back at its start; Undo brings it back. Scenes and quizzes that you have done stay done.',
  },
  stepWasReset: {
    ko: '이 단계에서 바꾼 설정을 되돌렸습니다. 마친 장면과 퀴즈는 그대로이고(‘내 진도’에서 다시 하기), ‘실행 취소’를 누르면 돌아옵니다.',
    en: 'The settings of this step are taken back; Undo brings them back. Scenes and quizzes that you have done stay done (“Your progress” begins them anew).',
  },
  nothingToReset: { ko: '되돌릴 것이 없습니다.', en: 'There was nothing to take back.' },
} as const satisfies Readonly<Record<string, Text>>
