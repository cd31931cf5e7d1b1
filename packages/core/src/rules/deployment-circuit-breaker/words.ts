import type { WordsOf } from '../rule.ts'
import type { deploymentCircuitBreaker } from './deployment-circuit-breaker.ts'

export const words: WordsOf<typeof deploymentCircuitBreaker> = {
  title: {
    ko: '롤링 업데이트에 배포 회로 차단기와 롤백을 켠다',
    en: 'Turn on the circuit breaker with rollback for rolling updates',
  },
  why: {
    ko: '꺼져 있으면 시작하지 못하는 새 버전을 ECS가 계속 다시 띄웁니다. 켜면 실패를 알아채고 이전 버전으로 되돌립니다.',
    en: 'Without it ECS starts a broken version over and over. With it ECS notices the failure and goes back to the last good version.',
  },
  message: {
    ko: ({ isOff }) =>
      isOff
        ? '배포 회로 차단기가 꺼져 있습니다. enable과 rollback을 true로 하세요.'
        : '회로 차단기가 롤백하지 않습니다. rollback을 true로 하세요.',
    en: ({ isOff }) =>
      isOff
        ? 'The deployment circuit breaker is off. Set enable and rollback to true.'
        : 'The circuit breaker does not roll back. Set rollback to true.',
  },
  fix: {
    ko: () => '배포 회로 차단기와 롤백 켜기',
    en: () => 'Turn on the circuit breaker with rollback',
  },
}
