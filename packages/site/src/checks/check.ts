import type { Estimate } from '@ecs-lint/core/cost'
import type { Finding, Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/** Something that a step asks of the learner's service. Any service that fulfils it is a right answer. */
export interface Check {
  readonly task: Text
  /** Why it matters; shown with the verdict. */
  readonly reason: Text
  /** Id of the heading that explains it, on the page of each language. */
  readonly paragraph: Text
  /** From a nudge to the answer. */
  readonly hints: readonly [Text, Text, Text]
  readonly passes: Condition
}

/** What must be so, all of it. */
export interface Condition {
  readonly service?: (service: CompleteServiceConfig) => boolean
  /** Linter rules that must find nothing. */
  readonly rules?: readonly string[]
  /** What the bill must show. */
  readonly bill?: (bill: Estimate) => boolean
  /** A service that must cost more. */
  readonly cheaperThan?: (service: CompleteServiceConfig) => CompleteServiceConfig
}

/** What the panel says of a service: the same findings and the same bills. */
export interface Judged {
  readonly service: CompleteServiceConfig
  /** Undefined while they are on their way. */
  readonly findings: readonly Pick<Finding, 'rule' | 'severity'>[] | undefined
  /** Undefined while the prices are on their way. */
  readonly billOf: (service: CompleteServiceConfig) => Estimate | undefined
}

/** Whether the linter finds an error in the service: then it does nothing that is asked of it. */
export function hasError(findings: Judged['findings']): boolean {
  return findings?.some(({ severity }) => severity === 'error') === true
}

/** Whether a service does what is asked; undefined while that is not known. */
export function passes(condition: Condition, judged: Judged): boolean | undefined {
  const { service, findings, billOf } = judged
  if (condition.service?.(service) === false) return false
  if (findings === undefined) return undefined
  if (hasError(findings) || findings.some(({ rule }) => condition.rules?.includes(rule))) return false
  if (condition.bill === undefined && condition.cheaperThan === undefined) return true
  const bill = billOf(service)
  if (bill === undefined) return undefined
  if (condition.bill?.(bill) === false) return false
  if (condition.cheaperThan === undefined) return true
  const [most, limit] = [mostOf(service, billOf), wholeCost(billOf(condition.cheaperThan(service)))]
  return most === undefined || limit === undefined ? undefined : most < limit - leastSaving
}

/** What a service costs at most: Spot is Fargate at a discount, so where its price is not known, the full price bounds it. */
function mostOf(service: CompleteServiceConfig, billOf: Judged['billOf']): number | undefined {
  const cost = wholeCost(billOf(service))
  const mayUseSpot = service.compute === 'FARGATE_MIXED' || service.compute === 'FARGATE_SPOT'
  return cost ?? (mayUseSpot ? wholeCost(billOf({ ...service, compute: 'FARGATE' })) : undefined)
}

function wholeCost(bill: Estimate | undefined): number | undefined {
  return bill === undefined || bill.missing.length > 0 ? undefined : bill.total
}

/** Less than half a cent a month is no saving, but a sum that was rounded otherwise. */
const leastSaving = 0.005
