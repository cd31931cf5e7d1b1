import { routeTablesOf, type Resource, type ResourceGraph } from '../../graph/index.ts'

/** Services of which the tasks have a network interface in named subnets of their own. */
export function servicesInSubnets(graph: ResourceGraph): readonly Resource<'ecs.service'>[] {
  return graph.all('ecs.service').filter((service) => subnetNames(service).length > 0)
}

/** The subnets that a service names for its tasks. */
export function subnetNames({ properties }: Resource<'ecs.service'>): readonly string[] {
  return properties.networkConfiguration?.awsvpcConfiguration?.subnets ?? []
}

/** The zone of a subnet; where nobody tells it, the subnet counts as a zone of its own. */
export function zoneOf(subnet: string, service: Resource, graph: ResourceGraph): string {
  return graph.named('ec2.subnet', subnet, service)?.properties.availabilityZone ?? subnet
}

/** The zones that the tasks of all services stand in, in the order of the subnets. */
export function zonesOf(graph: ResourceGraph): readonly string[] {
  const zones = servicesInSubnets(graph).flatMap((service) =>
    subnetNames(service).map((subnet) => zoneOf(subnet, service, graph)),
  )
  return [...new Set(zones)]
}

/** The VPCs that the services' subnets lie in, as far as the graph tells. */
export function vpcsOf(graph: ResourceGraph): ReadonlySet<string> {
  const vpcs = servicesInSubnets(graph)
    .flatMap((service) => graph.targets(service, 'ec2.subnet'))
    .map(({ properties }) => properties.vpcId)
  return new Set(vpcs.filter((vpc) => vpc !== undefined))
}

/** The NAT gateways in the graph that a subnet's routes lead to. */
export function gatewaysOf(
  subnet: Resource<'ec2.subnet'>,
  graph: ResourceGraph,
): readonly Resource<'ec2.natGateway'>[] {
  return routeTablesOf(subnet, graph).flatMap((table) => graph.targets(table, 'ec2.natGateway'))
}
