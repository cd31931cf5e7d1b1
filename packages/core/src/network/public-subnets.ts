import { routeTablesOf, type GraphEdit, type Resource, type ResourceGraph } from '../graph/index.ts'

type Subnet = Resource<'ec2.subnet'>

/** Whether a subnet's route table leads to an internet gateway; undefined where its routes are not known. */
export function leadsToInternet(subnet: Subnet, graph: ResourceGraph): boolean | undefined {
  const [table] = routeTablesOf(subnet, graph)
  return table?.properties.routes?.some(
    ({ destinationCidrBlock, gatewayId, state }) =>
      destinationCidrBlock === '0.0.0.0/0' &&
      state !== 'blackhole' &&
      (gatewayId?.startsWith('igw-') === true ||
        graph.named('ec2.internetGateway', gatewayId, table) !== undefined),
  )
}

/** For each subnet one of the same VPC and zone that leads to the internet; undefined where one of them has none. */
export function publicSubnetsFor(
  subnets: readonly Subnet[],
  graph: ResourceGraph,
): readonly string[] | undefined {
  const ids = subnets.flatMap(({ properties: { vpcId, availabilityZone } }) => {
    const better = graph
      .all('ec2.subnet')
      .find(
        (subnet) =>
          subnet.properties.vpcId === vpcId &&
          subnet.properties.availabilityZone === availabilityZone &&
          leadsToInternet(subnet, graph) === true,
      )
    return better?.properties.subnetId ?? []
  })
  return ids.length === 0 || ids.length < subnets.length ? undefined : ids
}

/** Edits that give the tasks of a service public IPs. */
export function givingPublicAddresses(resource: Resource<'ecs.service'>): readonly GraphEdit[] {
  return [{ op: 'set', resource, path: [...vpcPath, 'assignPublicIp'], value: 'ENABLED' }]
}

/** Edits that move the tasks of a service to subnets that lead to the internet, with public IPs. */
export function movingToPublicSubnets(
  resource: Resource<'ecs.service'>,
  graph: ResourceGraph,
): readonly GraphEdit[] | undefined {
  const ids = publicSubnetsFor(graph.targets(resource, 'ec2.subnet'), graph)
  if (ids === undefined) return undefined
  return [
    { op: 'set', resource, path: [...vpcPath, 'subnets'], value: [...new Set(ids)] },
    ...givingPublicAddresses(resource),
  ]
}

const vpcPath = ['networkConfiguration', 'awsvpcConfiguration'] as const
