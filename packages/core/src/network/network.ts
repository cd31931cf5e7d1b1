import { routeTablesOf, type Resource, type View } from '../graph/index.ts'
import { parseCidr, type Family, type Range } from './cidr.ts'
import { readNetworkAcl, type AclRules } from './network-acl.ts'
import { readGroup, type GroupRules, type PrefixListReader } from './security-group.ts'
import { stagesOf, type Stages } from './stages.ts'

type Subnet = Resource<'ec2.subnet'>

interface SubnetAcl {
  readonly acl: Resource<'ec2.networkAcl'>
  readonly rules: AclRules
}

/** What governs the traffic of a graph, found by subnet and prepared once for many questions. */
export interface Network extends Stages {
  readonly graph: View
  readonly readPrefixList: PrefixListReader
  readonly rulesOf: (group: Resource<'ec2.securityGroup'>) => GroupRules
  /** The route table of a subnet: the one that names it, or else the main one of its VPC. */
  readonly tableOf: (subnet: Subnet) => Resource<'ec2.routeTable'> | undefined
  readonly aclOf: (subnet: Subnet) => SubnetAcl | undefined
}

/** The network of a graph, for one question. What is prepared is kept by the view, also for the next one. */
export function networkOf(view: View): Network {
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
    ...stagesOf(view),
    graph: view,
    readPrefixList,
    rulesOf: (group) => view.memo(group, 'group rules', () => readGroup(group, readPrefixList, view.memo)),
    tableOf: (subnet) => view.memo(subnet, 'route table', () => routeTablesOf(subnet, view)[0]),
    aclOf: (subnet) =>
      view.memo(subnet, 'network ACL', () => {
        const [acl] = view.referrers(subnet, 'ec2.networkAcl')
        return acl && { acl, rules: readNetworkAcl(acl, view.memo) }
      }),
  }
}

/** The addresses of a subnet in a family; undefined where they are not known, null where it has none. */
export function subnetRange(subnet: Subnet, family: Family, view: View): Range | undefined | null {
  return view.memo(subnet, `range ${family}`, () => readRange(subnet, family))
}

function readRange({ properties }: Subnet, family: Family): Range | undefined | null {
  const { cidrBlock, ipv6CidrBlockAssociationSet, ipv6Native } = properties
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
