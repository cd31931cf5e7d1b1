import { totalOf, type Estimate, type PricedItem } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { mapOf } from '../map/map-of.ts'
import type { MapNode, NodeKind, ServiceMap } from '../map/model.ts'
import type { CleanUpStep } from './step.ts'

/** The step that takes a thing off the map; absent for what no step deletes. */
const takenBy: Readonly<Partial<Record<NodeKind, string>>> = {
  task: 'service',
  instance: 'instances',
  balancer: 'load-balancer',
  targets: 'target-group',
  nat: 'nat-gateway',
  endpoints: 'endpoints',
  'gateway-endpoint': 'endpoints',
  logs: 'log-group',
  'other-service': 'storeroom',
  vpc: 'network',
  gateway: 'network',
  zone: 'network',
  subnet: 'network',
}

/** The lines of the bill that no taken step has ended, in the order of the bill. */
export function leftItems(
  { items }: Estimate,
  steps: readonly CleanUpStep[],
  taken: readonly string[],
): readonly PricedItem[] {
  const ended = new Set(steps.filter(({ id }) => taken.includes(id)).flatMap((step) => step.items))
  return items.filter((item) => !ended.has(item))
}

/** What is left of a service after some steps. */
export interface Left {
  readonly map: ServiceMap
  /** What is still paid for although nothing of it stands on the map any more: an address without its gateway. */
  readonly unseen: readonly PricedItem[]
}

export function leftOf(
  graph: ResourceGraph,
  estimate: Estimate,
  steps: readonly CleanUpStep[],
  taken: readonly string[],
): Left | undefined {
  const items = leftItems(estimate, steps, taken)
  const whole = mapOf(graph, { ...estimate, items, total: totalOf(items) }, [])
  if (whole === undefined) return undefined
  const nodes = whole.nodes.filter(({ kind }) => !taken.includes(takenBy[kind] ?? ''))
  const ids = new Set(nodes.map(({ id }) => id))
  const gone = whole.nodes.filter(({ id }) => !ids.has(id)).flatMap(({ tags }) => tags)
  return {
    map: {
      nodes: nodes.map(({ inside, gates, ...node }): MapNode => ({
        ...node,
        facts: {
          ...node.facts,
          ...(!ids.has('task:1') && { tasks: 0 }),
          ...(!ids.has('balancer') && { hasBalancer: false }),
        },
        ...(inside !== undefined && ids.has(inside) && { inside }),
        ...(gates !== undefined && !taken.includes('security-groups') && { gates }),
      })),
      edges: whole.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    },
    unseen: items.filter(
      ({ description, monthly }) => monthly > 0 && gone.some((tag) => tag.description.en === description.en),
    ),
  }
}
