import { routeTablesOf, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import type { WayOut } from './model.ts'

/** By which way packets for the internet leave a subnet: by its route table, whatever it is called. */
export function wayOutOf(subnet: Resource<'ec2.subnet'>, graph: ResourceGraph): WayOut {
  const routes = routesOutOf(subnet, graph)
  if (routes.some(({ gatewayId }) => gatewayId?.startsWith('igw-') === true)) return 'internet'
  if (gatewayOf(subnet, graph) !== undefined) return 'nat'
  return graph.all('ec2.vpcEndpoint').length > 0 ? 'endpoints' : 'none'
}

/** The NAT gateway by which packets for the internet leave a subnet. */
export function gatewayOf(subnet: Resource<'ec2.subnet'>, graph: ResourceGraph): string | undefined {
  return routesOutOf(subnet, graph).find(({ natGatewayId }) => natGatewayId !== undefined)?.natGatewayId
}

type Routes = NonNullable<Resource<'ec2.routeTable'>['properties']['routes']>

function routesOutOf(subnet: Resource<'ec2.subnet'>, graph: ResourceGraph): Routes {
  return routeTablesOf(subnet, graph)
    .flatMap(({ properties }) => properties.routes ?? [])
    .filter(({ destinationCidrBlock }) => destinationCidrBlock === '0.0.0.0/0')
}
