import { differenceOf, type Estimate } from '@ecs-lint/core/cost'

type Sum = Pick<Estimate, 'total' | 'missing'>

/** What a bill, or a part of one, is more than another, to the cent; undefined where a price of either is missing, for then nobody knows. */
export function exactDifference(before: Sum | undefined, after: Sum | undefined): number | undefined {
  if (before === undefined || after === undefined || before.missing.length + after.missing.length > 0)
    return undefined
  return differenceOf(before.total, after.total)
}
