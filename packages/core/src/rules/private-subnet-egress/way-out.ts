import { isOfType, type Resource, type View } from '../../graph/index.ts'
import {
  addPermission,
  givingPublicAddresses,
  movingToPublicSubnets,
  type FetchTrace,
  type Hop,
} from '../../network/index.ts'
import type { ProposedFix } from '../rule.ts'

/** Nothing in the subnet's route table leads there. */
const withoutRoute: ReadonlySet<Hop['reason']> = new Set(['route-none', 'no-endpoint', 'internet-only'])

/** What would let the tasks get at what they need; undefined where it takes more than settings of what is there. */
export function wayOut(
  service: Resource<'ecs.service'>,
  trace: FetchTrace,
  all: readonly FetchTrace[],
  graph: View,
): ProposedFix | undefined {
  const hop = trace.hops.at(-1)
  if (hop?.reason === 'no-public-address') return { safety: 'review', edits: givingPublicAddresses(service) }
  if (hop?.reason === 'group-refuses') return admitting(hop, trace)
  const alike = all.filter(({ need, host }) => need === trace.need && host === trace.host)
  const isNowhere = alike.every(({ hops }) => withoutRoute.has(hops.at(-1)?.reason ?? 'arrives'))
  const edits = isNowhere ? movingToPublicSubnets(service, graph) : undefined
  return edits && { safety: 'unsafe', edits }
}

/** Opens HTTPS in the security group that refuses: of the tasks towards everything, or of an endpoint for the tasks. */
function admitting({ data, at }: Hop, { place, family }: FetchTrace): ProposedFix | undefined {
  if (at === undefined || !isOfType(at.resource, 'ec2.securityGroup')) return undefined
  const https = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 }
  if (data['direction'] === 'outbound') {
    const everything =
      family === 4 ? { ipRanges: [{ cidrIp: '0.0.0.0/0' }] } : { ipv6Ranges: [{ cidrIpv6: '::/0' }] }
    return {
      safety: 'review',
      edits: [addPermission(at.resource, 'ipPermissionsEgress', { ...https, ...everything })],
    }
  }
  const userIdGroupPairs = (place?.groups ?? []).map(({ id }) => ({ groupId: id }))
  if (userIdGroupPairs.length === 0) return undefined
  return {
    safety: 'review',
    edits: [addPermission(at.resource, 'ipPermissions', { ...https, userIdGroupPairs })],
  }
}
