import { pullSeconds } from '../cost/index.ts'
import type { Scenario, Version } from './scenario.ts'
import { cannotPull, lifeOf, type Draft, type EndReason, type Life, type Task } from './state.ts'

/** A Spot task ends at the latest so long after its notice. */
const spotNoticeSeconds = 120

/** What a task that has stopped is billed for beyond the time that it took. */
function secondsToLeast({ billedSince = -Infinity }: Task, { scenario, at }: Draft): number {
  return Math.max(0, scenario.leastBilledSeconds - (at - billedSince))
}

/** Moves every task on whose time has come, through as many states as take no time. */
export function advanceTasks(draft: Draft): void {
  const { scenario, at } = draft
  if (!draft.tasks.some((task) => task.due <= at)) return
  const lives: Record<Version, Life> = { old: lifeOf(scenario, 'old'), new: lifeOf(scenario, 'new') }
  const remaining: Task[] = []
  for (const before of draft.tasks) {
    let task: Task | undefined = before
    while (task !== undefined && task.due <= at) task = moved(task, lives[task.version], draft)
    if (task === undefined) {
      count(draft, 'tasks-stopped', before.version)
      draft.billedSeconds += secondsToLeast(before, draft)
    } else remaining.push(task)
  }
  draft.tasks = remaining
}

/**
 * Takes a task out of service as ECS does: deregisters it, waits for the delay, then sends SIGTERM. A Spot task gets its
 * SIGTERM with the notice.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html
 */
export function stopped(task: Task, endReason: EndReason, { scenario, at }: Draft): Task {
  const drain = task.status === 'RUNNING' ? drainSeconds(scenario, endReason) : 0
  return { ...task, status: 'DEACTIVATING', endReason, due: at + drain }
}

/** How long a task that is stopped gets no new requests and may still answer old ones, before SIGTERM. */
function drainSeconds(scenario: Scenario, endReason: EndReason): number {
  return endReason === 'spot-interrupted' ? 0 : (scenario.loadBalancer?.deregistrationDelay ?? 0)
}

/** How much of its longest request a task that is stopped has no time for. */
export function cutSeconds(scenario: Scenario, endReason: EndReason): number {
  const most = endReason === 'spot-interrupted' ? spotNoticeSeconds : Infinity
  const time = drainSeconds(scenario, endReason) + Math.min(scenario.stopTimeout, most)
  return Math.max(0, scenario.application.requestSeconds - time)
}

/** A task whose containers have ended already. */
export function ended(task: Task, endReason: EndReason, { scenario, at }: Draft): Task {
  return {
    ...task,
    status: 'DEPROVISIONING',
    health: 'unhealthy',
    endReason,
    due: at + scenario.application.deprovisionSeconds,
  }
}

/** Seconds from SIGTERM until a task's containers have ended, by themselves or by SIGKILL. */
function exitTime(scenario: Scenario, reason: EndReason | undefined): number {
  const most = reason === 'spot-interrupted' ? spotNoticeSeconds : Infinity
  return Math.min(scenario.stopTimeout, scenario.application.exitSeconds, most)
}

/** A task after the thing that is due; undefined once it has stopped. */
function moved(task: Task, life: Life, draft: Draft): Task | undefined {
  const { scenario, at } = draft
  const { application } = scenario
  switch (task.status) {
    case 'PROVISIONING':
      return { ...task, status: 'PENDING', due: at + application.pendingSeconds }
    case 'PENDING':
      return {
        ...task,
        status: 'ACTIVATING',
        billedSince: at,
        due: at + pullSeconds(application) + scenario.dependencySeconds,
      }
    case 'ACTIVATING':
      if (cannotPull(scenario, task.version)) return failed(task, 'cannot-pull', draft)
      count(draft, 'tasks-running', task.version)
      return {
        ...task,
        status: 'RUNNING',
        runsSince: at,
        due: at + Math.min(life.answersAfter, life.healthyAfter, life.endsAfter),
      }
    case 'RUNNING':
      if (task.isRestarting === true && task.endReason === undefined) return restarted(task, draft)
      if (isSilent(task)) {
        count(draft, 'tasks-answering', task.version)
        return { ...task, isReachable: true, due: Infinity }
      }
      if (!task.isReachable) return failed(task, task.endReason ?? 'zone-lost', draft)
      if (life.endsAfter < life.healthyAfter) return failed(task, life.endReason, draft)
      if (task.answersEarly !== true && life.answersAfter < life.healthyAfter) {
        count(draft, 'tasks-answering', task.version)
        return { ...task, answersEarly: true, due: at - life.answersAfter + life.healthyAfter }
      }
      if (life.answersAfter > life.healthyAfter) {
        count(draft, 'tasks-silent', task.version)
        const due = at - life.healthyAfter + life.answersAfter
        return { ...task, health: 'healthy', healthySince: at, isReachable: false, due }
      }
      count(draft, 'tasks-healthy', task.version)
      return { ...task, health: 'healthy', healthySince: at, due: Infinity }
    case 'DEACTIVATING':
      return { ...task, status: 'STOPPING', due: at + exitTime(scenario, task.endReason) }
    case 'STOPPING':
      return { ...task, status: 'DEPROVISIONING', due: at + application.deprovisionSeconds }
    case 'DEPROVISIONING':
    default:
      return undefined
  }
}

/** Counted as healthy before it answers: whatever else keeps one that is healthy from it is the reason for its end. */
function isSilent({ health, isReachable, endReason }: Task): boolean {
  return health === 'healthy' && !isReachable && endReason === undefined
}

/** Whether ECS restarts the container of a task that exits now, rather than replace the task. */
export function restarts({ runsSince = -Infinity }: Task, { scenario, at }: Draft): boolean {
  const { restartAttemptPeriod } = scenario
  return restartAttemptPeriod !== undefined && at - runsSince >= restartAttemptPeriod
}

/**
 * A task whose container ECS restarts in place. It answers again once the application has started, unless a health check
 * gives the task up before.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
 */
export function restarting(task: Task, noticedAfter: number, { scenario, at }: Draft): Task {
  const { startSeconds } = task.version === 'new' ? scenario.newVersion : scenario.application
  const isLate = noticedAfter < startSeconds
  return {
    ...task,
    isReachable: false,
    isRestarting: true,
    runsSince: at,
    ...(isLate && { endReason: 'unhealthy' }),
    due: at + Math.min(noticedAfter, startSeconds),
  }
}

function restarted(task: Task, { log, at }: Draft): Task {
  const index = log.findIndex(({ kind }) => kind === 'restarted')
  const entry = log[index]
  if (entry?.kind === 'restarted') log[index] = { ...entry, count: entry.count + 1 }
  else log.push({ at, kind: 'restarted', count: 1 })
  return { ...task, isReachable: true, isRestarting: false, due: Infinity }
}

/** An unhealthy task runs on until the scheduler stops it; any other failure has ended the task. */
function failed(task: Task, reason: EndReason, draft: Draft): Task {
  const { log, at, lastFailure, scenario } = draft
  // What AWS says each time is told once.
  const isNews = reason === 'cannot-pull' && lastFailure?.reason !== reason
  const stoppedReason = isNews ? scenario.imageObstacle?.message : undefined
  draft.lastFailure = { version: task.version, reason }
  const entry = log.find(
    (entry) => entry.kind === 'tasks-failed' && entry.version === task.version && entry.reason === reason,
  )
  if (entry?.kind === 'tasks-failed') log[log.indexOf(entry)] = { ...entry, count: entry.count + 1 }
  else
    log.push({
      at,
      kind: 'tasks-failed',
      version: task.version,
      count: 1,
      reason,
      ...(stoppedReason !== undefined && { stoppedReason }),
    })
  return reason === 'unhealthy' ? { ...task, health: 'unhealthy', due: Infinity } : ended(task, reason, draft)
}

type CountedKind =
  | 'tasks-started'
  | 'tasks-running'
  | 'tasks-answering'
  | 'tasks-healthy'
  | 'tasks-silent'
  | 'tasks-stopping'
  | 'tasks-stopped'

/** Adds one to what a step has to tell of a version's tasks. */
export function count({ scenario, log, at }: Draft, kind: CountedKind, version: Version): void {
  const index = log.findIndex((entry) => entry.kind === kind && entry.version === version)
  const entry = log[index]
  if (entry?.kind === kind) log[index] = { ...entry, count: entry.count + 1 }
  else if (kind === 'tasks-stopping')
    log.push({ at, kind, version, count: 1, isBalanced: scenario.loadBalancer !== undefined })
  else log.push({ at, kind, version, count: 1 })
}
