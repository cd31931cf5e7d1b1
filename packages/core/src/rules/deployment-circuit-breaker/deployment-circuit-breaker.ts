import { defineRule } from '../rule.ts'

export const deploymentCircuitBreaker = defineRule({
  id: 'deployment-circuit-breaker',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
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
