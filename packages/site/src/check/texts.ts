import type { Text } from '@ecs-lint/core/finding'

export const checkTexts = {
  title: { ko: '내 서비스 확인', en: 'Check of my service' },
  passed: { ko: '✓ 통과', en: '✓ Passed' },
  open: { ko: '○ 아직', en: '○ Not yet' },
  readAgain: { ko: '설명 다시 읽기', en: 'Read about it again' },
  hint: { ko: '힌트', en: 'Hint' },
  allPassed: { ko: '이 단계에서 할 일을 모두 마쳤습니다.', en: 'Your service does all that this step asks.' },
  next: { ko: '다음 단계로 가기', en: 'Go to the next step' },
} as const satisfies Readonly<Record<string, Text>>
