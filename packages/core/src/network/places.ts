import type { Path } from '../finding/index.ts'
import { isWindows, taskOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { everywhere, type Family } from './cidr.ts'
import { subnetRange } from './network.ts'
import { ephemeralPorts, type Peer, type Ports } from './packet.ts'

/** A security group by the name that a resource gives it. */
interface NamedGroup {
  readonly id: string
  readonly group: Resource<'ec2.securityGroup'> | undefined
}

/** Where a network interface stands: in one subnet, with its security groups. */
export interface Place {
  /** Whose interface it is. */
  readonly owner: Resource
  readonly subnetId: string
  readonly subnet: Resource<'ec2.subnet'> | undefined
  /** Where the owner names the subnet. */
  readonly subnetPath: Path
  /** Where the owner names its groups. */
  readonly groupsPath: Path
  /** Undefined where the owner names none and has those of its VPC's default. */
  readonly groups: readonly NamedGroup[] | undefined
  /** Whether it has a public IPv4 address; undefined where that is not known. */
  readonly hasPublicAddress: boolean | undefined
  /** Ports that it connects from. */
  readonly clientPorts: Ports
}

/** The places of a service's tasks, one a subnet; none where the service names no subnets. */
export function taskPlaces(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Place[] {
  const base: Path = ['networkConfiguration', 'awsvpcConfiguration']
  const {
    subnets = [],
    assignPublicIp,
    securityGroups,
  } = service.properties.networkConfiguration?.awsvpcConfiguration ?? {}
  const task = taskOf(service, graph)
  const areGroupsKnown = securityGroups !== undefined && securityGroups.length > 0
  const clientPorts = task !== undefined && isWindows(task) ? ephemeralPorts.windows : ephemeralPorts.linux
  const hasPublicAddress = assignPublicIp === 'ENABLED'
  return subnets.map((subnetId, index): Place => {
    const subnet = graph.named('ec2.subnet', subnetId, service)
    return {
      owner: service,
      subnetId,
      subnet,
      subnetPath: [...base, 'subnets', index],
      groupsPath: [...base, 'securityGroups'],
      groups: areGroupsKnown ? named(securityGroups, service, graph) : defaultGroups(subnet, graph),
      hasPublicAddress,
      clientPorts,
    }
  })
}

/** The places of a load balancer's nodes, one a subnet. */
export function balancerPlaces(
  balancer: Resource<'elbv2.loadBalancer'>,
  graph: ResourceGraph,
): readonly Place[] {
  const { availabilityZones = [], securityGroups, scheme, type, ipAddressType } = balancer.properties
  return availabilityZones.flatMap(({ subnetId }, index): readonly Place[] => {
    if (subnetId === undefined) return []
    const subnet = graph.named('ec2.subnet', subnetId, balancer)
    const hasNone = type === 'network' && (securityGroups === undefined || securityGroups.length === 0)
    return [
      {
        owner: balancer,
        subnetId,
        subnet,
        subnetPath: ['availabilityZones', index, 'subnetId'],
        groupsPath: ['securityGroups'],
        groups: hasNone
          ? []
          : securityGroups === undefined
            ? defaultGroups(subnet, graph)
            : named(securityGroups, balancer, graph),
        hasPublicAddress: scheme !== 'internal' && ipAddressType !== 'dualstack-without-public-ipv4',
        clientPorts: ephemeralPorts.any,
      },
    ]
  })
}

/** The places of an interface endpoint, one a subnet. */
export function endpointPlaces(
  endpoint: Resource<'ec2.vpcEndpoint'>,
  graph: ResourceGraph,
): readonly Place[] {
  const { subnetIds = [], groups } = endpoint.properties
  const groupIds = groups?.map(({ groupId }) => groupId).filter((id) => id !== undefined)
  return subnetIds.map((subnetId, index): Place => {
    const subnet = graph.named('ec2.subnet', subnetId, endpoint)
    return {
      owner: endpoint,
      subnetId,
      subnet,
      subnetPath: ['subnetIds', index],
      groupsPath: ['groups'],
      groups: groupIds === undefined || groupIds.length === 0 ? undefined : named(groupIds, endpoint, graph),
      hasPublicAddress: false,
      clientPorts: ephemeralPorts.any,
    }
  })
}

/** The families in which a place has addresses. */
export function familiesOf({ subnet }: Place): readonly Family[] {
  if (subnet === undefined) return [4]
  return ([4, 6] as const).filter((family) => subnetRange(subnet, family) !== null)
}

/** The families in which all of these places have addresses. */
export function sharedFamilies(places: readonly Place[]): readonly Family[] {
  return ([4, 6] as const).filter((family) => places.every((place) => familiesOf(place).includes(family)))
}

/** A place as others see it. Addresses that are not known may be any. */
export function peerOf({ subnet, groups }: Place, family: Family): Peer {
  const range = (subnet === undefined ? undefined : subnetRange(subnet, family)) ?? everywhere[family]
  return {
    ranges: [range],
    groups: groups === undefined ? undefined : new Set(groups.map(({ id }) => id)),
    prefixLists: new Set(),
  }
}

function named(ids: readonly string[], from: Resource, graph: ResourceGraph): readonly NamedGroup[] {
  return ids.map((id) => ({ id, group: graph.named('ec2.securityGroup', id, from) }))
}

/** What applies where no group is named: the default one of the VPC, which EC2 calls `default`. */
function defaultGroups(
  subnet: Resource<'ec2.subnet'> | undefined,
  graph: ResourceGraph,
): readonly NamedGroup[] | undefined {
  if (subnet?.properties.vpcId === undefined) return undefined
  const group = graph
    .all('ec2.securityGroup')
    .find(
      ({ properties }) => properties.vpcId === subnet.properties.vpcId && properties.groupName === 'default',
    )
  return group === undefined ? undefined : [{ id: group.id, group }]
}
