import type { Resource, View } from '../graph/index.ts'
import { balancersOf } from '../network/index.ts'

/** The security groups of the load balancers in front of a service. */
export function balancerGroups(service: Resource<'ecs.service'>, graph: View): readonly string[] {
  const balancers = graph
    .targets(service, 'elbv2.targetGroup')
    .flatMap((targets) => balancersOf(targets, graph))
  return [...new Set(balancers.flatMap(({ properties }) => properties.securityGroups ?? []))]
}
