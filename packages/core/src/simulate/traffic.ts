import type { Version } from './scenario.ts'
import { isHealthy, type Draft, type Requests, type State, type Task } from './state.ts'

/** Requests a second that each version answers, and that are lost, as things stand. */
export function requestRates(state: State): Requests {
  const { scenario, deployment } = state
  const total = scenario.requestsPerSecond
  const share = shareOf(state)
  const receivers = { old: receiversOf(state, 'old'), new: receiversOf(state, 'new') }
  const everyone = receivers.old.length + receivers.new.length
  let [old, fresh] = [0, 0]
  for (const version of ['old', 'new'] as const) {
    const tasks = receivers[version]
    if (tasks.length === 0) continue
    const weight =
      share === undefined
        ? tasks.length / everyone
        : (version === deployment?.target ? share : 100 - share) / 100
    const answered = (total * weight * tasks.filter((task) => task.isReachable).length) / tasks.length
    if (version === 'old') old = answered
    else
      fresh =
        scenario.newVersion.fault === 'errors'
          ? answered * (1 - scenario.newVersion.errorPercent / 100)
          : answered
  }
  return { old, new: fresh, lost: Math.max(0, total - old - fresh) }
}

/** Percent of production traffic that is weighted to a deployment's target; undefined where tasks share alike. */
function shareOf({ scenario, deployment }: State): number | undefined {
  return deployment === undefined || scenario.strategy === 'ROLLING' ? undefined : deployment.share
}

/** The tasks that requests are sent to. One whose zone is lost gets its part until somebody notices. */
function receiversOf(state: State, version: Version): readonly Task[] {
  return state.tasks.filter((task) => task.version === version && isHealthy(task))
}

/** Whether requests of users reach a version now. */
export function isServing(state: State, version: Version): boolean {
  const share = shareOf(state)
  const weight = share === undefined ? 1 : version === state.deployment?.target ? share : 100 - share
  return weight > 0 && receiversOf(state, version).length > 0
}

/** Loses the requests that so many healthy tasks would have needed so many seconds more for. */
export function loseRequestsInFlight(draft: Draft, tasks: number, seconds: number): void {
  const { scenario, requests } = draft
  const receivers = draft.tasks.filter(isHealthy).length
  if (receivers === 0) return
  const lost = (scenario.requestsPerSecond / receivers) * tasks * seconds
  draft.requests = { ...requests, lost: requests.lost + lost }
}
