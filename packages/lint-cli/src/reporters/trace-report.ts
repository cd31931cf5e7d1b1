import { best, worst, type Trace, type Verdict } from '@ecs-lint/core/network'

/** A trace with the names of its ends. */
export interface NamedTrace extends Trace {
  readonly from: string
  readonly to: string
}

/** Everything that `trace` has to say. */
export interface TraceReport {
  readonly traces: readonly NamedTrace[]
  readonly verdict: Verdict
}

/** The verdict over all traces: every pair of ends must pass, and a pair passes if any of its ports or listeners does. */
export function outcomeOf(traces: readonly NamedTrace[]): Verdict {
  const ends = Map.groupBy(traces, ({ from, to }) => `${from} ${to}`)
  const outcomes = [...ends.values()].map((ways) => best(ways)).filter((way) => way !== undefined)
  return worst(outcomes)?.verdict ?? 'unknown'
}
