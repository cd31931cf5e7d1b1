import { evaluate, viewOf, type Resource, type ResourceGraph, type View } from '../graph/index.ts'
import type { Family } from './cidr.ts'
import { acrossSubnets } from './connection.ts'
import { throughGroups } from './filters.ts'
import { follow } from './hop.ts'
import { networkOf, type Network } from './network.ts'
import type { Packet, Peer } from './packet.ts'
import { peerOf, sharedFamilies, taskPlaces, type Place } from './places.ts'
import type { Verdict } from './reasons.ts'
import type { Direction } from './security-group.ts'
import { portsOf, tasksDesired } from './to-tasks.ts'
import { traceBetween } from './trace-clients.ts'

type Service = Resource<'ecs.service'>

/** Which services reach which, on at least one of the ports that the other maps. */
export interface Reachability {
  /** Services that the network cannot tell apart: the same subnets, security groups and ports. */
  readonly classes: readonly (readonly Service[])[]
  /** By the numbers of two classes: how the connection from the first to the second ends. */
  readonly verdict: (from: number, to: number) => Verdict
}

/** Verdicts from the best to the worst; their places are ranks, of which the worst of several is the greatest. */
const verdicts: readonly Verdict[] = ['passes', 'unknown', 'blocked']
const [passes, unknown, blocked] = [0, 1, 2]

/**
 * Answers `traceBetween` for every pair of services. What a pair of security groups decides, and what a pair of subnets
 * decides, is worked out once for all the services that have them. What rests on unknown values is left to `traceBetween`.
 */
export function reachability(graph: ResourceGraph): Reachability {
  const view = viewOf(graph)
  const network = networkOf(view)
  const members = view.all('ecs.service').map((service) => memberOf(service, view))
  const classes = [...Map.groupBy(members, ({ key }) => key).values()]
  const heads = classes.map(([head]) => head).filter((head) => head !== undefined)
  const groupSets = numbered(heads, ({ places: [place] }) => groupKey(place))
  const subnetSets = numbered(
    heads,
    ({ places }) => `${places.map(({ subnetId }) => subnetId).join()} ${places[0]?.clientPorts.first}`,
  )
  const packets = new Map<string, Answers>()

  /** What has been worked out about one kind of packet. */
  function answersFor(packet: Packet): Answers {
    const key = `${packet.port} ${packet.family}`
    const answers = packets.get(key) ?? { inbound: [], outbound: [], ways: [] }
    packets.set(key, answers)
    return answers
  }

  /** What the groups of a class decide about every other class, by number of group set and of subnet set. */
  function tableOf(index: number, direction: Direction, packet: Packet, answers: Answers): FilterTable {
    const member = heads[index]
    const number = groupSets.of[index] ?? 0
    return (answers[direction][number] ??=
      member === undefined
        ? openTable
        : (sure(view, () => makeTable(member, direction, packet)) ?? openTable))
  }

  function makeTable({ places: [place], groups }: Member, direction: Direction, packet: Packet): FilterTable {
    if (place === undefined) return openTable
    const admitted = new Set(
      groups?.flatMap(({ group }) =>
        group === undefined ? [] : network.rulesOf(group).admitted(direction, packet),
      ),
    )
    return {
      byGroup: groupSets.firsts.map(
        (index) =>
          heads[index]?.groups?.some(({ id }) => admitted.has(id)) ?? (admitted.size > 0 ? 'unknown' : false),
      ),
      bySubnets: subnetSets.firsts.map((index) =>
        Math.max(
          ...(heads[index]?.places ?? []).map((peer) => filtered(network, place, direction, packet, peer)),
        ),
      ),
    }
  }

  function wayBetween(from: number, to: number, packet: Packet, answers: Answers): number {
    const ways = (answers.ways[subnetSets.of[from] ?? 0] ??= [])
    return (ways[subnetSets.of[to] ?? 0] ??=
      sure(view, () =>
        Math.max(
          ...(heads[from]?.places ?? []).flatMap((client) =>
            (heads[to]?.places ?? []).map((server) => rankOf(acrossSubnets(network, client, server, packet))),
          ),
        ),
      ) ?? NaN)
  }

  /** NaN where it rests on unknown values. */
  function rankBetween(from: number, to: number, packet: Packet): number {
    const answers = answersFor(packet)
    const leaving = tableOf(from, 'outbound', packet, answers)
    const outbound = passing(leaving, groupSets.of[to], subnetSets.of[to])
    if (outbound === blocked) return blocked
    const entering = tableOf(to, 'inbound', packet, answers)
    const inbound = passing(entering, groupSets.of[from], subnetSets.of[from])
    return inbound === blocked ? blocked : Math.max(outbound, inbound, wayBetween(from, to, packet, answers))
  }

  function ask(from: Member, to: Member): Verdict {
    return bestOf(traceBetween(graph, from.service, to.service).map(({ verdict }) => verdict))
  }

  return {
    classes: classes.map((same) => same.map(({ service }) => service)),
    verdict(from, to) {
      const [client, server] = [heads[from], heads[to]]
      if (client === undefined || server === undefined) return 'unknown'
      const families = client.families.filter((family) => server.families.includes(family))
      const isSettled = client.places.length > 0 && server.places.length > 0 && server.ports.length > 0
      if (!isSettled || families.length === 0) return ask(client, server)
      let least = blocked
      for (const port of server.ports) {
        for (const family of families) {
          least = Math.min(least, rankBetween(from, to, { protocol: 'tcp', port, family }))
          if (least === passes) return 'passes'
        }
      }
      return verdicts[least] ?? ask(client, server)
    },
  }
}

/** A service, with what tells it apart from others. */
interface Member {
  readonly service: Service
  /** None where the service names none, or where any of this is unknown. */
  readonly places: readonly Place[]
  /** The security groups, which are the same in every place. */
  readonly groups: Place['groups']
  readonly ports: readonly number[]
  readonly families: readonly Family[]
  /** The same for services that the network cannot tell apart. */
  readonly key: string
}

function memberOf(service: Service, view: View): Member {
  const alone = `${service.account} ${service.region} ${service.arn ?? service.id}`
  const known = sure(view, (): Member => {
    const places = taskPlaces(service, view)
    // What a service without tasks answers is left to `traceBetween`: nothing.
    const ports = [...tasksDesired(service)].length > 0 ? [] : portsOf(service, view)
    const where = places.map(({ subnetId, clientPorts }) => `${subnetId} ${clientPorts.first}`).join()
    // A service without subnets, or of which no port is known, is alone in its class.
    const isAlone = places.length === 0 || ports.length === 0
    const shared = `${service.account} ${service.region} ${where} ${groupKey(places[0])} ${ports.join()}`
    const groups = places[0]?.groups
    const families = sharedFamilies(places)
    return { service, places, groups, ports, families, key: isAlone ? alone : shared }
  })
  return known ?? { service, places: [], groups: undefined, ports: [], families: [], key: alone }
}

/** A value, unless it rests on unknown ones. */
function sure<Value>(view: View, make: () => Value): Value | undefined {
  const { value, reads } = evaluate(view, make)
  return reads.size === 0 ? value : undefined
}

/** What a filter decides about every peer. */
interface FilterTable {
  /** By group set: whether the peer's groups alone get it through. */
  readonly byGroup: readonly (boolean | 'unknown')[]
  /** By subnet set: the rank of a peer that has no group. */
  readonly bySubnets: readonly number[]
  /** Rests on unknown values. */
  readonly isOpen?: true
}

const openTable: FilterTable = { byGroup: [], bySubnets: [], isOpen: true }

function passing({ byGroup, bySubnets, isOpen }: FilterTable, groups = -1, subnets = -1): number {
  if (isOpen === true) return NaN
  const hit = byGroup[groups]
  if (hit === true) return passes
  const rank = bySubnets[subnets] ?? unknown
  return hit === 'unknown' && rank === blocked ? unknown : rank
}

function filtered(
  network: Network,
  place: Place,
  direction: Direction,
  packet: Packet,
  other: Place,
): number {
  const peer: Peer = { ...peerOf(other, packet.family), groups: new Set() }
  return rankOf(throughGroups(network, place, direction, packet, peer))
}

function rankOf(hops: Parameters<typeof follow>[0]): number {
  return verdicts.indexOf(follow(hops).verdict)
}

function bestOf(found: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => found.includes(verdict)) ?? 'unknown'
}

/** What is known of one kind of packet: by number of group set, and by the numbers of two subnet sets. */
interface Answers {
  readonly inbound: FilterTable[]
  readonly outbound: FilterTable[]
  readonly ways: number[][]
}

interface Numbering {
  /** The number of each item's set. */
  readonly of: readonly number[]
  /** The first item of each set. */
  readonly firsts: readonly number[]
}

function numbered<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Numbering {
  const numbers = new Map<string, number>()
  const firsts: number[] = []
  const of = items.map((item, index) => {
    const key = keyOfItem(item)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, firsts.length)
    return firsts.push(index) - 1
  })
  return { of, firsts }
}

function groupKey(place: Place | undefined): string {
  return place?.groups === undefined
    ? `? ${place?.subnet?.properties.vpcId}`
    : place.groups
        .map(({ id }) => id)
        .toSorted()
        .join()
}
