import { defineRule } from '../rule.ts'

export const deploymentCircuitBreaker = defineRule({
  id: 'deployment-circuit-breaker',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  peers: ['aws-cdk-ecs:shouldUseCircuitBreaker', 'ecs-task-doctor:CIRCUIT_BREAKER_DISABLED'],
  title: {
    ko: '롤링 업데이트에 배포 회로 차단기와 롤백을 켠다',
    en: 'Turn on the circuit breaker with rollback for rolling updates',
  },
  why: {
    ko: '꺼져 있으면 시작하지 못하는 새 버전을 ECS가 계속 다시 띄웁니다. 켜면 실패를 알아채고 이전 버전으로 되돌립니다.',
    en: 'Without it ECS starts a broken version over and over. With it ECS notices the failure and goes back to the last good version.',
  },
  *check({ deploymentConfiguration, deploymentController, schedulingStrategy }) {
    const { strategy = 'ROLLING', deploymentCircuitBreaker } = deploymentConfiguration ?? {}
    const isRolling = strategy === 'ROLLING' && (deploymentController?.type ?? 'ECS') === 'ECS'
    if (!isRolling || schedulingStrategy === 'DAEMON') return
    if (deploymentCircuitBreaker?.enable === true && deploymentCircuitBreaker.rollback === true) return
    const isOff = deploymentCircuitBreaker?.enable !== true
    yield { path: ['deploymentConfiguration', 'deploymentCircuitBreaker'], data: { isOff } }
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
})
