import type { MapEdge, MapNode, ServiceMap } from '../model.ts'
import type { Shape } from '../sizes.ts'
import { names, taskName } from '../words.ts'
import type { Played, StagedTask, StageMoment } from './played.ts'
import { taskText } from './task-text.ts'

/** As many tasks of a subnet or an instance as have a place of their own; all others share the last. */
const mostApart = 6

/** A map with a place for every task that will ever be there, so that nothing moves while it is played. */
export interface Slots {
  readonly map: ServiceMap
  /** The node that stands for a staged task, by the task's number. */
  readonly slotOf: ReadonlyMap<number, string>
  /** Whether more than one version is ever there. */
  readonly hasVersions: boolean
}

/** Gives each task a place that it keeps; a place is taken anew once its task is gone. */
export function slotsOf(map: ServiceMap, { moments }: Played): Slots {
  const others = [...map.nodes.filter(({ kind }) => kind !== 'task'), ...launched(map, moments)]
  const ids = new Set(others.map(({ id }) => id))
  const slotOf = new Map<number, string>()
  const places = new Map<string, string[]>()
  let standing: readonly StagedTask[] = []
  for (const { tasks } of moments) {
    if (tasks === undefined) continue
    for (const task of tasks) {
      if (slotOf.has(task.id)) continue
      const container = containerOf(task, ids)
      const own = places.get(container) ?? []
      places.set(container, own)
      const taken = new Set(tasks.concat(standing).map(({ id }) => slotOf.get(id)))
      const free = own.find((slot) => !taken.has(slot))
      if (free !== undefined) slotOf.set(task.id, free)
      else if (own.length >= mostApart) slotOf.set(task.id, own.at(-1) ?? '')
      else {
        own.push(`task:${task.id}`)
        slotOf.set(task.id, `task:${task.id}`)
      }
    }
    standing = tasks
  }
  const hasVersions = moments.some(({ tasks }) => tasks?.some(({ version }) => version === 'new'))
  if (places.size === 0) return { map: withCaller(map, moments), slotOf, hasVersions }
  const like = map.nodes.find(({ kind }) => kind === 'task')
  const slots = [...places].flatMap(([inside, own]) => own.map((id) => emptySlot(id, inside, like)))
  return {
    map: withCaller({ nodes: [...others, ...slots], edges: map.edges.filter(isOfNoTask) }, moments),
    slotOf,
    hasVersions,
  }
}

/** The map at one moment: in each place its tasks, and the ways that requests take. */
export function mapAt(
  { map, slotOf, hasVersions }: Slots,
  { tasks, flows }: StageMoment,
  shape: Shape = 'wide',
): ServiceMap {
  if (tasks === undefined) return map
  const inSlot = Map.groupBy(tasks, ({ id }) => slotOf.get(id) ?? '')
  const onInstance = (id: string): number =>
    map.nodes.reduce((sum, slot) => sum + (slot.inside === id ? (inSlot.get(slot.id)?.length ?? 0) : 0), 0)
  return {
    nodes: map.nodes.map((node) => {
      if (node.kind === 'instance') return { ...node, facts: { ...node.facts, tasks: onInstance(node.id) } }
      const own = inSlot.get(node.id)
      return own === undefined
        ? node
        : { ...node, ...taskText(own, flows, hasVersions, shape === 'narrow'), count: own.length }
    }),
    edges: [...map.edges.filter(({ kind }) => kind !== 'requests'), ...requestEdges(flows, slotOf)],
  }
}

/** The ids of nodes along a way, with a task's place for the task. */
export function nodesAlong(way: readonly string[], slotOf: ReadonlyMap<number, string>): readonly string[] {
  return way.map((id) => (id.startsWith('task:') ? (slotOf.get(Number(id.slice(5))) ?? id) : id))
}

function requestEdges(flows: StageMoment['flows'], slotOf: Slots['slotOf']): readonly MapEdge[] {
  const edges = new Map<string, MapEdge>()
  for (const { way, fate } of flows) {
    const nodes = nodesAlong(way, slotOf)
    for (const [index, to] of nodes.entries()) {
      const from = nodes[index - 1]
      if (from === undefined) continue
      const key = `${from} ${to}`
      const isRefused = fate === 'refused' && index === nodes.length - 1
      if (!edges.has(key)) edges.set(key, { from, to, kind: 'requests', isRefused })
    }
  }
  return [...edges.values()]
}

function containerOf({ subnet, instance }: StagedTask, ids: ReadonlySet<string>): string {
  const onInstance = `instance:${(instance ?? -1) + 1}`
  return ids.has(onInstance) ? onInstance : `subnet:${subnet}`
}

/** The instances that are there for a while only: each like the others, in the subnet of its tasks, and on no bill of a month. */
function launched({ nodes }: ServiceMap, moments: Played['moments']): readonly MapNode[] {
  const like = nodes.find(({ kind }) => kind === 'instance')
  const there = new Set(nodes.map(({ id }) => id))
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

function emptySlot(id: string, inside: string, like: MapNode | undefined): MapNode {
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
    facts: {},
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
