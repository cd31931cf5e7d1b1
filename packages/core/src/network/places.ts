import type { Path } from '../finding/index.ts'
import { isWindows, taskOf, type Resource, type View } from '../graph/index.ts'
import { everywhere, type Family, type Range } from './cidr.ts'
import { subnetRange } from './network.ts'
import { ephemeralPorts, type Peer, type Ports } from './packet.ts'

/** A security group by the name that a resource gives it. */
export interface NamedGroup {
  readonly id: string
  readonly group: Resource<'ec2.securityGroup'> | undefined
}

/**
 * Where a network interface stands: in one subnet, with its security groups. What else is told of it is looked up when it
 * is asked for: what is unknown of it leaves alone whatever does not ask.
 */
export interface Place {
  /** Whose interface it is. */
  readonly owner: Resource
  readonly subnetId: string
  readonly subnet: Resource<'ec2.subnet'> | undefined
  /** The addresses of the subnet in a family; undefined where they are not known, null where it has none. */
  readonly rangeOf: (family: Family) => Range | undefined | null
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
export function taskPlaces(service: Resource<'ecs.service'>, graph: View): readonly Place[] {
  const base: Path = ['networkConfiguration', 'awsvpcConfiguration']
  const { subnets = [] } = service.properties.networkConfiguration?.awsvpcConfiguration ?? {}
  return subnets.map((subnetId, index): Place => {
    const subnet = graph.named('ec2.subnet', subnetId, service)
    return {
      owner: service,
      subnetId,
      subnet,
      rangeOf: (family) => subnet && subnetRange(subnet, family, graph),
      subnetPath: [...base, 'subnets', index],
      groupsPath: [...base, 'securityGroups'],
      get groups() {
        return graph.memo(service, `groups ${index}`, () => {
          const ids = service.properties.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []
          return ids.length > 0 ? named(ids, service, graph) : defaultGroups(subnet, graph)
        })
      },
      get hasPublicAddress() {
        return service.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED'
      },
      get clientPorts() {
        return graph.memo(service, 'client ports', () => {
          const task = taskOf(service, graph)
          return task !== undefined && isWindows(task) ? ephemeralPorts.windows : ephemeralPorts.linux
        })
      },
    }
  })
}

/** The places of a load balancer's nodes, one a subnet. */
export function balancerPlaces(balancer: Resource<'elbv2.loadBalancer'>, graph: View): readonly Place[] {
  const { availabilityZones = [] } = balancer.properties
  return availabilityZones.flatMap(({ subnetId }, index): readonly Place[] => {
    if (subnetId === undefined) return []
    const subnet = graph.named('ec2.subnet', subnetId, balancer)
    return [
      {
        owner: balancer,
        subnetId,
        subnet,
        rangeOf: (family) => subnet && subnetRange(subnet, family, graph),
        subnetPath: ['availabilityZones', index, 'subnetId'],
        groupsPath: ['securityGroups'],
        get groups() {
          return graph.memo(balancer, `groups ${index}`, () => balancerGroups(balancer, subnet, graph))
        },
        get hasPublicAddress() {
          const { scheme, ipAddressType } = balancer.properties
          return scheme !== 'internal' && ipAddressType !== 'dualstack-without-public-ipv4'
        },
        clientPorts: ephemeralPorts.any,
      },
    ]
  })
}

function balancerGroups(
  balancer: Resource<'elbv2.loadBalancer'>,
  subnet: Resource<'ec2.subnet'> | undefined,
  graph: View,
): readonly NamedGroup[] | undefined {
  const { securityGroups, type } = balancer.properties
  if (type === 'network' && (securityGroups === undefined || securityGroups.length === 0)) return []
  return securityGroups === undefined ? defaultGroups(subnet, graph) : named(securityGroups, balancer, graph)
}

/** The places of an interface endpoint, one a subnet. */
export function endpointPlaces(endpoint: Resource<'ec2.vpcEndpoint'>, graph: View): readonly Place[] {
  const { subnetIds = [] } = endpoint.properties
  return subnetIds.map((subnetId, index): Place => {
    const subnet = graph.named('ec2.subnet', subnetId, endpoint)
    return {
      owner: endpoint,
      subnetId,
      subnet,
      rangeOf: (family) => subnet && subnetRange(subnet, family, graph),
      subnetPath: ['subnetIds', index],
      groupsPath: ['groups'],
      get groups() {
        return graph.memo(endpoint, 'groups', () => {
          const ids = endpoint.properties.groups?.flatMap(({ groupId }) => groupId ?? []) ?? []
          return ids.length === 0 ? undefined : named(ids, endpoint, graph)
        })
      },
      hasPublicAddress: false,
      clientPorts: ephemeralPorts.any,
    }
  })
}

/** The families in which a place has addresses. */
export function familiesOf({ subnet, rangeOf }: Place): readonly Family[] {
  return subnet === undefined ? [4] : families.filter((family) => rangeOf(family) !== null)
}

const families: readonly Family[] = [4, 6]

/** The families in which all of these places have addresses. */
export function sharedFamilies(places: readonly Place[]): readonly Family[] {
  return families.filter((family) => places.every((place) => familiesOf(place).includes(family)))
}

/** A place as others see it. Addresses that are not known may be any. */
export function peerOf({ rangeOf, groups }: Place, family: Family): Peer {
  return {
    ranges: [rangeOf(family) ?? everywhere[family]],
    groups: groups === undefined ? undefined : new Set(groups.map(({ id }) => id)),
    prefixLists: new Set(),
  }
}

function named(ids: readonly string[], from: Resource, graph: View): readonly NamedGroup[] {
  return ids.map((id) => ({ id, group: graph.named('ec2.securityGroup', id, from) }))
}

/** What applies where no group is named: the default one of the VPC, which EC2 calls `default`. */
function defaultGroups(
  subnet: Resource<'ec2.subnet'> | undefined,
  graph: View,
): readonly NamedGroup[] | undefined {
  if (subnet?.properties.vpcId === undefined) return undefined
  const group = graph
    .all('ec2.securityGroup')
    .find(
      ({ properties }) => properties.vpcId === subnet.properties.vpcId && properties.groupName === 'default',
    )
  return group === undefined ? undefined : [{ id: group.id, group }]
}
