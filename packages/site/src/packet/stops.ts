import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { Hop, Trace, Verdict } from '@ecs-lint/core/network'
import { neighbourGroupId } from './admissions.ts'
import { names, type StationName } from './names.ts'
import { texts } from './texts.ts'

/** A stop on the way of a packet: its start, a hop, or one that it does not get to. */
export interface Station {
  readonly name: Text
  /** What it is called in the service: an id, or a port. */
  readonly detail: Text
  /** Undefined at the start, and where the packet never comes. */
  readonly hop?: Hop
}

/** A trace as it is told: the station that it starts from, the hops, and what lies beyond those that core has followed. */
export interface Journey {
  readonly trace: Trace
  readonly stations: readonly Station[]
  /** The hop that settles the verdict; undefined where the packet arrives. */
  readonly decisive: Hop | undefined
}

/** Lays a trace through a learner's service out from its start. `whole` names the stations that a packet passes when nothing stops it. */
export function journeyOf(
  trace: Trace,
  start: Station,
  whole: readonly StationName[],
  graph: ResourceGraph,
): Journey {
  const owners = groupOwners(graph)
  const reached = trace.hops.map((hop) => stationOf(hop, owners))
  const last = Math.max(...trace.hops.map((hop) => whole.indexOf(nameOf(hop, owners))))
  const beyond = trace.verdict === 'passes' ? [] : whole.slice(last + 1)
  const detail = texts[trace.verdict === 'unknown' ? 'notKnown' : 'notReached']
  return {
    trace,
    stations: [start, ...reached, ...beyond.map((name) => ({ name: names[name], detail }))],
    decisive: trace.hops.find(({ verdict }) => verdict === trace.verdict && verdict !== 'passes'),
  }
}

/** How far the packet is at a station: where it has passed, where it stops, or where it never comes. */
export function conditionOf(station: Station, index: number, current: number): Verdict | 'ahead' | 'never' {
  if (station.hop === undefined) return index === 0 ? 'passes' : 'never'
  return index <= current ? station.hop.verdict : 'ahead'
}

type Owners = ReadonlyMap<unknown, StationName>

function stationOf(hop: Hop, owners: Owners): Station {
  return { name: names[nameOf(hop, owners)], detail: detailOf(hop), hop }
}

/** Whose each security group is, by its id: of a learner's service, and of the visitor. */
export function groupOwners(graph: ResourceGraph): Owners {
  const users = [
    ['ecs.service', 'task-group'],
    ['elbv2.loadBalancer', 'balancer-group'],
    ['ec2.vpcEndpoint', 'endpoint-group'],
  ] as const
  const owned = graph
    .all('ec2.securityGroup')
    .flatMap((group) =>
      users
        .filter(([type]) => graph.referrers(group, type).length > 0)
        .map(([, name]) => [group.id, name] as const),
    )
  return new Map<unknown, StationName>([...owned, [neighbourGroupId, 'neighbour-group']])
}

/** Hops that stand elsewhere than their kind says: where the task asks for an address, and where there is no way to go by. */
const special: ReadonlyMap<Hop['reason'], StationName> = new Map([
  ['family-unknown', 'name-lookup'],
  ['no-shared-family', 'name-lookup'],
  ['endpoint-resolves', 'name-lookup'],
  ['internet-only', 'way-out'],
  ['no-endpoint', 'way-out'],
  ['endpoints-unknown', 'way-out'],
])

function nameOf({ kind, reason, data }: Hop, owners: Owners): StationName {
  if (kind === 'security-group') return owners.get(data['group']) ?? 'other-group'
  return special.get(reason) ?? kind
}

const ways = {
  inbound: { ko: '인바운드', en: 'inbound' },
  outbound: { ko: '아웃바운드', en: 'outbound' },
} as const satisfies Readonly<Record<string, Text>>

/** In the order in which they say most. */
const telling = [
  'group',
  'acl',
  'gateway',
  'nat',
  'endpoint',
  'container',
  'protocol',
  'host',
  'table',
  'subnet',
  'vpc',
  'name',
]

function detailOf({ data }: Hop): Text {
  const name = shown(telling.map((key) => data[key]).find((value) => value !== undefined))
  const port = shown(data['port'])
  const { direction } = data
  const way = direction === 'inbound' || direction === 'outbound' ? ways[direction] : undefined
  const detail = (lang: keyof Text): string =>
    [name, way?.[lang] ?? '', port === '' ? '' : `:${port}`].filter((part) => part !== '').join(' · ')
  return { ko: detail('ko'), en: detail('en') }
}

const longest = 32

function shown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
