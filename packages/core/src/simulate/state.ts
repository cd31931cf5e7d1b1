import { balancerNoticesAfter, healthTimes, type Stage } from '../cost/index.ts'
import type { LogEntry } from './log.ts'
import type { Instances, Scenario, Version } from './scenario.ts'

/** The life cycle of a task, as ECS names it. A task that has STOPPED is gone from the state. */
export type TaskStatus =
  'PROVISIONING' | 'PENDING' | 'ACTIVATING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPING' | 'DEPROVISIONING'

/** Why a task ends. */
export type EndReason =
  | 'cannot-pull'
  | 'exited'
  | 'unhealthy'
  | 'crashed'
  | 'zone-lost'
  | 'spot-interrupted'
  | 'retired'
  | 'replaced'

/** One task of the service, as it stands. */
export interface Task {
  /** Counts from 1, in the order in which tasks were started. */
  readonly id: number
  readonly version: Version
  /** Index into the scenario's zones. */
  readonly zone: number
  readonly isSpot: boolean
  readonly status: TaskStatus
  readonly health: 'starting' | 'healthy' | 'unhealthy'
  /** False once its zone is lost or it hangs, and of one that ECS counts as healthy before it answers. */
  readonly isReachable: boolean
  /** The second at which the next thing happens to it by itself; infinite where nothing will. */
  readonly due: number
  /** Known before it ends where it cannot be reached. */
  readonly endReason?: EndReason
  /** Index of the instance it stands on, where instances are counted. */
  readonly instance?: number
  /** Since when it is billed; absent where it was before the start, or is not yet. */
  readonly billedSince?: number
  /** Since when its containers run; absent where they have run since before the start. */
  readonly runsSince?: number
  /** Since when it is healthy; absent likewise. */
  readonly healthySince?: number
  /** Requests reach it before ECS counts it as healthy. */
  readonly answersEarly?: true
  /** Its container is being restarted in place. */
  readonly isRestarting?: boolean
  /** AWS retires it: it runs on until its replacement is there. */
  readonly isRetiring?: boolean
}

/** One service deployment under way: from the source's tasks to the target's. */
export interface Deployment {
  readonly source: Version
  readonly target: Version
  readonly startedAt: number
  readonly isRollback: boolean
  readonly stage: Stage
  /** When the stage ends by itself. */
  readonly stageDue: number
  /** Tasks of the source that the deployment has not stopped yet; one of them that dies is replaced. */
  readonly sourceWanted: number
  /** Percent of production traffic that goes to the target, where a strategy moves traffic by weights. */
  readonly share: number
  /** Whether test traffic reaches the target. */
  readonly isTested: boolean
  /** Failed tasks that the circuit breaker has counted. */
  readonly failures: number
  /** The circuit breaker has ended the deployment without a rollback: no new task is started. */
  readonly isHalted: boolean
  /** It counts as successful; what is left of it goes on as ordinary scaling, without a rollback. */
  readonly isOver: boolean
  /** When an alarm on the target's errors goes off. */
  readonly alarmDue: number
  /** Somebody asked for the rollback: nothing had found the deployment to fail. */
  readonly isStopped: boolean
}

/** How a deployment ended: with the new version, back at the old one, or where it stood. */
export type Outcome = 'completed' | 'rolled-back' | 'failed'

/** Everything that the next step depends on. */
export interface State {
  readonly scenario: Scenario
  /** Seconds since the start. */
  readonly at: number
  readonly tasks: readonly Task[]
  readonly nextId: number
  /** The version that the service keeps running while no deployment is under way. */
  readonly version: Version
  readonly deployment: Deployment | undefined
  /** How the last deployment ended. */
  readonly outcome: Outcome | undefined
  readonly lostZones: readonly number[]
  /** In which zone each instance is, and when it takes tasks, by its index. */
  readonly instances: readonly { readonly zone: number; readonly readyAt: number }[]
  readonly isRebalancing: boolean
  readonly lastFailure: { readonly version: Version; readonly reason: EndReason } | undefined
  readonly requests: Requests
  /** Those of the lost ones that a task was at when it ended. */
  readonly cutOff: number
  /** Task-seconds that are billed so far. */
  readonly billedSeconds: number
  readonly random: number
  /** What happened in the step that led here. */
  readonly log: readonly LogEntry[]
}

/** Requests since the start: answered by either version, and not answered or answered with an error. */
export interface Requests {
  readonly old: number
  readonly new: number
  readonly lost: number
}

/** A copy of a state that one step works on; nothing outside that step sees it. */
export type Draft = { -readonly [Key in keyof State]: State[Key] } & { tasks: Task[]; log: LogEntry[] }

/**
 * Before anything happens: all desired tasks that there is room for run the old version, healthy and spread over the zones.
 * Where the load balancer does not get to them, it is about to find that out.
 */
export function initialState(scenario: Scenario): State {
  const { instances, isFirst, loadBalancer } = scenario
  const held = instances === undefined ? Infinity : instances.count * mostOnOne(instances)
  const running = isFirst ? 0 : Math.min(scenario.desired, held)
  const tasks = Array.from({ length: running }, (_, index): Task => ({
    id: index + 1,
    version: 'old',
    zone: (instances === undefined ? index : index % instances.count) % scenario.zones.length,
    ...(instances !== undefined && { instance: index % instances.count }),
    isSpot: index >= scenario.desired - scenario.spotTasks,
    status: 'RUNNING',
    health: 'healthy',
    isReachable: true,
    due: Infinity,
    ...(loadBalancer?.obstacle !== undefined && {
      isReachable: false,
      endReason: 'unhealthy',
      due: balancerNoticesAfter(loadBalancer.check),
    }),
  }))
  return {
    scenario,
    at: 0,
    tasks,
    nextId: running + 1,
    version: 'old',
    deployment: undefined,
    outcome: undefined,
    lostZones: [],
    instances: Array.from({ length: instances?.count ?? 0 }, (_, index) => ({
      zone: index % scenario.zones.length,
      readyAt: 0,
    })),
    isRebalancing: false,
    lastFailure: undefined,
    requests: { old: 0, new: 0, lost: 0 },
    cutOff: 0,
    billedSeconds: 0,
    random: scenario.seed,
    log: [],
  }
}

/** The most tasks that are to run on one instance. */
export function mostOnOne({ perInstance, isDistinct }: Instances): number {
  return isDistinct ? Math.min(1, perInstance) : perInstance
}

/** RUNNING or on the way there: what the maximum percent counts. */
export function isActive({ status }: Pick<Task, 'status'>): boolean {
  return status === 'RUNNING' || status === 'ACTIVATING' || status === 'PENDING' || status === 'PROVISIONING'
}

/** RUNNING and healthy: what the minimum healthy percent counts. */
export function isHealthy({ status, health }: Task): boolean {
  return status === 'RUNNING' && health === 'healthy'
}

/** Whether requests are sent to a task: to healthy ones, and where nobody checks to all that answer. */
export function receives(task: Pick<Task, 'status' | 'health' | 'answersEarly'>): boolean {
  return task.status === 'RUNNING' && (task.health === 'healthy' || task.answersEarly === true)
}

/** Starting or healthy: a task that needs no replacement. */
export function isSound(task: Task): boolean {
  return isActive(task) && task.health !== 'unhealthy' && task.isRetiring !== true
}

/** What becomes of a task of a version after RUNNING. */
export interface Life {
  /** When it first answers requests: later than it is healthy where nobody checks and the application is slow to start. */
  readonly answersAfter: number
  readonly healthyAfter: number
  readonly endsAfter: number
  readonly endReason: EndReason
}

/** A container that exits at once does so this many seconds after RUNNING. */
const exitsAfter = 1

/** What becomes of the tasks of a version after RUNNING, by its fault and the health checks. */
export function lifeOf(scenario: Scenario, version: Version): Life {
  const fault = version === 'new' ? scenario.newVersion.fault : 'none'
  if (fault === 'exits')
    return {
      answersAfter: Infinity,
      healthyAfter: Infinity,
      endsAfter: exitsAfter,
      endReason: 'exited',
    }
  const { loadBalancer, graceSeconds } = scenario
  const answers = answersAfter(scenario, version)
  const { healthyAfter, givenUpAfter } = healthTimes(
    {
      // Checks in the task itself meet with no obstacle, and do not make it healthy either.
      containerCheck: loadBalancer?.obstacle === undefined ? scenario.containerCheck : undefined,
      loadBalancerCheck: loadBalancer?.check,
      graceSeconds,
    },
    answers,
  )
  // Without any check nothing keeps requests from a task: ECS merely waits before it counts it as healthy, and asks nobody.
  const isUnchecked = loadBalancer === undefined && scenario.containerCheck === undefined
  return {
    answersAfter: isUnchecked ? answers : healthyAfter,
    healthyAfter,
    endsAfter: givenUpAfter,
    endReason: 'unhealthy',
  }
}

/** Seconds after RUNNING at which a task of a version answers health checks; infinite for never. */
export function answersAfter({ newVersion, application, loadBalancer }: Scenario, version: Version): number {
  if (loadBalancer?.obstacle !== undefined) return Infinity
  if (version === 'old') return application.startSeconds
  return newVersion.fault === 'unhealthy' ? Infinity : newVersion.startSeconds
}

/** Whether no task of a version that starts gets its image. */
export function cannotPull({ imageObstacle, newVersion }: Scenario, version: Version): boolean {
  return imageObstacle !== undefined || (version === 'new' && newVersion.fault === 'cannot-pull')
}

/** Whether no task of a version can ever become healthy, however often it is started. */
export function isHopeless(scenario: Scenario, version: Version): boolean {
  if (cannotPull(scenario, version)) return true
  const { healthyAfter, endsAfter } = lifeOf(scenario, version)
  return endsAfter < healthyAfter
}
