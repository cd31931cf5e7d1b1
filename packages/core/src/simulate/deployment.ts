import { nextShare, stageAfter, stages, stageSeconds, type Stage } from '../cost/index.ts'
import { failureThreshold, isCounted } from './circuit-breaker.ts'
import { countsAsHealthy } from './log.ts'
import type { Version } from './scenario.ts'
import { enterEarly, succeedEarly } from './early-success.ts'
import { dismissUnhealthy, isWhole, keep, rollOn, stopTasks, tally } from './scheduler.ts'
import { isActive, type Deployment, type Draft } from './state.ts'
import { isServing } from './traffic.ts'

/** Begins the deployment of the new version; a service that runs it, or is being moved to it, needs none. */
export function beginDeployment(draft: Draft): void {
  const { scenario, at } = draft
  if (draft.deployment !== undefined || draft.version === 'new') return
  draft.outcome = undefined
  draft.log.push({ at, kind: 'deployment-started', version: 'new' })
  draft.deployment = {
    source: 'old',
    target: 'new',
    startedAt: at,
    isRollback: false,
    stage: 'ROLLING',
    stageDue: Infinity,
    sourceWanted: scenario.isFirst ? 0 : scenario.desired,
    share: 0,
    isTested: false,
    failures: 0,
    isHalted: false,
    isOver: false,
    alarmDue: Infinity,
    isStopped: false,
  }
  if (scenario.strategy !== 'ROLLING') enter(draft, 'PRE_SCALE_UP')
}

/**
 * Rolls back the deployment that goes on, whether or not it is set to roll back by itself. One that has ended, or is being
 * rolled back or stopped already, goes on as it is, and so does one that is taking the version before away: AWS does not say
 * what becomes of that. A service that never ran has nothing to go back to.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopServiceDeployment.html
 */
export function stopDeployment(draft: Draft): void {
  const { deployment, log, at } = draft
  if (deployment === undefined || !isWatched(deployment) || deployment.stage === 'CLEAN_UP') return
  log.push({ at, kind: 'stop-requested' })
  draft.deployment = { ...deployment, isStopped: true }
  fail(draft, true)
}

/** Moves a deployment on as far as it gets at this second. */
export function deployOn(draft: Draft): void {
  countFailures(draft)
  // An alarm that goes off at the second at which a stage ends comes before its end.
  watchAlarm(draft)
  moveOn(draft)
  if (watchAlarm(draft)) moveOn(draft)
}

function moveOn(draft: Draft): void {
  if (draft.deployment === undefined) return
  if (draft.scenario.strategy === 'ROLLING') roll(draft)
  else shift(draft)
}

function countFailures(draft: Draft): void {
  const { deployment, scenario, log, at } = draft
  if (deployment === undefined || !isWatched(deployment)) return
  const { target } = deployment
  const { rollsBack, resetsOnHealthyTask, threshold } = scenario.circuitBreaker
  const isReset =
    resetsOnHealthyTask && log.some((entry) => countsAsHealthy(entry) && entry.version === target)
  let failures = isReset ? 0 : deployment.failures
  for (const entry of log) {
    if (entry.kind !== 'tasks-failed' || entry.version !== target) continue
    if (isCounted(scenario, entry.reason)) failures += entry.count
  }
  draft.deployment = { ...deployment, failures }
  if (failures === 0 || failures < failureThreshold(scenario.desired, threshold)) return
  // A service that never ran has nothing to go back to.
  log.push({ at, kind: 'circuit-breaker', failures, rollsBack: rollsBack && !scenario.isFirst })
  fail(draft, rollsBack)
}

/**
 * The alarm goes off a while after users first meet the new version's errors, if the deployment still goes on. Returns
 * whether it does so now.
 */
function watchAlarm(draft: Draft): boolean {
  const { deployment, scenario, at } = draft
  if (deployment === undefined || !isWatched(deployment) || !scenario.alarm.isOn) return false
  const isNew = deployment.alarmDue === Infinity
  if (isNew && (scenario.newVersion.fault !== 'errors' || !isServing(draft, deployment.target))) return false
  const alarmDue = isNew ? at + scenario.application.alarmSeconds : deployment.alarmDue
  draft.deployment = { ...deployment, alarmDue }
  if (alarmDue > at) return false
  draft.log.push({ at, kind: 'alarm', rollsBack: scenario.alarm.rollsBack })
  fail(draft, scenario.alarm.rollsBack)
  return true
}

/** Whether a deployment goes on that may still fail: the circuit breaker and alarms look at it, and it can be stopped. */
function isWatched({ isRollback, isHalted, isOver }: Deployment): boolean {
  return !isRollback && !isHalted && !isOver
}

/** Ends a deployment that failed: back to its source, or where it stands. */
function fail(draft: Draft, rollsBack: boolean): void {
  const { deployment, at } = draft
  if (deployment === undefined) return
  if (!rollsBack || draft.scenario.isFirst) {
    draft.outcome = 'failed'
    draft.deployment = { ...deployment, isHalted: true, stageDue: Infinity, alarmDue: Infinity }
    draft.log.push({ at, kind: 'failed' })
    return
  }
  draft.log.push({ at, kind: 'rollback-started' })
  draft.deployment = {
    ...deployment,
    source: deployment.target,
    target: deployment.source,
    isRollback: true,
    isTested: false,
    sourceWanted: tally(draft, isActive, deployment.target),
    share: 100 - deployment.share,
    stageDue: Infinity,
    alarmDue: Infinity,
  }
  if (draft.scenario.strategy !== 'ROLLING') {
    moveTraffic(draft, 100)
    enter(draft, 'CLEAN_UP')
  }
}

function roll(draft: Draft): void {
  const { scenario, at, deployment: before } = draft
  if (before === undefined || before.isHalted) return rollOn(draft)
  const { earlySuccess } = scenario
  const early = before.isRollback || earlySuccess?.reading === 'off' ? undefined : earlySuccess
  if (early !== undefined) enterEarly(draft, early)
  rollOn(draft)
  const { deployment } = draft
  if (deployment === undefined || deployment.isHalted) return
  if (early !== undefined) return succeedEarly(draft, early)
  if (!isWhole(draft, deployment.target) || draft.tasks.length > scenario.desired) return
  if (deployment.stage === 'ROLLING' && scenario.bakeMinutes > 0 && !deployment.isRollback) {
    draft.deployment = { ...deployment, stage: 'BAKE_TIME', stageDue: at + scenario.bakeMinutes * 60 }
    draft.log.push({ at, kind: 'stage', stage: 'BAKE_TIME' })
  } else if (deployment.stage === 'ROLLING' || deployment.stageDue <= at || deployment.isRollback) {
    complete(draft)
  }
}

/** Blue/green, linear and canary: both versions run whole, and traffic moves between them by stages. */
function shift(draft: Draft): void {
  const { scenario, at } = draft
  const { desired } = scenario
  const before = scenario.isFirst ? 0 : desired
  for (;;) {
    const { deployment } = draft
    if (deployment === undefined) return
    const { source, target, stage, stageDue, isHalted } = deployment
    if (stage === 'CLEAN_UP') {
      stopTasks(draft, source, tally(draft, isActive, source), Infinity)
      keep(draft, target, desired, 2 * desired)
      if (draft.tasks.every((task) => task.version === target) && isWhole(draft, target)) complete(draft)
      return
    }
    keep(draft, source, before, mostBeside(draft, target))
    if (isHalted) return dismissUnhealthy(draft, target)
    const hasBegun = stages.indexOf(stage) >= stages.indexOf('SCALE_UP')
    if (hasBegun) keep(draft, target, desired, mostBeside(draft, source))
    if (stageDue > at || (stage === 'SCALE_UP' && !isWhole(draft, target))) return
    leave(draft, deployment)
  }
}

/** The most tasks at once, while room is kept for all that the other version is to have: neither crowds the other out. */
function mostBeside(draft: Draft, other: Version): number {
  const { desired } = draft.scenario
  return 2 * desired - Math.max(0, desired - tally(draft, isActive, other))
}

/** Goes to the stage after the one that ended, or back where nobody continued a pause that rolls back. */
function leave(draft: Draft, { stage, share }: Deployment): void {
  const { scenario, at } = draft
  const pause = scenario.pauses[stage]
  if (pause !== undefined) draft.log.push({ at, kind: 'pause-over', action: pause.action })
  if (pause?.action === 'ROLLBACK') fail(draft, true)
  else enter(draft, stageAfter(stage, share))
}

function enter(draft: Draft, stage: Stage): void {
  const { deployment, scenario, at } = draft
  if (deployment === undefined) return
  draft.log.push({ at, kind: 'stage', stage })
  const pause = scenario.pauses[stage]
  if (pause !== undefined) draft.log.push({ at, kind: 'paused', stage, minutes: pause.minutes })
  draft.deployment = { ...deployment, stage }
  if (stage === 'TEST_TRAFFIC_SHIFT')
    draft.deployment = { ...draft.deployment, isTested: scenario.hasTestTraffic }
  // Where there is no version before, no share of the traffic can stay with it.
  if (stage === 'PRODUCTION_TRAFFIC_SHIFT')
    moveTraffic(draft, scenario.isFirst ? 100 : nextShare(scenario, deployment.share))
  const { share } = draft.deployment
  draft.deployment = { ...draft.deployment, stageDue: at + stageSeconds(scenario, stage, share) }
}

function moveTraffic(draft: Draft, percent: number): void {
  const { deployment, at } = draft
  if (deployment === undefined || deployment.share === percent) return
  draft.deployment = { ...deployment, share: percent }
  draft.log.push({ at, kind: 'traffic', percent: deployment.target === 'new' ? percent : 100 - percent })
}

function complete(draft: Draft): void {
  const { deployment, at } = draft
  if (deployment === undefined) return
  draft.version = deployment.target
  draft.outcome = deployment.isRollback ? 'rolled-back' : 'completed'
  draft.log.push({ at, kind: deployment.isStopped ? 'stopped' : draft.outcome })
  draft.deployment = undefined
}
