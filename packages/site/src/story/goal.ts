import type { Estimate } from '@ecs-lint/core/cost'
import type { Finding } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Outcome, StageEvent } from '../map/stage/stage.ts'

/** What a scene leads to. */
export interface SceneGoals {
  readonly goal: Goal
  /** Ways that lead past it and that have words of their own; the first that is so counts. */
  readonly wrong: readonly Goal[]
  /** The trouble that the scene is about: while a service has it, the scene is not said to be done. */
  readonly trouble?: (service: CompleteServiceConfig) => boolean
  /** Whether a service lacks what the story has built before: the first of the wrong ways says so before anything is done. */
  readonly lacks?: (service: CompleteServiceConfig) => boolean
  /** What has to be so of what was seen last that the conclusion tells, beyond what the goal asks. */
  readonly tells?: (last: Sight) => boolean
}

/** What must be so, all of it. */
export interface Goal {
  readonly service?: (service: CompleteServiceConfig) => boolean
  /** Linter rules that must find nothing. */
  readonly rules?: readonly string[]
  /** Whether the linter must find an error, of wrong ways alone. */
  readonly error?: true
  /** What the bill must show, alone or beside those of other services. */
  readonly bill?: (bill: Estimate, judged: Pick<Judged, 'service' | 'billOf'>) => boolean
  /** A service that must cost more. */
  readonly cheaperThan?: (service: CompleteServiceConfig) => CompleteServiceConfig
  /** What the learner must have seen in this scene since the tab was opened. */
  readonly seen?: (sights: readonly Sight[], service: CompleteServiceConfig) => boolean
  /** Services that the learner must have had in this scene since the tab was opened, the present one included. */
  readonly tried?: (services: readonly CompleteServiceConfig[]) => boolean
}

/** Something that happened on the map, and to which service. */
export interface Sight {
  readonly event: StageEvent
  readonly service: CompleteServiceConfig
  readonly outcome: Outcome
}

/** What the panel says of a service: the same findings and the same bills; and what the learner has seen and tried. */
export interface Judged {
  readonly service: CompleteServiceConfig
  /** Undefined while they are on their way. */
  readonly findings: readonly Pick<Finding, 'rule' | 'severity'>[] | undefined
  /** Undefined while the prices are on their way. */
  readonly billOf: (service: CompleteServiceConfig) => Estimate | undefined
  readonly sights: readonly Sight[]
  readonly tried: readonly CompleteServiceConfig[]
}

/** Whether the learner has changed anything in a scene. */
export function hasChanged(tried: readonly CompleteServiceConfig[]): boolean {
  return tried.length > 1
}

/** Whether the linter finds an error in the service: then it does nothing that is asked of it. */
export function hasError(findings: Judged['findings']): boolean {
  return findings?.some(({ severity }) => severity === 'error') === true
}

/** Whether a goal asks anything of the service itself, so that it cannot be reached beside an error. */
export function asksOfService({ service, rules, bill, cheaperThan }: Goal): boolean {
  return [service, rules, bill, cheaperThan].some((part) => part !== undefined)
}

/** Whether a goal is reached; undefined while that is not known: what the linter has not seen yet is not without errors. */
export function isReached(goal: Goal, judged: Judged): boolean | undefined {
  const { service, findings, sights, tried } = judged
  if (goal.seen?.(sights, service) === false || goal.tried?.(tried) === false) return false
  if (goal.service?.(service) === false) return false
  if (findings === undefined) return undefined
  if (!asksOfService(goal)) return true
  if (hasError(findings) || findings.some(({ rule }) => goal.rules?.includes(rule))) return false
  return costsAsAsked(goal, judged)
}

/** The wrong way that a learner is on: its place in the list, or −1. A wrong way may be an error of its own. */
export function wrongWay(wrong: readonly Goal[], judged: Judged): number {
  const { findings } = judged
  const lenient = { ...judged, findings: findings?.filter(({ severity }) => severity !== 'error') }
  return wrong.findIndex(
    (way) => (way.error !== true || hasError(findings)) && isReached(way, lenient) === true,
  )
}

function costsAsAsked({ bill: asked, cheaperThan }: Goal, { service, billOf }: Judged): boolean | undefined {
  if (asked === undefined && cheaperThan === undefined) return true
  const bill = billOf(service)
  if (bill === undefined) return undefined
  if (asked?.(bill, { service, billOf }) === false) return false
  if (cheaperThan === undefined) return true
  const [most, limit] = [mostOf(service, billOf), wholeCost(billOf(cheaperThan(service)))]
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
