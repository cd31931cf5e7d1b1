import { isOfType, type Resource, type View } from '../../graph/index.ts'
import type { FetchTrace, Hop } from '../../network/index.ts'
import { adding } from '../permissions.ts'
import type { ProposedFix } from '../rule.ts'
import { leadsToInternet } from '../subnets.ts'

const vpcPath = ['networkConfiguration', 'awsvpcConfiguration'] as const

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
  if (hop?.reason === 'no-public-address')
    return {
      safety: 'review',
      edits: [{ op: 'set', path: [...vpcPath, 'assignPublicIp'], value: 'ENABLED' }],
    }
  if (hop?.reason === 'group-refuses') return admitting(hop, trace)
  const alike = all.filter(({ need, host }) => need === trace.need && host === trace.host)
  const isNowhere = alike.every(({ hops }) => withoutRoute.has(hops.at(-1)?.reason ?? 'arrives'))
  return isNowhere ? inPublicSubnets(service, graph) : undefined
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
      edits: [adding(at.resource, 'ipPermissionsEgress', { ...https, ...everything })],
    }
  }
  const userIdGroupPairs = (place?.groups ?? []).map(({ id }) => ({ groupId: id }))
  if (userIdGroupPairs.length === 0) return undefined
  return { safety: 'review', edits: [adding(at.resource, 'ipPermissions', { ...https, userIdGroupPairs })] }
}

/** Moves the tasks to subnets of the same VPC and zones that lead to the internet, with a public IP. */
function inPublicSubnets(service: Resource<'ecs.service'>, graph: View): ProposedFix | undefined {
  const now = graph.targets(service, 'ec2.subnet')
  const better = now.map(({ properties: { vpcId, availabilityZone } }) =>
    graph
      .all('ec2.subnet')
      .find(
        (subnet) =>
          subnet.properties.vpcId === vpcId &&
          subnet.properties.availabilityZone === availabilityZone &&
          leadsToInternet(subnet, graph) === true,
      ),
  )
  const ids = better.flatMap((subnet) => subnet?.properties.subnetId ?? [])
  if (ids.length === 0 || ids.length < now.length) return undefined
  return {
    safety: 'unsafe',
    edits: [
      { op: 'set', path: [...vpcPath, 'subnets'], value: [...new Set(ids)] },
      { op: 'set', path: [...vpcPath, 'assignPublicIp'], value: 'ENABLED' },
    ],
  }
}
