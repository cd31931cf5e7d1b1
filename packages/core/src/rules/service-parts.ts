import type { Resource, ResourceGraph } from '../graph/index.ts'

/** The load balancers in the graph that lead to a service. */
export function loadBalancersOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): readonly Resource<'elbv2.loadBalancer'>[] {
  return graph
    .targets(service, 'elbv2.targetGroup')
    .flatMap((group) => graph.targets(group, 'elbv2.loadBalancer'))
}
