import { balancerNoticesAfter } from '../cost/index.ts'
import { beginDeployment, deployOn, stopDeployment } from './deployment.ts'
import { keepSteady } from './scheduler.ts'
import type { Scenario, SimulationEvent } from './scenario.ts'
import { isHealthy, type Draft, type State, type Task } from './state.ts'
import { advanceTasks, cutSeconds, ended, restarting, restarts, stopped } from './tasks.ts'
import { loseRequestsInFlight, requestRates } from './traffic.ts'

/** The state after an event. The time that passed until the event is accounted for with what ran before it. */
export function step(state: State, event: SimulationEvent): State {
  const draft: Draft = { ...passTime(state, event.at), tasks: [...state.tasks], log: [] }
  // Somebody stops what they see: what is due by then has happened.
  if (event.type === 'stop-deployment') advanceTasks(draft)
  happen(draft, event)
  advanceTasks(draft)
  if (draft.deployment === undefined) keepSteady(draft)
  else deployOn(draft)
  // A deployment that ended in this step leaves the service to the steady scheduler.
  if (draft.deployment === undefined) keepSteady(draft)
  return draft
}

/** When the next thing happens by itself; infinite where nothing will. */
export function nextTime({ at, tasks, deployment }: State): number {
  let next = Infinity
  // A stage whose time is over waits for its tasks.
  for (const due of [deployment?.stageDue, deployment?.alarmDue]) {
    if (due !== undefined && due > at && due < next) next = due
  }
  for (const { due } of tasks) if (due < next) next = due
  return next
}

function passTime(state: State, at: number): State {
  const seconds = at - state.at
  if (seconds <= 0) return state
  // What grows evenly in between counts as in the middle.
  const rates = requestRates({ ...state, at: state.at + seconds / 2 })
  const { requests } = state
  return {
    ...state,
    at,
    requests: {
      old: requests.old + rates.old * seconds,
      new: requests.new + rates.new * seconds,
      lost: requests.lost + rates.lost * seconds,
    },
    billedSeconds: state.billedSeconds + state.tasks.filter(isBilled).length * seconds,
  }
}

/** Fargate bills from the start of the image pull until the task has stopped. */
function isBilled({ status }: Task): boolean {
  return status !== 'PROVISIONING' && status !== 'PENDING'
}

function happen(draft: Draft, event: SimulationEvent): void {
  const { scenario, at } = draft
  switch (event.type) {
    case 'tick':
      return
    case 'deploy':
      return beginDeployment(draft)
    case 'stop-deployment':
      return stopDeployment(draft)
    case 'crash': {
      const victims = chosen(draft, draft.tasks.filter(isHealthy), event.tasks)
      loseRequestsInFlight(draft, victims.size, scenario.application.requestSeconds)
      const kept = new Set([...victims].filter((task) => restarts(task, draft)))
      if (kept.size > 0) draft.log.push({ at, kind: 'restarting', count: kept.size })
      const noticed = hangNoticedAfter(scenario)
      change(draft, victims, (task) =>
        kept.has(task) ? restarting(task, noticed, draft) : ended(task, 'crashed', draft),
      )
      for (const { version } of [...victims].filter((task) => !kept.has(task))) {
        draft.log.push({ at, kind: 'tasks-failed', version, count: 1, reason: 'crashed' })
      }
      return
    }
    case 'hang': {
      const victims = chosen(draft, draft.tasks.filter(isAnswering), event.tasks)
      if (victims.size > 0) draft.log.push({ at, kind: 'tasks-hanging', count: victims.size })
      const due = at + hangNoticedAfter(scenario)
      return change(draft, victims, (task) => ({ ...task, isReachable: false, endReason: 'unhealthy', due }))
    }
    case 'spot-interruption': {
      const spot = draft.tasks.filter((task) => task.isSpot && isHealthy(task))
      const victims = chosen(draft, spot, event.tasks)
      draft.log.push({ at, kind: 'spot-notice', count: victims.size })
      loseRequestsInFlight(draft, victims.size, cutSeconds(scenario, 'spot-interrupted'))
      return change(draft, victims, (task) => stopped(task, 'spot-interrupted', draft))
    }
    case 'retirement': {
      const victims = chosen(draft, draft.tasks.filter(isHealthy), event.tasks)
      if (victims.size > 0) draft.log.push({ at, kind: 'retirement', count: victims.size })
      return change(draft, victims, (task) => ({ ...task, isRetiring: true }))
    }
    case 'zone-loss': {
      draft.lostZones = [...draft.lostZones, event.zone]
      draft.log.push({ at, kind: 'zone-lost', zone: scenario.zones[event.zone] ?? '' })
      const there = draft.tasks.filter((task) => task.zone === event.zone)
      const check = scenario.loadBalancer?.check
      const noticed = check === undefined ? scenario.application.noticeSeconds : balancerNoticesAfter(check)
      return change(draft, new Set(there), (task) =>
        task.status === 'RUNNING'
          ? { ...task, isReachable: false, endReason: 'zone-lost', due: at + noticed }
          : ended(task, 'zone-lost', draft),
      )
    }
    case 'zone-return':
      draft.lostZones = draft.lostZones.filter((zone) => zone !== event.zone)
      draft.log.push({ at, kind: 'zone-back', zone: scenario.zones[event.zone] ?? '' })
  }
}

function isAnswering(task: Task): boolean {
  return isHealthy(task) && task.isReachable
}

/** Seconds until a health check finds out that a task does not answer any more; infinite where there is none. */
function hangNoticedAfter({ loadBalancer, containerCheck }: Scenario): number {
  const byBalancer = loadBalancer && balancerNoticesAfter(loadBalancer.check)
  const byContainer = containerCheck && containerCheck.interval * containerCheck.retries
  return Math.min(byBalancer ?? Infinity, byContainer ?? Infinity)
}

function change(draft: Draft, victims: ReadonlySet<Task>, to: (task: Task) => Task): void {
  draft.tasks = draft.tasks.map((task) => (victims.has(task) ? to(task) : task))
}

/** So many of the tasks, drawn by the scenario's seed. */
function chosen(draft: Draft, tasks: readonly Task[], count: number): ReadonlySet<Task> {
  const left = [...tasks]
  const victims = new Set<Task>()
  while (victims.size < count && left.length > 0) {
    const [task] = left.splice(Math.floor(draw(draft) * left.length), 1)
    if (task !== undefined) victims.add(task)
  }
  return victims
}

/** The next number from 0 to 1 of a linear congruential generator (the constants of Numerical Recipes). */
function draw(draft: Draft): number {
  draft.random = (Math.imul(draft.random, 1664525) + 1013904223) >>> 0
  return draft.random / 2 ** 32
}
