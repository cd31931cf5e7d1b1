import type { Estimate } from '@ecs-lint/core/cost'
import type { Finding, Text } from '@ecs-lint/core/finding'
import { mapOf } from '../map/map-of.ts'
import type { MapEdge, MapNode, NodeKind, ServiceMap } from '../map/model.ts'
import type { Condition } from '../map/stage/played.ts'
import { conditions, marks } from '../map/stage/task-text.ts'
import { graphOf, type Bench } from './bench.ts'
import type { Fault, Message } from './fault.ts'

/** The map of a copy, and how its tasks are doing, by their ids. */
interface CaseMap {
  readonly map: ServiceMap
  readonly marks: ReadonlyMap<string, Condition>
}

/**
 * The map of a copy, on which each message of AWS is pinned to the thing that it is about, and tasks that are not well are
 * seen to be. No console draws ways: they are there once they may be told, and end where the faults let them end. What the
 * linter would say stays away: to find out is the learner's.
 */
export function mapOfCase(
  bench: Bench,
  estimate: Estimate | undefined,
  present: readonly Fault[],
  messages: readonly Message[],
  areWaysTold: boolean,
): CaseMap | undefined {
  const map = mapOf<Finding>(graphOf(bench), estimate, [])
  if (map === undefined) return undefined
  const isOfZone = present.some(({ cuts }) => cuts === 'last-zone')
  const pinned = Map.groupBy(messages, (message) => placeOf(message, map.nodes, isOfZone))
  const condition = present.map(conditionIn).find((each) => each !== undefined)
  const tasks = map.nodes.filter(({ kind }) => kind === 'task')
  return {
    map: {
      nodes: map.nodes.map((node) => ({
        ...(node.kind === 'task' && condition !== undefined ? doing(node, condition) : node),
        findings: (pinned.get(node.id) ?? []).map(asFinding),
      })),
      edges: areWaysTold
        ? map.edges.map((edge) => ({
            ...edge,
            isRefused: edge.isRefused || present.some(({ cuts }) => ends(edge, cuts, map.nodes)),
          }))
        : [],
    },
    marks: new Map(condition === undefined ? [] : tasks.map(({ id }) => [id, condition])),
  }
}

/** How all tasks are doing while a fault lasts; undefined where they are well. */
function conditionIn({ browser, stage, version }: Fault): Condition | undefined {
  if (version === 'unhealthy') return 'unhealthy'
  if (browser !== 'no-task') return undefined
  return stage === 'schedule' ? 'waiting' : 'dead'
}

function doing(node: MapNode, condition: Condition): MapNode {
  const marked = ({ ko, en }: Text): Text => ({
    ko: `${marks[condition]} ${ko}`,
    en: `${marks[condition]} ${en}`,
  })
  const { ko, en } = condition === 'dead' ? notRunning : conditions[condition]
  const { label, shorter } = node
  return {
    ...node,
    name: marked(node.name),
    ...(shorter !== undefined && { shorter: shorter.map(marked) }),
    label: label === undefined ? { ko, en } : { ko: `${label.ko} · ${ko}`, en: `${label.en} · ${en}` },
  }
}

/** A task that ended is replaced by one that ends too. */
const notRunning: Text = { ko: '멈추기를 되풀이', en: 'keeps stopping' }

/**
 * What a message is about. The health of targets is read in their group, which stands with the load balancer, and is that of
 * all unless one zone has something.
 */
function placeOf({ field }: Message, nodes: readonly MapNode[], isOfZone: boolean): string | undefined {
  const first = (kind: NodeKind): string | undefined => nodes.find((node) => node.kind === kind)?.id
  if (field === 'http status') return first('balancer') ?? first('vpc')
  if (field !== 'target health') return first('task') ?? first('vpc')
  return isOfZone
    ? nodes.find(({ id, kind }) => kind === 'task' && isInLastZone(id, nodes))?.id
    : (first('targets') ?? first('balancer') ?? first('vpc'))
}

function asFinding({ failure, text }: Message): Finding {
  return {
    rule: failure.id,
    severity: failure.kind === 'state' ? 'info' : 'error',
    message: { ko: text, en: text },
    data: {},
  }
}

function ends({ kind, from, to }: MapEdge, cuts: Fault['cuts'], nodes: readonly MapNode[]): boolean {
  const kindOf = (id: string): NodeKind | undefined => nodes.find((node) => node.id === id)?.kind
  const leadsToTask = kind === 'requests' && kindOf(to) === 'task'
  const hasBalancer = kindOf('balancer') !== undefined
  const reaches: Readonly<Record<Fault['cuts'], boolean>> = {
    images: kind === 'images' && to === 'registry',
    tasks: leadsToTask,
    balancer: kind === 'requests' && (from === 'balancer' || kindOf(from) === 'targets'),
    door: kind === 'requests' && (hasBalancer ? to === 'balancer' : leadsToTask),
    'last-zone': leadsToTask && isInLastZone(to, nodes),
    none: false,
  }
  return reaches[cuts]
}

function isInLastZone(id: string, nodes: readonly MapNode[]): boolean {
  return zoneOf(id, nodes) === nodes.findLast(({ kind }) => kind === 'zone')?.id
}

function zoneOf(id: string, nodes: readonly MapNode[]): string | undefined {
  const node = nodes.find((one) => one.id === id)
  return node === undefined || node.kind === 'zone' ? node?.id : zoneOf(node.inside ?? '', nodes)
}
