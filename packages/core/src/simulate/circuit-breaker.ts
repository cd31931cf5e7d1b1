import type { EndReason } from './state.ts'
import type { Scenario } from './scenario.ts'

/** How many failed tasks a deployment circuit breaker takes before it acts, as the ECS API says it. */
export interface FailureThreshold {
  readonly type: 'BOUNDED_PERCENT' | 'UNBOUNDED_PERCENT' | 'COUNT'
  readonly value: number
}

/** What ECS uses where a service does not say: half of the desired count. */
export const defaultThreshold: FailureThreshold = { type: 'BOUNDED_PERCENT', value: 50 }

/**
 * The number of failed tasks at which a deployment fails. A bounded percentage is at least 3 and at most 200; fractions
 * round up, as in the developer guide's example of 25 tasks, whose threshold is 13.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export function failureThreshold(desired: number, { type, value }: FailureThreshold): number {
  if (type === 'COUNT') return Math.max(1, value)
  const share = Math.ceil((desired * value) / 100)
  return type === 'BOUNDED_PERCENT' ? Math.min(200, Math.max(3, share)) : Math.max(1, share)
}

/**
 * Whether the circuit breaker of a service acts in its strategy. The API's words have it act in rolling updates alone, the page on how
 * deployments fail names blue/green too, and a test of Terraform's provider that runs in an account sees it roll one back ("the
 * circuit breaker threshold was exceeded"). Of linear and canary deployments neither speaks.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-failure-detection.html,
 * https://github.com/hashicorp/terraform-provider-aws/pull/43434 (TestAccECSService_BlueGreenDeployment_circuitBreakerRollback)
 */
export function breakerActs({
  circuitBreaker,
  strategy,
}: Pick<Scenario, 'circuitBreaker' | 'strategy'>): boolean {
  const { isOn, strategies } = circuitBreaker
  if (!isOn || strategy === 'ROLLING') return isOn
  return strategies === 'all' || (strategies === 'blue-green' && strategy === 'BLUE_GREEN')
}

/**
 * Whether the circuit breaker of a service counts a failure. Users report both that exits after RUNNING count and that they do not.
 *
 * Source: https://github.com/aws/containers-roadmap/issues/1206
 */
export function isCounted(scenario: Scenario, reason: EndReason): boolean {
  const isIgnored =
    scenario.circuitBreaker.exits === 'ignore' && (reason === 'exited' || reason === 'crashed')
  return breakerActs(scenario) && !isIgnored
}
