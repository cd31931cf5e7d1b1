import type { ResourceGraph } from './graph.ts'
import type { Resource } from './resource.ts'

/** The route tables that rule a subnet: its own, or else the main one of its VPC. */
export function routeTablesOf(
  subnet: Resource<'ec2.subnet'>,
  graph: ResourceGraph,
): readonly Resource<'ec2.routeTable'>[] {
  const own = graph.referrers(subnet, 'ec2.routeTable')
  if (own.length > 0) return own
  return graph
    .all('ec2.routeTable')
    .filter(({ properties }) => properties.vpcId === subnet.properties.vpcId)
    .filter(({ properties }) => properties.associations?.some(({ main }) => main === true) ?? false)
}
