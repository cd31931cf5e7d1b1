import { isWithin } from '../finding/index.ts'
import { routeTablesOf, type Resource, type ResourceGraph } from '../graph/index.ts'
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
  readonly graph: ResourceGraph
  readonly readPrefixList: PrefixListReader
  readonly rulesOf: (group: Resource<'ec2.securityGroup'>) => GroupRules
  /** The route table of a subnet: the one that names it, or else the main one of its VPC. */
  readonly tableOf: (subnet: Subnet) => Resource<'ec2.routeTable'> | undefined
  readonly aclOf: (subnet: Subnet) => SubnetAcl | undefined
}

const networks = new WeakMap<ResourceGraph, Network>()

/** The network of a graph; made when it is first asked for. */
export function networkOf(graph: ResourceGraph): Network {
  const known = networks.get(graph)
  if (known !== undefined) return known
  const made = makeNetwork(graph)
  networks.set(graph, made)
  return made
}

function makeNetwork(graph: ResourceGraph): Network {
  const groups = new WeakMap<Resource, GroupRules>()
  const tables = new WeakMap<Subnet, Resource<'ec2.routeTable'> | undefined>()
  const acls = new WeakMap<Subnet, SubnetAcl | undefined>()
  const lists = new Map<string, readonly Range[] | undefined>()

  function readPrefixList(id: string): readonly Range[] | undefined {
    if (lists.has(id)) return lists.get(id)
    const list = graph.all('ec2.managedPrefixList').find(({ properties }) => properties.prefixListId === id)
    const ranges = list?.properties.entries?.map(({ cidr }) =>
      cidr === undefined ? undefined : parseCidr(cidr),
    )
    const isWhole = list !== undefined && ranges !== undefined && !ranges.includes(undefined)
    const isResolved = list?.unknowns.every(({ path }) => !isWithin(path, ['entries'])) ?? false
    const read = isWhole && isResolved ? ranges.filter((range) => range !== undefined) : undefined
    lists.set(id, read)
    return read
  }

  return {
    graph,
    readPrefixList,
    rulesOf(group) {
      const known = groups.get(group)
      if (known !== undefined) return known
      const rules = readGroup(group, readPrefixList)
      groups.set(group, rules)
      return rules
    },
    tableOf(subnet) {
      if (!tables.has(subnet)) tables.set(subnet, routeTablesOf(subnet, graph)[0])
      return tables.get(subnet)
    },
    aclOf(subnet) {
      if (!acls.has(subnet)) {
        const [acl] = graph.referrers(subnet, 'ec2.networkAcl')
        acls.set(subnet, acl && { acl, rules: readNetworkAcl(acl) })
      }
      return acls.get(subnet)
    },
  }
}

type SubnetRanges = Readonly<Record<Family, Range | undefined | null>>

const rangesOfSubnets = new WeakMap<Subnet, SubnetRanges>()

/** The addresses of a subnet in a family; undefined where they are not known, null where it has none. */
export function subnetRange(subnet: Subnet, family: Family): Range | undefined | null {
  const known = rangesOfSubnets.get(subnet)
  if (known !== undefined) return known[family]
  const read = { 4: readSubnetRange(subnet, 4), 6: readSubnetRange(subnet, 6) }
  rangesOfSubnets.set(subnet, read)
  return read[family]
}

function readSubnetRange(subnet: Subnet, family: Family): Range | undefined | null {
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
