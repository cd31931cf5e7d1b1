import { routeTablesOf, viewOf, type Resource, type ResourceGraph, type View } from '../graph/index.ts'
import { parseCidr, type Family, type Range } from './cidr.ts'
import { readNetworkAcl, type AclRules } from './network-acl.ts'
import { readGroup, type GroupRules, type PrefixListReader } from './security-group.ts'

type Subnet = Resource<'ec2.subnet'>

interface SubnetAcl {
  readonly acl: Resource<'ec2.networkAcl'>
  readonly rules: AclRules
}

/** What governs the traffic of a graph, found by subnet and prepared once for many questions. */
export interface Network {
  readonly graph: View
  readonly readPrefixList: PrefixListReader
  readonly rulesOf: (group: Resource<'ec2.securityGroup'>) => GroupRules
  /** The route table of a subnet: the one that names it, or else the main one of its VPC. */
  readonly tableOf: (subnet: Subnet) => Resource<'ec2.routeTable'> | undefined
  readonly aclOf: (subnet: Subnet) => SubnetAcl | undefined
}

/** The network of a graph; what it is prepared from is noted whenever it is asked for. */
export function networkOf(graph: ResourceGraph): Network {
  const view = viewOf(graph)

  function readPrefixList(id: string): readonly Range[] | undefined {
    return view.memo(view, `prefix list ${id}`, () => {
      const list = view.all('ec2.managedPrefixList').find(({ properties }) => properties.prefixListId === id)
      const ranges = list?.properties.entries?.map(({ cidr }) =>
        cidr === undefined ? undefined : parseCidr(cidr),
      )
      if (ranges === undefined || ranges.includes(undefined)) return undefined
      return ranges.filter((range) => range !== undefined)
    })
  }

  return {
    graph: view,
    readPrefixList,
    rulesOf: (group) => view.memo(group, 'group rules', () => readGroup(group, readPrefixList)),
    tableOf: (subnet) => view.memo(subnet, 'route table', () => routeTablesOf(subnet, view)[0]),
    aclOf: (subnet) =>
      view.memo(subnet, 'network ACL', () => {
        const [acl] = view.referrers(subnet, 'ec2.networkAcl')
        return acl && { acl, rules: readNetworkAcl(acl) }
      }),
  }
}

/** The addresses of a subnet in a family; undefined where they are not known, null where it has none. */
export function subnetRange(subnet: Subnet, family: Family): Range | undefined | null {
  const { cidrBlock, ipv6CidrBlockAssociationSet, ipv6Native } = subnet.properties
  if (family === 4) {
    if (ipv6Native === true) return null
    return cidrBlock === undefined ? undefined : parseCidr(cidrBlock)
  }
  const associated = ipv6CidrBlockAssociationSet?.find(
    ({ ipv6CidrBlockState }) => (ipv6CidrBlockState?.state ?? 'associated') === 'associated',
  )
  if (associated?.ipv6CidrBlock === undefined) return ipv6Native === true ? undefined : null
  return parseCidr(associated.ipv6CidrBlock)
}
