import type { Version } from './scenario.ts'
import { receives, type Draft, type Requests, type State, type Task } from './state.ts'

/** Requests a second that each version answers, and that are lost, as things stand. */
export function requestRates(state: State): Requests {
  const { scenario, deployment } = state
  const total = scenario.requestsPerSecond
  const share = shareOf(state)
  const receivers = { old: receiversOf(state, 'old'), new: receiversOf(state, 'new') }
  const weightOf = weighing(state, [...receivers.old, ...receivers.new])
  const everyone = sum(receivers.old, weightOf) + sum(receivers.new, weightOf)
  let [old, fresh] = [0, 0]
  for (const version of ['old', 'new'] as const) {
    const tasks = receivers[version]
    const own = sum(tasks, weightOf)
    if (own === 0) continue
    const weight =
      share === undefined ? own / everyone : (version === deployment?.target ? share : 100 - share) / 100
    const answering = tasks.filter((task) => task.isReachable)
    const answered = (total * weight * sum(answering, weightOf)) / own
    if (version === 'old') old = answered
    else
      fresh =
        scenario.newVersion.fault === 'errors'
          ? answered * (1 - scenario.newVersion.errorPercent / 100)
          : answered
  }
  return { old, new: fresh, lost: Math.max(0, total - old - fresh) }
}

function sum(tasks: readonly Task[], weightOf: (task: Task) => number): number {
  return tasks.reduce((total, task) => total + weightOf(task), 0)
}

/**
 * What part of a full share each task gets. In slow start it grows evenly, as long as a target that is through with it can
 * take the rest.
 *
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
 */
function weighing({ scenario, at }: State, receivers: readonly Task[]): (task: Task) => number {
  const seconds = scenario.loadBalancer?.slowStartSeconds ?? 0
  if (seconds === 0 || scenario.strategy !== 'ROLLING') return () => 1
  const grown = ({ healthySince = -Infinity }: Task): number => Math.min(1, (at - healthySince) / seconds)
  return receivers.some((task) => grown(task) === 1) ? grown : () => 1
}

/** Percent of production traffic that is weighted to a deployment's target; undefined where tasks share alike. */
function shareOf({ scenario, deployment }: State): number | undefined {
  return deployment === undefined || scenario.strategy === 'ROLLING' ? undefined : deployment.share
}

/** The tasks that requests are sent to. One whose zone is lost gets its part until somebody notices. */
function receiversOf(state: State, version: Version): readonly Task[] {
  return state.tasks.filter((task) => task.version === version && receives(task))
}

/** Whether requests of users reach a version now. */
export function isServing(state: State, version: Version): boolean {
  const share = shareOf(state)
  const weight = share === undefined ? 1 : version === state.deployment?.target ? share : 100 - share
  return weight > 0 && receiversOf(state, version).length > 0
}

/** Loses the requests that so many tasks would have needed so many seconds more for. */
export function loseRequestsInFlight(draft: Draft, tasks: number, seconds: number): void {
  const { scenario, requests } = draft
  const receivers = draft.tasks.filter(receives).length
  if (receivers === 0) return
  const lost = (scenario.requestsPerSecond / receivers) * tasks * seconds
  draft.requests = { ...requests, lost: requests.lost + lost }
  draft.cutOff += lost
}
