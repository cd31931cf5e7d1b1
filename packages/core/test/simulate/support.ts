import { plainScenario, type Scenario, type Simulation } from '../../src/simulate/index.ts'

/**
 * Times that are easy to add up: a task runs 10 seconds after its start, and without a health check is healthy 40 seconds
 * later, at 50. Stopped, it is gone after 5 seconds. Nothing else takes time.
 */
export const simple: Scenario = {
  ...plainScenario,
  application: {
    ...plainScenario.application,
    provisionSeconds: 5,
    pendingSeconds: 3,
    imageMegabytes: 40,
    pullMegabytesPerSecond: 20,
    startSeconds: 0,
    exitSeconds: 4,
    deprovisionSeconds: 1,
    alarmSeconds: 60,
  },
  newVersion: { fault: 'none', startSeconds: 0, errorPercent: 50 },
}

/** `second: starting+healthy old, starting+healthy new, stopping`, once for every second at which something changed. */
export function countsOf({ frames }: Simulation): readonly string[] {
  const bySecond = new Map<number, string>()
  for (const { at, counts } of frames) {
    const { old, new: fresh } = counts
    const stopping = old.stopping + fresh.stopping
    const line = `${at}: old ${old.starting}+${old.healthy}, new ${fresh.starting}+${fresh.healthy}, stopping ${stopping}`
    bySecond.set(at, line)
  }
  return [...bySecond.values()]
}

/** `second: percent` at each shift of production traffic to the new version. */
export function trafficOf({ frames }: Simulation): readonly string[] {
  return frames.flatMap(({ at, log }) =>
    log.flatMap((entry) => (entry.kind === 'traffic' ? [`${at}: ${entry.percent}`] : [])),
  )
}
