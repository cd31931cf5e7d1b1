import type { ResourceGraph } from '@ecs-lint/core/graph'
import {
  parseCidr,
  remedyFor,
  traceBetween,
  traceFromInternet,
  worst,
  type Remedy,
  type Request,
  type Trace,
} from '@ecs-lint/core/network'
import { withVisitors, type Visited } from './admissions.ts'

export type Source = 'internet' | 'address' | 'neighbour'

/** Who sends the packet, and to which port. */
export interface Question {
  readonly source: Source
  /** An address or a CIDR block; only with the source `address`. */
  readonly address: string
  readonly port: number
}

/** Follows a packet to the learner's service; undefined where the question cannot be asked. */
export function followPacket(graph: ResourceGraph, question: Question): Trace | undefined {
  const visited = withVisitors(graph)
  return visited && follow(visited, question)
}

/** What core would do about the packet of a question that is stopped. */
export function remedyForPacket(graph: ResourceGraph, question: Question): Remedy | undefined {
  const visited = withVisitors(graph)
  const trace = visited && follow(visited, question)
  if (visited === undefined || trace === undefined) return undefined
  const { service, neighbour } = visited
  const senders: Readonly<Record<Source, Request['from']>> = {
    internet: 'internet',
    address: { cidr: asBlock(question.address) },
    neighbour: { service: neighbour },
  }
  return remedyFor(visited.graph, trace, { from: senders[question.source], to: service })
}

/** A rule of a security group takes no address alone. */
function asBlock(address: string): string {
  if (address.includes('/')) return address
  return `${address}/${address.includes(':') ? 128 : 32}`
}

function follow(visited: Visited, { source, address, port }: Question): Trace | undefined {
  const { service, neighbour } = visited
  if (source === 'neighbour') return worst(traceBetween(visited.graph, neighbour, service, port))
  if (source === 'internet') return worst(traceFromInternet(visited.graph, service, { port }))
  const range = parseCidr(address)
  return range && worst(traceFromInternet(visited.graph, service, { port, source: range }))
}
