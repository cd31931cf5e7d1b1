import type { Text } from '@ecs-lint/core/finding'

export const quizTexts = {
  judge: { ko: '답 확인', en: 'Check the answer' },
  showAnswer: { ko: '정답과 풀이 보기', en: 'Show the answer' },
  right: { ko: '맞았습니다.', en: 'That is right.' },
  wrong: { ko: '다시 생각해 보세요.', en: 'Not quite. Think again.' },
  allRight: { ko: '퀴즈를 모두 맞혔습니다.', en: 'All answers are right.' },
} as const satisfies Readonly<Record<string, Text>>
