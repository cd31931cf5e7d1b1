import { viewOf, type ResourceGraph } from '../graph/index.ts'
import { follow, type Trace } from './hop.ts'
import { networkOf, type Network } from './network.ts'

/** Answers a question about a graph; `blank` makes the trace that says that it is unknown which traces there are. */
export function answer<One extends Trace>(
  graph: ResourceGraph,
  ask: (network: Network) => readonly One[],
  blank: (trace: Trace) => One,
): readonly One[] {
  const network = networkOf(viewOf(graph))
  return network.traces(() => ask(network), blank)
}

/** A trace as it is, of which no more is to be told. */
export function same(trace: Trace): Trace {
  return trace
}

/** The one trace of a question that has one answer. */
export function only(traces: readonly Trace[]): Trace {
  return traces[0] ?? follow([])
}
