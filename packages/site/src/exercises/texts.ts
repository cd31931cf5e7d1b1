import type { Text } from '@ecs-lint/core/finding'

export const texts = {
  form: { ko: '내 서비스의 설정', en: 'The settings of my service' },
  solved: { ko: '✓ 해결', en: '✓ Solved' },
  solvedBefore: { ko: '✓ 해결한 문제', en: '✓ Solved before' },
  open: { ko: '○ 미해결', en: '○ Not solved' },
  putBack: { ko: '내 서비스를 풀기 전으로 되돌리기', en: 'Put my service back as it was' },
  isBack: {
    ko: '내 서비스를 문제를 풀기 전으로 되돌렸습니다. 해결한 기록은 그대로이고, ‘실행 취소’를 누르면 문제를 푼 서비스가 돌아옵니다.',
    en: 'Your service is as it was before the exercises. What you solved stays solved, and Undo brings your solutions back.',
  },
  letGo: {
    ko: '지금 설정이 이미 답입니다. 조건을 한 번 깨뜨렸다가 다시 맞추면 해결로 기록합니다.',
    en: 'Your service does this already. Break it once and fix it again, and it counts as solved.',
  },
} as const satisfies Readonly<Record<string, Text>>
