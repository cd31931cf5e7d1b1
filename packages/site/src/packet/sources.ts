import type { Text } from '@ecs-lint/core/finding'
import {
  hopText,
  parseCidr,
  traceBetween,
  traceByName,
  traceFromInternet,
  traceStranger,
  worst,
  type Hop,
  type Verdict,
} from '@ecs-lint/core/network'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { withVisitors, type Visited } from './admissions.ts'

type Door = 'balancer' | 'task'
export type Guest = 'internet' | 'address' | 'balancer' | 'neighbour'

/** Whether a guest gets through a door at one port, and why not. */
export interface Admission {
  readonly port: number
  readonly verdict: Verdict
  /** Undefined where the guest gets in. */
  readonly reason: Text | undefined
}

/** One door with its guests, each at the same ports. */
export interface GuestList {
  readonly door: Door
  readonly ports: readonly number[]
  readonly guests: readonly { readonly guest: Guest; readonly admissions: readonly Admission[] }[]
}

/** Who gets in at the doors of a service: its load balancer's, where it has one, and the tasks' own. */
export function guestListsOf(config: CompleteServiceConfig): readonly GuestList[] {
  const visited = withVisitors(expand(config))
  if (visited === undefined) return []
  const { containerPort, listenerPort } = config
  const task = listOf('task', [containerPort, containerPort === 22 ? 80 : 22], visited)
  if (visited.carrier === undefined) return [task]
  return [listOf('balancer', [listenerPort, listenerPort === 443 ? 80 : 443], visited), task]
}

const guests: readonly Guest[] = ['internet', 'address', 'balancer', 'neighbour']

function listOf(door: Door, ports: readonly number[], visited: Visited): GuestList {
  const coming = guests.filter(
    (guest) => guest !== 'balancer' || (door === 'task' && visited.carrier !== undefined),
  )
  return {
    door,
    ports,
    guests: coming.map((guest) => ({
      guest,
      admissions: ports.map((port) => admissionOf(hopsOf(visited, door, guest, port), port)),
    })),
  }
}

function admissionOf(hops: readonly Hop[], port: number): Admission {
  const settling = worst(hops)
  if (settling === undefined) return { port, verdict: 'unknown', reason: untraced }
  const { verdict } = settling
  return { port, verdict, reason: verdict === 'passes' ? undefined : hopText(settling) }
}

const untraced: Text = { ko: '따라갈 길이 없습니다.', en: 'There is no way to follow.' }

/** The address of the tutorial's forms, kept for documentation (RFC 5737). */
const address = parseCidr('203.0.113.7')

/** The way to a door: what lies behind the load balancer does not count at its own. */
function hopsOf(visited: Visited, door: Door, guest: Guest, port: number): readonly Hop[] {
  const { graph, service, neighbour, carrier } = visited
  const source = guest === 'address' ? address : undefined
  if (door === 'task') {
    if (guest === 'internet' || guest === 'address') return traceStranger(graph, service, port, source).hops
    const from = guest === 'neighbour' ? neighbour : carrier
    return (from && worst(traceBetween(graph, from, service, port))?.hops) ?? []
  }
  const traces =
    guest === 'neighbour'
      ? traceByName(graph, neighbour, service, port)
      : traceFromInternet(graph, service, { port, source })
  const hops = worst(traces)?.hops ?? []
  const behind = hops.findIndex(({ kind }) => kind === 'target-group')
  return behind === -1 ? hops : hops.slice(0, behind)
}
