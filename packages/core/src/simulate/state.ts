import { healthTimes } from './health.ts'
import type { LogEntry } from './log.ts'
import type { Scenario, Stage, Version } from './scenario.ts'

/** The life cycle of a task, as ECS names it. A task that has STOPPED is gone from the state. */
export type TaskStatus =
  'PROVISIONING' | 'PENDING' | 'ACTIVATING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPING' | 'DEPROVISIONING'

/** Why a task ends. */
export type EndReason =
  'cannot-pull' | 'exited' | 'unhealthy' | 'crashed' | 'zone-lost' | 'spot-interrupted' | 'replaced'

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
  /** False once its zone is lost or it hangs. */
  readonly isReachable: boolean
  /** The second at which the next thing happens to it by itself; infinite where nothing will. */
  readonly due: number
  /** Known before it ends where it cannot be reached. */
  readonly endReason?: EndReason
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
  /** When an alarm on the target's errors goes off. */
  readonly alarmDue: number
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
  readonly isRebalancing: boolean
  readonly lastFailure: { readonly version: Version; readonly reason: EndReason } | undefined
  readonly requests: Requests
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

/** Before anything happens: all desired tasks run the old version, healthy and spread over the zones. */
export function initialState(scenario: Scenario): State {
  const tasks = Array.from({ length: scenario.desired }, (_, index): Task => ({
    id: index + 1,
    version: 'old',
    zone: index % scenario.zones.length,
    isSpot: index >= scenario.desired - scenario.spotTasks,
    status: 'RUNNING',
    health: 'healthy',
    isReachable: true,
    due: Infinity,
  }))
  return {
    scenario,
    at: 0,
    tasks,
    nextId: scenario.desired + 1,
    version: 'old',
    deployment: undefined,
    outcome: undefined,
    lostZones: [],
    isRebalancing: false,
    lastFailure: undefined,
    requests: { old: 0, new: 0, lost: 0 },
    billedSeconds: 0,
    random: scenario.seed,
    log: [],
  }
}

/** RUNNING or on the way there: what the maximum percent counts. */
export function isActive({ status }: Task): boolean {
  return status === 'RUNNING' || status === 'ACTIVATING' || status === 'PENDING' || status === 'PROVISIONING'
}

/** RUNNING and healthy: what the minimum healthy percent counts. */
export function isHealthy({ status, health }: Task): boolean {
  return status === 'RUNNING' && health === 'healthy'
}

/** Starting or healthy: a task that needs no replacement. */
export function isSound(task: Task): boolean {
  return isActive(task) && task.health !== 'unhealthy'
}

/** What becomes of a task of a version after RUNNING. */
export interface Life {
  readonly healthyAfter: number
  readonly endsAfter: number
  readonly endReason: EndReason
}

/** A container that exits at once does so this many seconds after RUNNING. */
const exitsAfter = 1

/** What becomes of the tasks of a version after RUNNING, by its fault and the health checks. */
export function lifeOf(scenario: Scenario, version: Version): Life {
  const fault = version === 'new' ? scenario.newVersion.fault : 'none'
  if (fault === 'exits') return { healthyAfter: Infinity, endsAfter: exitsAfter, endReason: 'exited' }
  const startSeconds =
    version === 'new' ? scenario.newVersion.startSeconds : scenario.application.startSeconds
  const { healthyAfter, givenUpAfter } = healthTimes(
    {
      containerCheck: scenario.containerCheck,
      loadBalancerCheck: scenario.loadBalancer?.check,
      graceSeconds: scenario.graceSeconds,
    },
    fault === 'unhealthy' ? Infinity : startSeconds,
  )
  return { healthyAfter, endsAfter: givenUpAfter, endReason: 'unhealthy' }
}

/** Whether no task of a version can ever become healthy, however often it is started. */
export function isHopeless(scenario: Scenario, version: Version): boolean {
  if (version === 'new' && scenario.newVersion.fault === 'cannot-pull') return true
  const { healthyAfter, endsAfter } = lifeOf(scenario, version)
  return endsAfter < healthyAfter
}
