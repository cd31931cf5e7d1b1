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
  *check({ deploymentConfiguration, deploymentController, schedulingStrategy }) {
    const { strategy = 'ROLLING', deploymentCircuitBreaker } = deploymentConfiguration ?? {}
    const isRolling = strategy === 'ROLLING' && (deploymentController?.type ?? 'ECS') === 'ECS'
    if (!isRolling || schedulingStrategy === 'DAEMON') return
    if (deploymentCircuitBreaker?.enable === true && deploymentCircuitBreaker.rollback === true) return
    const isOff = deploymentCircuitBreaker?.enable !== true
    yield { path: ['deploymentConfiguration', 'deploymentCircuitBreaker'], data: { isOff } }
  },
})
