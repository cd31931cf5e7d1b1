import type { Resource, ResourceGraph } from '../graph/index.ts'

/** The task definition that a service runs; undefined where it is not in the graph, which says nothing about it. */
export function taskOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): Resource<'ecs.taskDefinition'> | undefined {
  return graph.targets(service, 'ecs.taskDefinition')[0]
}

/** The load balancers in the graph that lead to a service. */
export function loadBalancersOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): readonly Resource<'elbv2.loadBalancer'>[] {
  return graph
    .targets(service, 'elbv2.targetGroup')
    .flatMap((group) => graph.targets(group, 'elbv2.loadBalancer'))
}
