import { routeTablesOf, type Resource, type ResourceGraph } from '../graph/index.ts'

/** Whether a subnet's route table leads to an internet gateway; undefined where its routes are not known. */
export function leadsToInternet(subnet: Resource<'ec2.subnet'>, graph: ResourceGraph): boolean | undefined {
  const [table] = routeTablesOf(subnet, graph)
  return table?.properties.routes?.some(
    ({ destinationCidrBlock, gatewayId, state }) =>
      destinationCidrBlock === '0.0.0.0/0' &&
      state !== 'blackhole' &&
      (gatewayId?.startsWith('igw-') === true ||
        graph.named('ec2.internetGateway', gatewayId, table) !== undefined),
  )
}
