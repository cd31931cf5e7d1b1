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

/** All that is fetched has to arrive, by every subnet; of several ports or listeners between the same ends one is enough. */
export function outcomeOf(traces: readonly NamedTrace[]): Verdict {
  const ends = Map.groupBy(traces, ({ from, to }) => `${from} ${to}`)
  const outcomes = [...ends.values()].map((ways) => best(ways)).filter((way) => way !== undefined)
  return worst(outcomes)?.verdict ?? 'unknown'
}
