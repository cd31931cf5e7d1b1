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
