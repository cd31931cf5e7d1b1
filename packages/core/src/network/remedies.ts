import type { Text } from '../finding/index.ts'
import {
  evaluate,
  isOfType,
  originalOf,
  runsOnFargate,
  type GraphEdit,
  type Resource,
  type ResourceGraph,
  type View,
} from '../graph/index.ts'
import { addPermission, type IpPermission } from './add-permission.ts'
import type { Hop, Trace } from './hop.ts'
import { givingPublicAddresses, movingToPublicSubnets, publicSubnetsFor } from './public-subnets.ts'

type Service = Resource<'ecs.service'>
type Balancer = Resource<'elbv2.loadBalancer'>

/** What would let a packet past the hop that stops it. */
export interface Remedy {
  readonly title: Text
  readonly edits: readonly GraphEdit[]
}

/** Who sends a packet, and the service that it is for. */
export interface Request {
  /** Anybody on the internet, a CIDR block, or the tasks of another service. */
  readonly from: 'internet' | { readonly cidr: string } | { readonly service: Service }
  readonly to: Service
}

/**
 * What would let a packet past the hop that stops it, on its way to where a service is entered: its load balancer, or its
 * tasks where it has none. What stops it between a load balancer and the tasks, or an image on its way, is found by rules,
 * which have fixes of their own. Undefined where only somebody who knows the service can tell, or a value that it takes to
 * tell is unknown.
 */
export function remedyFor(graph: ResourceGraph, trace: Trace, request: Request): Remedy | undefined {
  const stopped = trace.hops.at(-1)
  if (trace.verdict !== 'blocked' || stopped === undefined) return undefined
  if (trace.hops.some(({ kind }) => kind === 'target-group')) return undefined
  const { value, reads } = evaluate(graph, (view) => remedyIn(view, trace, stopped, request))
  if (value === undefined || reads.size > 0) return undefined
  const edits = value.edits.map((edit): GraphEdit => {
    return edit.op === 'add' ? edit : { ...edit, resource: originalOf(edit.resource) }
  })
  return { ...value, edits }
}

function remedyIn(view: View, trace: Trace, stopped: Hop, request: Request): Remedy | undefined {
  const service = view.own(request.to)
  const entered = trace.hops.find(({ kind }) => kind === 'dns')?.at?.resource ?? stopped.at?.resource
  const balancer =
    entered !== undefined && isOfType(entered, 'elbv2.loadBalancer') ? view.own(entered) : undefined
  // Only for IPv4 it is known here which subnets lead to the internet.
  if (trace.family === 6 && stopped.reason !== 'group-refuses') return undefined
  switch (stopped.reason) {
    case 'group-refuses':
      return admitting(view, trace, stopped, balancer, request)
    case 'balancer-internal':
      return balancer && facingInternet(view, balancer)
    case 'no-public-address':
      return balancer === undefined && runsOnFargate(service, view)
        ? { title: titles.addresses, edits: givingPublicAddresses(service) }
        : undefined
    case 'no-return-route':
      return balancer === undefined ? inPublicSubnets(view, service) : movedBalancer(view, balancer)
    default:
      return undefined
  }
}

/** Opens the port for who sends, in the security group that refuses. */
function admitting(
  view: View,
  { family }: Trace,
  { at, data }: Hop,
  balancer: Balancer | undefined,
  { from, to }: Request,
): Remedy | undefined {
  const { port, direction } = data
  if (at === undefined || !isOfType(at.resource, 'ec2.securityGroup') || typeof port !== 'number')
    return undefined
  const isInbound = direction === 'inbound'
  // The group of the sender: towards a load balancer it would have to admit addresses that nobody knows.
  if (!isInbound && balancer !== undefined) return undefined
  const everyone = family === 4 ? '0.0.0.0/0' : '::/0'
  const peers = isInbound
    ? peersOf(from === 'internet' ? { cidr: everyone } : from, view)
    : groupsOf(view.own(to))
  if (peers === undefined) return undefined
  const listeners = balancer === undefined ? [] : view.referrers(balancer, 'elbv2.listener')
  const listener = listeners.find(({ properties }) => properties.port === port)
  // Where nothing listens nobody is to be let in.
  if (balancer !== undefined && listener === undefined) return undefined
  const { protocol } = listener?.properties ?? {}
  const permission = {
    ipProtocol: protocol === 'UDP' || protocol === 'QUIC' ? 'udp' : 'tcp',
    fromPort: port,
    toPort: port,
    ...peers,
  }
  const edit = addPermission(at.resource, isInbound ? 'ipPermissions' : 'ipPermissionsEgress', permission)
  return { title: titles.open(port), edits: [edit] }
}

function peersOf(from: Exclude<Request['from'], 'internet'>, view: View): IpPermission | undefined {
  if ('service' in from) return groupsOf(view.own(from.service))
  const { cidr } = from
  return cidr.includes(':') ? { ipv6Ranges: [{ cidrIpv6: cidr }] } : { ipRanges: [{ cidrIp: cidr }] }
}

function groupsOf({ properties }: Service): IpPermission | undefined {
  const groups = properties.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []
  return groups.length === 0 ? undefined : { userIdGroupPairs: groups.map((groupId) => ({ groupId })) }
}

function facingInternet(view: View, balancer: Balancer): Remedy | undefined {
  const moves = movingBalancer(view, balancer)
  if (moves === undefined) return undefined
  const edit: GraphEdit = {
    op: 'set',
    resource: balancer,
    path: ['scheme'],
    value: 'internet-facing',
  }
  return { title: titles.facing, edits: [edit, ...moves] }
}

function movedBalancer(view: View, balancer: Balancer): Remedy | undefined {
  const edits = movingBalancer(view, balancer)
  return edits && { title: titles.balancer, edits }
}

/** Edits that put a load balancer in subnets that lead to the internet. */
function movingBalancer(view: View, balancer: Balancer): readonly GraphEdit[] | undefined {
  const zones = balancer.properties.availabilityZones ?? []
  const subnets = zones.flatMap(({ subnetId }) => view.named('ec2.subnet', subnetId, balancer) ?? [])
  const better = publicSubnetsFor(subnets, view)
  if (better === undefined || better.length < zones.length) return undefined
  return zones.flatMap(({ subnetId }, index): readonly GraphEdit[] => {
    const value = better[index]
    if (value === subnetId) return []
    const path = ['availabilityZones', index, 'subnetId']
    return [{ op: 'set', resource: balancer, path, value }]
  })
}

function inPublicSubnets(view: View, service: Service): Remedy | undefined {
  const edits = runsOnFargate(service, view) ? movingToPublicSubnets(service, view) : undefined
  return edits && { title: titles.subnets, edits }
}

const titles = {
  open: (port: number): Text => ({
    ko: `보안 그룹에서 ${port} 포트 열기`,
    en: `Open port ${port} in the security group`,
  }),
  facing: { ko: '로드 밸런서를 인터넷 경계로 바꾸기', en: 'Make the load balancer internet-facing' },
  balancer: {
    ko: '로드 밸런서를 퍼블릭 서브넷으로 옮기기',
    en: 'Move the load balancer to public subnets',
  },
  addresses: { ko: '태스크에 퍼블릭 IP 주기', en: 'Give the tasks public IPs' },
  subnets: {
    ko: '퍼블릭 서브넷으로 옮기고 퍼블릭 IP 주기',
    en: 'Move the tasks to public subnets, with public IPs',
  },
} as const
