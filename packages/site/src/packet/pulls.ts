import { createGraph, isOfType, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import { traceFetching, worst, type FetchTrace } from '@ecs-lint/core/network'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'

/**
 * For each host that pulling the image takes, the way of the subnet that fares worst; where several fare alike, of the one that has
 * the fewest `tasksIn` it.
 */
export function pullsOf(
  graph: ResourceGraph,
  tasksIn: (subnet: string | undefined) => number = () => 0,
): readonly FetchTrace[] {
  const [service] = graph.all('ecs.service')
  if (service === undefined) return []
  const all = traceFetching(graph, service, 'image').toSorted(
    (left, right) => tasksIn(left.place?.subnetId) - tasksIn(right.place?.subnetId),
  )
  const hosts = Map.groupBy(all, ({ host }) => host)
  return [...hosts.values()].flatMap((traces) => worst(traces) ?? [])
}

/**
 * A service in subnets that have IPv6 alone, which a ServiceConfig cannot say: out by an egress-only internet gateway. A
 * security group in a VPC with IPv6 is created with an outbound rule for it (Amazon VPC user guide, "Security group rules").
 */
export function ipv6Only(config: CompleteServiceConfig): ResourceGraph {
  const { resources, complete } = expand({ ...config, egress: 'none' })
  return createGraph(
    resources.map((resource, index) => withIpv6(resource, index)),
    complete,
  )
}

function withIpv6(resource: Resource, index: number): Resource {
  if (isOfType(resource, 'ec2.subnet') && resource.id.includes('private')) {
    // Addresses kept for documentation (RFC 3849).
    const ipv6CidrBlock = `2001:db8:0:${index.toString(16)}::/64`
    const { cidrBlock: _, ...rest } = resource.properties
    return {
      ...resource,
      properties: { ...rest, ipv6Native: true, ipv6CidrBlockAssociationSet: [{ ipv6CidrBlock }] },
    }
  }
  if (isOfType(resource, 'ec2.routeTable') && resource.id.includes('private')) {
    const { routes = [] } = resource.properties
    const out = { destinationIpv6CidrBlock: '::/0', egressOnlyInternetGatewayId: 'eigw-tutorial' }
    return { ...resource, properties: { ...resource.properties, routes: [...routes, out] } }
  }
  if (isOfType(resource, 'ec2.securityGroup')) {
    const { ipPermissionsEgress = [] } = resource.properties
    const out = { ipProtocol: '-1', ipv6Ranges: [{ cidrIpv6: '::/0' }] }
    return {
      ...resource,
      properties: { ...resource.properties, ipPermissionsEgress: [...ipPermissionsEgress, out] },
    }
  }
  return resource
}
