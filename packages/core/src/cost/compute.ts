import {
  runsOnFargate,
  strategyOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'

type Strategy = NonNullable<PropertiesOf<'ecs.service'>['capacityProviderStrategy']>

/** What a service's tasks run on; undefined where the graph does not tell. */
export function computeOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): 'FARGATE' | 'EC2' | 'MANAGED_INSTANCES' | 'EXTERNAL' | undefined {
  const { launchType } = service.properties
  if (launchType !== undefined) return launchType
  if (runsOnFargate(service, graph)) return 'FARGATE'
  if (strategyOf(service, graph).length === 0) return 'EC2'
  const provider = capacityProviderOf(service, graph)?.properties
  if (provider?.managedInstancesProvider !== undefined) return 'MANAGED_INSTANCES'
  return provider?.autoScalingGroupProvider === undefined ? undefined : 'EC2'
}

/**
 * The first capacity provider of a service that is no Fargate one. The launch type EC2 names none: its tasks go onto whatever
 * instances are in the cluster, as those of the cluster's own providers are.
 */
export function capacityProviderOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): Resource<'ecs.capacityProvider'> | undefined {
  const strategy = strategyOf(service, graph)
  if (strategy.length > 0)
    return strategy
      .map(({ capacityProvider }) => graph.named('ecs.capacityProvider', capacityProvider, service))
      .find((provider) => provider !== undefined)
  if (computeOf(service, graph) !== 'EC2') return undefined
  const [cluster] = graph.targets(service, 'ecs.cluster')
  return cluster?.properties.capacityProviders
    ?.map((name) => graph.named('ecs.capacityProvider', name, cluster))
    .find((provider) => provider?.properties.autoScalingGroupProvider !== undefined)
}

/** A capacity provider's part of a service's tasks. */
export interface Share {
  readonly tasks: number
  readonly provider: string
}

/** How many of so many tasks a strategy puts on Fargate Spot. */
export function spotTasksOf(strategy: Strategy, tasks: number): number {
  return sharesOf(strategy, tasks).reduce(
    (sum, share) => sum + (share.provider === 'FARGATE_SPOT' ? share.tasks : 0),
    0,
  )
}

/**
 * Splits tasks between capacity providers as ECS does: the base first, the rest in the ratio of the weights. AWS does not
 * document who gets what the ratio leaves over; here the provider that its weight entitles to most of a task, the first
 * named of equals. The parts always add up to `tasks`.
 */
export function sharesOf(strategy: Strategy, tasks: number): readonly Share[] {
  let left = tasks
  const based = strategy.map((item) => {
    const own = Math.min(item.base ?? 0, left)
    left -= own
    return own
  })
  const weights = strategy.map((item) => item.weight ?? 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // Without any weight ECS places nothing beyond the base; such a service does not start, and is priced as if it did.
  const due = weights.map((weight, index) =>
    total === 0 ? (index === 0 ? left : 0) : (left * weight) / total,
  )
  const whole = due.map(Math.floor)
  const rest = left - whole.reduce((sum, count) => sum + count, 0)
  const byRemainder = due
    .map((exact, index) => ({ index, remainder: exact - Math.floor(exact) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index)
  const extra = new Set(byRemainder.slice(0, rest).map(({ index }) => index))
  return strategy
    .map((item, index) => ({
      tasks: (based[index] ?? 0) + (whole[index] ?? 0) + (extra.has(index) ? 1 : 0),
      provider: item.capacityProvider ?? '',
    }))
    .filter((share) => share.tasks > 0)
}
