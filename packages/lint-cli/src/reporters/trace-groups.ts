import type { Hop } from '@ecs-lint/core/network'
import type { NamedTrace } from './trace-report.ts'

/** Traces with the same hops, from each of `from` to each of `to`. */
export interface TraceGroup {
  readonly traces: readonly [NamedTrace, ...NamedTrace[]]
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** A hop that all traces of a group share, and the names in which the other traces differ from the first. */
export interface SharedHop {
  readonly hop: Hop
  readonly others: readonly string[]
}

/**
 * Groups traces that pass the same kinds of hops for the same reasons, in the order of the first trace of each group. Blocked
 * traces are grouped only where one thing blocks them, because the place of the deciding rule matters.
 */
export function groupTraces(traces: readonly NamedTrace[]): readonly TraceGroup[] {
  const ways = traces.map((trace) => ({ trace, shape: shapeOf(trace) }))
  const toOne = Map.groupBy(ways, ({ trace, shape }) => `${trace.to} ${shape}`)
  const toMany = Map.groupBy([...toOne.values()], (same) =>
    JSON.stringify([same[0]?.shape, same.map(({ trace }) => trace.from)]),
  )
  return [...toMany.values()].flatMap((same) => {
    const [first, ...more] = same.flat().map(({ trace }) => trace)
    return first === undefined ? [] : [groupOf([first, ...more])]
  })
}

/** The hops of a group, each once. */
export function sharedHops({ traces: [first, ...more] }: TraceGroup): readonly SharedHop[] {
  return first.hops.map((hop, index) => {
    const others = more.map(({ hops }) => hops[index]?.data ?? {}).map((data) => namesIn(data, hop.data))
    return { hop, others: [...new Set(others)].filter((names) => names !== '') }
  })
}

function groupOf(traces: TraceGroup['traces']): TraceGroup {
  return {
    traces,
    from: [...new Set(traces.map(({ from }) => from))],
    to: [...new Set(traces.map(({ to }) => to))],
  }
}

function shapeOf({ verdict, family, hops }: NamedTrace): string {
  const reasons = hops.map(({ reason, isAssumed }) => [reason, isAssumed])
  const blocking = verdict === 'blocked' ? hops.filter((hop) => hop.verdict === 'blocked').map(placed) : []
  return JSON.stringify([verdict, family, reasons, blocking])
}

/** What a hop says and where it is decided. */
function placed({ reason, data, at }: Hop): unknown {
  return [reason, data, at && [at.resource.type, at.resource.id, at.resource.file, at.path]]
}

/** The values in the data of one hop that differ from the data of another. */
function namesIn(data: Hop['data'], other: Hop['data']): string {
  return Object.keys(data)
    .filter((key) => data[key] !== other[key])
    .map((key) => String(data[key]))
    .join(' ')
}
