import {
  alter,
  plus,
  without,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../../graph/index.ts'
import { endpointNames } from './egress-needs.ts'
import { gatewaysOf, servicesInSubnets, subnetNames, vpcsOf, zoneOf, zonesOf } from './task-zones.ts'
import { newSubnet, wayOut, type Egress } from './egress-resources.ts'

/** Id of the way out that a graph's tasks take now; `other` for none of those compared, undefined where none is seen. */
export function currentEgress(graph: ResourceGraph): string | undefined {
  const services = servicesInSubnets(graph)
  const gateways = usedGateways(graph)
  const areInPublic = services.map(isPublic)
  if (areInPublic.includes(true)) {
    return areInPublic.includes(false) || gateways.size > 0 ? 'other' : 'public-ip'
  }
  if (gateways.size === 1) return hasS3Gateway(graph) ? 'nat-1-s3' : 'nat-1'
  if (gateways.size > 1) return gateways.size === zonesOf(graph).length ? 'nat-per-zone' : 'other'
  return pullEndpoints(graph).length > 0 ? 'endpoints' : undefined
}

/**
 * A copy of a graph in which all services go out another way. What only the old way needed is gone: NAT gateways that the
 * tasks' routes lead to, with their addresses, and endpoints for pulling and logging. The tasks stand in new subnets, one
 * a zone, with the routes, gateways and endpoints of the new way; subnets and routes are free of charge.
 */
export function withEgress(graph: ResourceGraph, egress: Egress, region: string): ResourceGraph {
  const [near] = servicesInSubnets(graph)
  if (near === undefined) return graph
  const gateways = usedGateways(graph)
  const addresses = [...gateways].flatMap((gateway) => graph.targets(gateway, 'ec2.address'))
  const rest = without(graph, new Set<Resource>([...gateways, ...addresses, ...pullEndpoints(graph)]))
  const [vpcId = 'vpc-new'] = vpcsOf(graph)
  const place = { vpcId, region, zones: zonesOf(graph), near }
  return plus(
    moveTasks(cutRoutes(rest, gateways), graph, egress),
    wayOut(egress, place, endpointNames(graph)),
  )
}

/** Services point at the new subnets of the zones that they stand in; an IPv6-only way needs IPv6 before them, too. */
function moveTasks(rest: ResourceGraph, before: ResourceGraph, egress: Egress): ResourceGraph {
  const moved = alter(rest, 'ecs.service', (service) => {
    const { networkConfiguration } = service.properties
    const zones = new Set(subnetNames(service).map((subnet) => zoneOf(subnet, service, before)))
    if (zones.size === 0) return undefined
    return {
      ...service.properties,
      networkConfiguration: {
        ...networkConfiguration,
        awsvpcConfiguration: {
          ...networkConfiguration?.awsvpcConfiguration,
          subnets: [...zones].map(newSubnet),
          assignPublicIp: egress.kind === 'public-ip' ? 'ENABLED' : 'DISABLED',
        },
      },
    }
  })
  if (egress.kind !== 'ipv6') return moved
  const groups = new Set(
    moved.all('ecs.service').flatMap((service) => moved.targets(service, 'elbv2.targetGroup')),
  )
  const balancers = new Set(
    [...groups].flatMap((group) => moved.targets(group, 'elbv2.loadBalancer')).map(({ id }) => id),
  )
  const withGroups = alter(moved, 'elbv2.targetGroup', (group) =>
    groups.has(group) ? { ...group.properties, ipAddressType: 'ipv6' } : undefined,
  )
  const withOutbound = alter(withGroups, 'ec2.securityGroup', allowIpv6Out)
  return alter(withOutbound, 'elbv2.loadBalancer', (balancer) =>
    balancers.has(balancer.id) && !(balancer.properties.ipAddressType ?? '').startsWith('dualstack')
      ? { ...balancer.properties, ipAddressType: 'dualstack' }
      : undefined,
  )
}

/** A security group that lets everything out over IPv4 lets it out over IPv6, too. */
function allowIpv6Out({
  properties,
}: Resource<'ec2.securityGroup'>): PropertiesOf<'ec2.securityGroup'> | undefined {
  const rules = properties.ipPermissionsEgress ?? []
  const isOpen = ({ ipRanges = [], ipv6Ranges = [] }: (typeof rules)[number]): boolean =>
    ipRanges.some(({ cidrIp }) => cidrIp === '0.0.0.0/0') &&
    !ipv6Ranges.some(({ cidrIpv6 }) => cidrIpv6 === '::/0')
  if (!rules.some(isOpen)) return undefined
  const opened = rules.map((rule) =>
    isOpen(rule) ? { ...rule, ipv6Ranges: [...(rule.ipv6Ranges ?? []), { cidrIpv6: '::/0' }] } : rule,
  )
  return { ...properties, ipPermissionsEgress: opened }
}

function cutRoutes(graph: ResourceGraph, gateways: ReadonlySet<Resource<'ec2.natGateway'>>): ResourceGraph {
  const names = new Set([...gateways].map(({ properties }) => properties.natGatewayId))
  return alter(graph, 'ec2.routeTable', (table) => {
    const routes = table.properties.routes ?? []
    const kept = routes.filter(({ natGatewayId }) => natGatewayId === undefined || !names.has(natGatewayId))
    return kept.length === routes.length ? undefined : { ...table.properties, routes: kept }
  })
}

function isPublic({ properties }: Resource<'ecs.service'>): boolean {
  return properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED'
}

function usedGateways(graph: ResourceGraph): ReadonlySet<Resource<'ec2.natGateway'>> {
  const subnets = servicesInSubnets(graph).flatMap((service) => graph.targets(service, 'ec2.subnet'))
  return new Set(subnets.flatMap((subnet) => gatewaysOf(subnet, graph)))
}

/** Whether the tasks' VPC has a gateway endpoint of Amazon S3. */
function hasS3Gateway(graph: ResourceGraph): boolean {
  const vpcs = vpcsOf(graph)
  return graph
    .all('ec2.vpcEndpoint')
    .some(
      ({ properties }) =>
        properties.vpcEndpointType === 'Gateway' &&
        vpcs.has(properties.vpcId ?? '') &&
        properties.serviceName?.endsWith('.s3') === true,
    )
}

/** Interface endpoints in the tasks' VPC for what the tasks need; others may serve somebody else. */
function pullEndpoints(graph: ResourceGraph): readonly Resource<'ec2.vpcEndpoint'>[] {
  const vpcs = vpcsOf(graph)
  const names = endpointNames(graph)
  return graph.all('ec2.vpcEndpoint').filter(({ properties }) => {
    const { vpcEndpointType, vpcId = '', serviceName = '' } = properties
    return (
      vpcEndpointType === 'Interface' &&
      vpcs.has(vpcId) &&
      names.some((name) => serviceName.endsWith(`.${name}`))
    )
  })
}
