import { isRolling } from '../../graph/index.ts'
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
  *check(service) {
    if (!isRolling(service) || service.schedulingStrategy === 'DAEMON') return
    const { deploymentCircuitBreaker } = service.deploymentConfiguration ?? {}
    if (deploymentCircuitBreaker?.enable === true && deploymentCircuitBreaker.rollback === true) return
    const isOff = deploymentCircuitBreaker?.enable !== true
    const path = ['deploymentConfiguration', 'deploymentCircuitBreaker'] as const
    yield {
      path,
      data: { isOff },
      fix: () => ({
        safety: 'review',
        edits: [
          { op: 'set', path: [...path, 'enable'], value: true },
          { op: 'set', path: [...path, 'rollback'], value: true },
        ],
      }),
    }
  },
})
