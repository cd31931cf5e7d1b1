import type { WordsOf } from '../rule.ts'
import type { restartPolicyValid } from './restart-policy-valid.ts'

export const words: WordsOf<typeof restartPolicyValid> = {
  title: {
    ko: '컨테이너 재시작 정책은 ECS가 받는 값으로 설정한다',
    en: 'Write a restart policy with values that ECS accepts',
  },
  why: {
    ko: 'restartPolicy의 restartAttemptPeriod는 60~1800초, 무시할 종료 코드는 50개까지여야 등록됩니다.',
    en: 'A restartPolicy takes a restartAttemptPeriod of 60 to 1800 seconds and at most 50 exit codes to ignore.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'period'
        ? `restartAttemptPeriod ${value}: 60~1800초여야 합니다.`
        : `무시할 종료 코드가 ${value}개입니다. 50개까지 쓸 수 있습니다.`,
    en: ({ what, value }) =>
      what === 'period'
        ? `restartAttemptPeriod is ${value}; it must be 60 to 1800 seconds.`
        : `There are ${value} exit codes to ignore, and at most 50 are taken.`,
  },
  fix: {
    ko: () => 'restartAttemptPeriod를 허용 범위에 맞추기',
    en: () => 'Bring restartAttemptPeriod into its range',
  },
}
