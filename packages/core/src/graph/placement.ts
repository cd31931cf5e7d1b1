import type { ResourceGraph } from './graph.ts'
import type { PropertiesOf } from '../resources/index.ts'
import type { Resource } from './resource.ts'
import { isForFargate } from './task-size.ts'

type Strategy = NonNullable<PropertiesOf<'ecs.service'>['capacityProviderStrategy']>

/** The capacity providers by which a service's tasks are placed: its own, or else its cluster's. */
export function strategyOf(service: Resource<'ecs.service'>, graph: ResourceGraph): Strategy {
  const { launchType, capacityProviderStrategy } = service.properties
  if (launchType !== undefined) return []
  if (capacityProviderStrategy !== undefined && capacityProviderStrategy.length > 0)
    return capacityProviderStrategy
  return graph.targets(service, 'ecs.cluster')[0]?.properties.defaultCapacityProviderStrategy ?? []
}

/** Whether a service's tasks run on Fargate, on demand or on Spot, as far as the graph tells. */
export function runsOnFargate(service: Resource<'ecs.service'>, graph: ResourceGraph): boolean {
  const { launchType } = service.properties
  if (launchType !== undefined) return launchType === 'FARGATE'
  const strategy = strategyOf(service, graph)
  if (strategy.length > 0)
    return strategy.every(({ capacityProvider }) => isFargateProvider(capacityProvider))
  const task = taskOf(service, graph)
  return task !== undefined && isForFargate(task.properties)
}

/** Whether a capacity provider is one of Fargate's own, `FARGATE` or `FARGATE_SPOT`. */
export function isFargateProvider(name: string | undefined): boolean {
  return name?.startsWith('FARGATE') === true
}

/** The task definition that a service runs. */
export function taskOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): Resource<'ecs.taskDefinition'> | undefined {
  return graph.targets(service, 'ecs.taskDefinition')[0]
}
