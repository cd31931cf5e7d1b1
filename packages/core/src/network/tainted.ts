import { formatPath } from '../finding/index.ts'
import { evaluate, type Reads, type ResourceGraph, type View } from '../graph/index.ts'
import { hop, type Hop, type Trace } from './hop.ts'

/**
 * Answers a question about a graph. Traces that rest on a value that is not known say so instead of a verdict: nobody knows
 * whether the packet would pass.
 */
export function answered<One extends Trace>(
  graph: ResourceGraph,
  ask: (view: View) => readonly One[],
): readonly One[] {
  const { value: traces, reads } = evaluate(graph, ask)
  if (reads.size === 0) return traces
  const unknown = [...reads].map(hopOf)
  return traces.map((trace) => ({ ...trace, verdict: 'unknown', hops: [...unknown, ...trace.hops] }))
}

function hopOf([unknown, resource]: Reads extends ReadonlyMap<infer Key, infer Value>
  ? [Key, Value]
  : never): Hop {
  const { path, expression } = unknown
  const property = path.length === 0 ? '' : ` ${formatPath(path)}`
  const written = expression === '' ? '' : ` (${expression})`
  return hop('value-unknown', { value: `${resource.id}${property}${written}` }, resource, path)
}
