import type { ResourceGraph } from '@ecs-lint/core/graph'
import { parseCidr, traceBetween, traceFromInternet, worst, type Trace } from '@ecs-lint/core/network'
import { withVisitors } from './admissions.ts'

export type Source = 'internet' | 'address' | 'neighbour'

/** Who sends the packet, and to which port. */
export interface Question {
  readonly source: Source
  /** An address or a CIDR block; only with the source `address`. */
  readonly address: string
  readonly port: number
}

/** Follows a packet to the learner's service; undefined where the question cannot be asked. */
export function followPacket(graph: ResourceGraph, { source, address, port }: Question): Trace | undefined {
  const visited = withVisitors(graph)
  if (visited === undefined) return undefined
  const { service, neighbour } = visited
  if (source === 'neighbour') return worst(traceBetween(visited.graph, neighbour, service, port))
  if (source === 'internet') return worst(traceFromInternet(graph, service, { port }))
  const range = parseCidr(address)
  return range && worst(traceFromInternet(graph, service, { port, source: range }))
}
