import type { Resource, ResourceGraph } from '../graph/index.ts'
import type { Family, Range } from './cidr.ts'

type Balancer = Resource<'elbv2.loadBalancer'>
type Listener = Resource<'elbv2.listener'>
type TargetGroup = Resource<'elbv2.targetGroup'>

/** A listener that leads to a service by a target group. */
export interface Entrance {
  readonly balancer: Balancer
  readonly listener: Listener
  readonly group: TargetGroup
}

/** The listeners that lead to a service. */
export function entrancesOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Entrance[] {
  return graph.targets(service, 'elbv2.targetGroup').flatMap((group) =>
    listenersOf(group, graph).flatMap((listener): readonly Entrance[] => {
      const [balancer] = graph.targets(listener, 'elbv2.loadBalancer')
      return balancer === undefined ? [] : [{ balancer, listener, group }]
    }),
  )
}

/** The load balancers in front of a target group, by its own word or that of their listeners. */
export function balancersOf(group: TargetGroup, graph: ResourceGraph): readonly Balancer[] {
  const byListener = listenersOf(group, graph).flatMap((listener) =>
    graph.targets(listener, 'elbv2.loadBalancer'),
  )
  return [...new Set([...graph.targets(group, 'elbv2.loadBalancer'), ...byListener])]
}

/** The listeners that send to a target group, by their default action or by a rule. */
function listenersOf(group: TargetGroup, graph: ResourceGraph): readonly Listener[] {
  const byDefault = graph
    .referrers(group, 'elbv2.listener')
    .filter(({ properties }) => forwards(properties.defaultActions))
  const byRule = graph
    .referrers(group, 'elbv2.rule')
    .filter(({ properties }) => forwards(properties.actions))
    .flatMap((rule) => graph.targets(rule, 'elbv2.listener'))
  return [...new Set([...byDefault, ...byRule])]
}

/** Whether one of the actions sends to a target group at all: it may name one and yet answer itself. */
function forwards(
  actions:
    | Resource<'elbv2.listener'>['properties']['defaultActions']
    | Resource<'elbv2.rule'>['properties']['actions'],
): boolean {
  return (actions ?? []).some(
    ({ type = 'forward', targetGroupArn, forwardConfig }) =>
      type === 'forward' && (targetGroupArn !== undefined || forwardConfig !== undefined),
  )
}

/** The families of addresses by which clients come to a load balancer: that of the source, if one is asked about. */
export function entranceFamilies({ properties }: Balancer, source: Range | undefined): readonly Family[] {
  const { ipAddressType = 'ipv4' } = properties
  if (source !== undefined) return [source.family]
  if (ipAddressType === 'dualstack-without-public-ipv4') return [6]
  return ipAddressType === 'dualstack' ? [4, 6] : [4]
}
