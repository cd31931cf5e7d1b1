import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

/** Seconds until somebody who looks notices what the new version gets wrong; no figure of AWS's. */
const lookSeconds = 60

/** Seconds after which somebody gives up a deployment in which the new version never serves. */
const patienceSeconds = 300

/** Nobody lets a deployment go on for longer before they look. */
const daySeconds = 24 * 3600

/**
 * The second at which somebody stops a deployment: a minute into its bake time, or in the middle of a shorter one; without a
 * bake time as soon as users get the new version; and where they never do, after five minutes. It comes within a day.
 */
export function noticedAt(scenario: Scenario): number {
  const { frames } = simulate({ ...scenario, events: [{ type: 'deploy', at: 0 }] })
  const bakes = frames.find(({ stage }) => stage === 'BAKE_TIME')
  const at =
    bakes !== undefined && scenario.bakeMinutes > 0
      ? bakes.at + Math.min(lookSeconds, scenario.bakeMinutes * 30)
      : (frames.find(({ traffic }) => traffic.new > 0)?.at ?? patienceSeconds)
  return Math.min(daySeconds, at)
}
