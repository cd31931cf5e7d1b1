import type { Text } from '@ecs-lint/core/finding'

export const checkTexts = {
  title: { ko: '내 서비스 확인', en: 'Check of my service' },
  passed: { ko: '✓ 통과', en: '✓ Passed' },
  already: { ko: '✓ 이미 되어 있음', en: '✓ Already so' },
  open: { ko: '○ 아직', en: '○ Not yet' },
  readAgain: { ko: '설명 다시 읽기', en: 'Read about it again' },
  hint: { ko: '힌트', en: 'Hint' },
  quizLeft: {
    ko: '확인을 모두 통과했습니다. 아래 퀴즈까지 맞히면 이 단계가 끝납니다.',
    en: 'Your service does all that this step asks. Answer the quiz below, and the step is done.',
  },
  allDone: { ko: '이 단계를 모두 마쳤습니다.', en: 'This step is done.' },
  before: {
    ko: '이 단계의 확인은 전에 통과했습니다. 지금 바꾸거나 되돌려도 진도는 그대로입니다.',
    en: 'You have passed this before, and your progress keeps it, whatever you change now.',
  },
  linked: {
    ko: '링크의 서비스가 처음부터 그랬으므로 진도에는 넣지 않았습니다.',
    en: 'The service came like this by a link, so it does not count as your progress.',
  },
  error: {
    ko: '패널의 점검 결과에 오류가 있습니다. 먼저 고치세요.',
    en: 'The panel shows an error. Fix that first.',
  },
  next: { ko: '다음 단계로 가기', en: 'Go to the next step' },
} as const satisfies Readonly<Record<string, Text>>
