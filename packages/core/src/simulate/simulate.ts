import { extraSecondsOf, type Stage } from '../cost/index.ts'
import { checkScenario } from './check.ts'
import type { LogEntry } from './log.ts'
import type { Scenario, Version } from './scenario.ts'
import {
  initialState,
  isActive,
  isHealthy,
  type Outcome,
  type Requests,
  type State,
  type Task,
} from './state.ts'
import { nextTime, step } from './step.ts'
import { failsForEver, whyStuck, type Stuck } from './stuck.ts'
import { requestRates } from './traffic.ts'

/** Tasks of one version at one moment. */
export interface VersionCounts {
  readonly starting: number
  readonly healthy: number
  readonly unhealthy: number
  /** Being deregistered or ended. */
  readonly stopping: number
}

/** One picture of a simulation: what holds from `at` until the next frame. */
export interface Frame {
  readonly at: number
  readonly tasks: readonly Task[]
  readonly counts: Readonly<Record<Version, VersionCounts>>
  readonly stage: Stage | undefined
  /** Percent of requests that each version answers, and that are lost. */
  readonly traffic: Requests
  readonly isTested: boolean
  /** Requests lost until now that a task was at when it ended, of which `traffic` tells nothing. */
  readonly cutOff: number
  /** Beside what the desired tasks have cost until now; negative where fewer ran. */
  readonly extraTaskHours: number
  /** What happened at this moment. */
  readonly log: readonly LogEntry[]
}

/** What a whole simulation comes to. */
export interface SimulationResult {
  readonly outcome: Outcome | 'stuck'
  readonly stuck?: Stuck
  /** From the first event to the last thing that happened. */
  readonly seconds: number
  readonly lowestHealthy: number
  readonly lowestRunning: number
  /** The most tasks that were starting or running at once. */
  readonly highestActive: number
  readonly requests: Requests
  /** Beside what the desired tasks cost in the same time, by what is billed; negative where fewer ran. */
  readonly extraTaskHours: number
  /** US dollars, where the scenario has a price. */
  readonly extraCost?: number
}

/** A scenario played to its end, moment by moment. */
export interface Simulation {
  readonly scenario: Scenario
  readonly frames: readonly Frame[]
  readonly result: SimulationResult
}

/** So many times a failure that must repeat for ever is shown before the simulation stops. */
const rounds = 3

/**
 * Plays a scenario to its end, or until it is proved that it has none: nothing is left that could happen, or tasks that
 * cannot become healthy are started over and over.
 *
 * @throws RangeError where a value of the scenario is outside its range; `scenarioProblems` tells them beforehand.
 */
export function simulate(scenario: Scenario): Simulation {
  checkScenario(scenario)
  const script = scenario.events.toSorted((left, right) => left.at - right.at)
  let state = initialState(scenario)
  let failures = 0
  const frames = [frameOf(state)]
  for (let played = 0; failures < rounds;) {
    const due = nextTime(state)
    const outside = script[played]
    if (outside !== undefined && outside.at <= due) {
      played += 1
      state = step(state, { ...outside, at: Math.max(outside.at, state.at) })
    } else if (due < Infinity) state = step(state, { type: 'tick', at: due })
    else break
    frames.push(frameOf(state))
    if (played === script.length && failsForEver(state)) failures += 1
  }
  return { scenario, frames, result: resultOf(state, frames, failures === rounds) }
}

function frameOf(state: State): Frame {
  const counts = { old: countTasks(state.tasks, 'old'), new: countTasks(state.tasks, 'new') }
  const rates = requestRates(state)
  const total = state.scenario.requestsPerSecond || 1
  return {
    at: state.at,
    tasks: state.tasks,
    counts,
    stage: state.deployment?.isOver === true ? undefined : state.deployment?.stage,
    traffic: {
      old: rounded((rates.old / total) * 100),
      new: rounded((rates.new / total) * 100),
      lost: rounded((rates.lost / total) * 100),
    },
    isTested: state.deployment?.isTested ?? false,
    cutOff: state.cutOff,
    extraTaskHours: rounded(measuredSeconds(state) / 3600),
    log: state.log,
  }
}

function countTasks(tasks: readonly Task[], version: Version): VersionCounts {
  let [starting, healthy, unhealthy, stopping] = [0, 0, 0, 0]
  for (const task of tasks) {
    if (task.version !== version) continue
    if (!isActive(task)) stopping += 1
    else if (task.health === 'starting') starting += 1
    else if (task.health === 'healthy') healthy += 1
    else unhealthy += 1
  }
  return { starting, healthy, unhealthy, stopping }
}

function resultOf(state: State, frames: readonly Frame[], isEndless: boolean): SimulationResult {
  const { scenario, requests, at } = state
  const start = Math.min(...scenario.events.map((event) => event.at), at)
  const stuck = whyStuck(state, isEndless)
  const extraSeconds = isUndisturbed(state, frames) ? plannedSeconds(scenario) : measuredSeconds(state)
  const extraTaskHours = extraSeconds / 3600
  const tallies = frames.map(({ tasks }) => ({
    healthy: tasks.filter(isHealthy).length,
    running: tasks.filter(({ status }) => status === 'RUNNING').length,
    active: tasks.filter(isActive).length,
  }))
  return {
    outcome: stuck === undefined ? (state.outcome ?? 'completed') : 'stuck',
    ...(stuck !== undefined && { stuck }),
    seconds: at - start,
    lowestHealthy: Math.min(...tallies.map(({ healthy }) => healthy)),
    lowestRunning: Math.min(...tallies.map(({ running }) => running)),
    highestActive: Math.max(...tallies.map(({ active }) => active)),
    requests: { old: rounded(requests.old), new: rounded(requests.new), lost: rounded(requests.lost) },
    extraTaskHours: rounded(extraTaskHours),
    ...(scenario.pricePerTaskHour !== undefined && {
      extraCost: rounded(extraTaskHours * scenario.pricePerTaskHour),
    }),
  }
}

function measuredSeconds({ scenario, billedSeconds, at }: State): number {
  return billedSeconds - scenario.desired * at
}

/** A deployment by the plan that bills are made from: nothing else happened, and no trouble came. */
function isUndisturbed({ scenario, outcome }: State, frames: readonly Frame[]): boolean {
  const { events, newVersion, instances, isFirst, hasSpotCapacity, application } = scenario
  return (
    outcome === 'completed' &&
    events.length === 1 &&
    events[0]?.type === 'deploy' &&
    (newVersion.fault === 'none' || newVersion.fault === 'errors') &&
    instances === undefined &&
    !isFirst &&
    hasSpotCapacity &&
    newVersion.startSeconds === application.startSeconds &&
    frames.every(({ log }) => log.every(({ kind }) => !disturbances.has(kind)))
  )
}

const disturbances: ReadonlySet<LogEntry['kind']> = new Set(['tasks-failed', 'rebalancing', 'alarm'])

function plannedSeconds(scenario: Scenario): number {
  return extraSecondsOf({ ...scenario, newStartSeconds: scenario.newVersion.startSeconds })
}

/** To a millionth: sums of products of floating point numbers end in noise. */
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000
}
