import type { MapEdge, MapNode, ServiceMap } from '../model.ts'
import type { Shape } from '../sizes.ts'
import { names, taskName } from '../words.ts'
import { kindFrom, shareThrough, type Played, type StagedTask, type StageMoment } from './played.ts'
import { edgePast } from './routes.ts'
import { taskText } from './task-text.ts'

/** As many tasks of a subnet or an instance as have a place of their own; all others share the last. */
const mostApart = 6

/** A map with a place for every task that will ever be there, so that nothing moves while it is played. */
export interface Slots {
  readonly map: ServiceMap
  /** The node that stands for a staged task, by the task's number. */
  readonly slotOf: ReadonlyMap<number, string>
  /** The node of a docked map for one that it does not have; absent for other maps. */
  readonly standsFor?: ReadonlyMap<string, string>
  /** Whether more than one version is ever there. */
  readonly hasVersions: boolean
}

/**
 * Gives each task a place that it keeps; a place is taken anew once its task is gone. On a docked map all tasks of a version
 * share one in their subnet.
 */
export function slotsOf(map: ServiceMap, { moments }: Played, standsFor?: Slots['standsFor']): Slots {
  const others = [...map.nodes.filter(({ kind }) => kind !== 'task'), ...launched(map, moments, standsFor)]
  const ids = new Set(others.map(({ id }) => id))
  const slotOf = new Map<number, string>()
  const places = new Map<string, { readonly inside: string; readonly own: string[] }>()
  let standing: readonly StagedTask[] = []
  for (const { tasks, flows, packet } of moments) {
    if (tasks === undefined) continue
    // Where a task is gone that is still called, nobody stands.
    const called = [...flows.map(({ way }) => way.at(-1)), packet?.at].flatMap(
      (id) => slotOf.get(Number(id?.replace('task:', ''))) ?? [],
    )
    for (const task of tasks) {
      if (slotOf.has(task.id)) continue
      const inside = containerOf(task, ids, standsFor)
      const key = standsFor === undefined ? inside : `${inside} ${task.version}`
      const own = places.get(key)?.own ?? []
      places.set(key, { inside, own })
      const taken = new Set([...tasks.concat(standing).map(({ id }) => slotOf.get(id)), ...called])
      const free = own.find((slot) => !taken.has(slot))
      if (free !== undefined) slotOf.set(task.id, free)
      else if (own.length >= (standsFor === undefined ? mostApart : 1)) slotOf.set(task.id, own.at(-1) ?? '')
      else {
        own.push(`task:${task.id}`)
        slotOf.set(task.id, `task:${task.id}`)
      }
    }
    standing = tasks
  }
  const versions = new Set(moments.flatMap(({ tasks = [] }) => tasks.map(({ version }) => version)))
  const hasVersions = versions.size > 1
  const rest = { slotOf, hasVersions, ...(standsFor !== undefined && { standsFor }) }
  if (places.size === 0) return { map: withCaller(map, moments), ...rest }
  const like = map.nodes.find(({ kind }) => kind === 'task')
  const isOnSpot = moments.some(({ tasks = [] }) => tasks.some(({ isSpot }) => isSpot))
  const slots = [...places.values()].flatMap(({ inside, own }) =>
    own.map((id) => emptySlot(id, inside, like, isOnSpot)),
  )
  return {
    map: withCaller({ nodes: [...others, ...slots], edges: map.edges.filter(isOfNoTask) }, moments),
    ...rest,
  }
}

/** The map at one moment: in each place its tasks, and the ways that requests take. */
export function mapAt(
  slots: Slots,
  { tasks, flows, packet }: StageMoment,
  shape: Shape = 'wide',
): ServiceMap {
  const { map, slotOf, hasVersions } = slots
  if (tasks === undefined) {
    if (packet?.past === undefined) return map
    return { ...map, edges: [...map.edges, ...nodesAlong([packet.past], slots).map(edgePast)] }
  }
  // In an instance of a narrow map a name has no room for more.
  const isNarrowest = ({ inside = '' }: MapNode): boolean =>
    shape === 'narrow' && inside.startsWith('instance:')
  const isShort = map.nodes.filter(({ kind }) => kind === 'zone').length > 2
  const inSlot = Map.groupBy(tasks, ({ id }) => slotOf.get(id) ?? '')
  const onInstance = (id: string): number =>
    map.nodes.reduce((sum, slot) => sum + (slot.inside === id ? (inSlot.get(slot.id)?.length ?? 0) : 0), 0)
  return {
    nodes: map.nodes.map((node) => {
      if (node.kind === 'instance') return { ...node, facts: { ...node.facts, tasks: onInstance(node.id) } }
      if (shape === 'docked' && node.kind === 'targets') return withShare(node, flows)
      const own = inSlot.get(node.id)
      return own === undefined
        ? node
        : {
            ...node,
            ...taskText(own, isNarrowest(node) ? [] : flows, hasVersions, shape, isShort),
            count: own.length,
          }
    }),
    edges: [...map.edges.filter(({ kind }) => kind !== 'requests'), ...requestEdges(flows, slots, packet)],
  }
}

/** A target group of a docked map with what part of all requests goes to it: its line is too short to bear that. */
function withShare(node: MapNode, flows: StageMoment['flows']): MapNode {
  const share = ` ${Math.round(shareThrough(node.id, flows) * 100)}%`
  const short =
    node.id === 'targets:production' ? { ko: '기존', en: 'Current' } : { ko: '새 버전', en: 'New' }
  return {
    ...node,
    name: { ko: node.name.ko + share, en: node.name.en + share },
    shorter: [{ ko: short.ko + share, en: short.en + share }],
  }
}

/** The ids of nodes along a way, with a task's place for the task. */
export function nodesAlong(way: readonly string[], { slotOf, standsFor }: Slots): readonly string[] {
  return way.map((id) =>
    id.startsWith('task:') ? (slotOf.get(Number(id.slice(5))) ?? id) : (standsFor?.get(id) ?? id),
  )
}

function requestEdges(
  flows: StageMoment['flows'],
  slots: Slots,
  packet: StageMoment['packet'],
): readonly MapEdge[] {
  const edges = new Map<string, MapEdge>()
  for (const { way, fate } of flows) {
    const nodes = nodesAlong(way, slots)
    for (const [index, to] of nodes.entries()) {
      const from = nodes[index - 1]
      if (from === undefined) continue
      const key = `${from} ${to}`
      const kind = kindFrom(from)
      // A call is for one task, and goes no further where that is gone.
      const isLost = fate === 'refused' || (kind === 'calls' && fate !== 'answered')
      const isRefused = isLost && index === nodes.length - 1
      if (!edges.has(key)) {
        // One sign for one thing: where a packet is stopped stands a cross already.
        const isMarked = isRefused && packet?.verdict === 'blocked' && packet.at === way.at(-1)
        edges.set(key, { from, to, kind, isRefused, isForOne: true, ...(isMarked && { isMarked }) })
      }
    }
  }
  return [...edges.values()]
}

function containerOf(
  { subnet, instance }: StagedTask,
  ids: ReadonlySet<string>,
  standsFor: Slots['standsFor'],
): string {
  const own = `instance:${(instance ?? -1) + 1}`
  const onInstance = standsFor?.get(own) ?? own
  return ids.has(onInstance) ? onInstance : `subnet:${subnet}`
}

/** The instances that are there for a while only: each like the others, in the subnet of its tasks, and on no bill of a month. */
export function launched(
  { nodes }: ServiceMap,
  moments: Played['moments'],
  standsFor?: Slots['standsFor'],
): readonly MapNode[] {
  const like = nodes.find(({ kind }) => kind === 'instance')
  const there = new Set([...nodes.map(({ id }) => id), ...(standsFor?.keys() ?? [])])
  const added = new Map<string, MapNode>()
  for (const { subnet, instance } of moments.flatMap(({ tasks = [] }) => tasks)) {
    const id = `instance:${(instance ?? -1) + 1}`
    if (like === undefined || instance === undefined || there.has(id) || added.has(id)) continue
    added.set(id, { ...like, id, inside: `subnet:${subnet}`, tags: [], isUnpriced: false, findings: [] })
  }
  return [...added.values()]
}

function isOfNoTask({ from, to }: MapEdge): boolean {
  return !from.startsWith('task:') && !to.startsWith('task:')
}

/** A place that has room for what is said of tasks on Spot, where any will be. */
function emptySlot(id: string, inside: string, like: MapNode | undefined, isSpot: boolean): MapNode {
  return {
    id,
    kind: 'task',
    name: taskName(Number(id.slice(5)), 1),
    inside,
    count: 0,
    tags: [],
    isUnpriced: false,
    ...(like?.gates !== undefined && { gates: like.gates }),
    findings: [],
    facts: { isSpot },
  }
}

/** Who calls is on the map too, where the service itself has no Service Connect. */
function withCaller(map: ServiceMap, moments: readonly StageMoment[]): ServiceMap {
  const isCalled = moments.some(({ packet }) => packet?.at === 'other-service')
  if (!isCalled || map.nodes.some(({ id }) => id === 'other-service')) return map
  const caller: MapNode = {
    id: 'other-service',
    kind: 'other-service',
    name: names.otherService,
    inside: 'vpc',
    count: 1,
    tags: [],
    isUnpriced: false,
    findings: [],
    facts: {},
  }
  return { ...map, nodes: [...map.nodes, caller] }
}
