import type { Estimate } from '@ecs-lint/core/cost'

/** What a monthly amount comes to in the four hours of an afternoon's practice. */
export function ofAfternoon(monthly: number, { hoursPerMonth }: Estimate): number {
  return (monthly / hoursPerMonth) * 4
}
