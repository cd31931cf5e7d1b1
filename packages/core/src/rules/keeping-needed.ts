import type { Resource, ResourceGraph } from '../graph/index.ts'
import { allNeededPorts, listensByUdp } from './needed-ports.ts'
import type { IpPermission } from '../network/index.ts'
import { replacing, restricted } from './permissions.ts'
import type { ProposedFix } from './rule.ts'

type Peers = Pick<IpPermission, 'ipRanges' | 'ipv6Ranges' | 'userIdGroupPairs' | 'prefixListIds'>

/**
 * Leaves of an inbound rule what the users of its security group need, for the same peers or for others; removes it where
 * they need nothing of it. Undefined where that is not known.
 */
export function keepingNeeded(
  group: Resource<'ec2.securityGroup'>,
  index: number,
  graph: ResourceGraph,
  peers?: Peers,
): ProposedFix | undefined {
  const permissions = group.properties.ipPermissions ?? []
  const found = permissions[index]
  const ports = allNeededPorts(group, graph)
  if (found === undefined || ports === undefined) return undefined
  // A rule for every protocol may serve UDP, of which nothing tells the ports.
  if (found.ipProtocol === '-1' && listensByUdp(group, graph)) return undefined
  const { ipProtocol, fromPort, toPort } = found
  const permission = peers === undefined ? found : { ipProtocol, fromPort, toPort, ...peers }
  const others = permissions.filter((_, other) => other !== index)
  return { safety: 'review', edits: replacing(group, index, restricted(permission, ports, others)) }
}
