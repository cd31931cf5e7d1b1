import { isAssociated, type Resource, type ResourceGraph } from '../graph/index.ts'
import { awsCommand } from './commands.ts'
import type { LeftoverCandidate } from './leftover.ts'

/** Elastic IPs that belong to the account and to nothing in it. */
export function* unassociatedAddresses(graph: ResourceGraph): Generator<LeftoverCandidate> {
  // An address that a NAT gateway holds may say so on the gateway's side only.
  if (!graph.complete.has('ec2.address') || !graph.complete.has('ec2.natGateway')) return
  for (const address of graph.all('ec2.address')) {
    if (isAssociated(address.properties) || address.properties.serviceManaged !== undefined) continue
    if (graph.referrers(address, 'ec2.natGateway').some(holdsAddresses)) continue
    yield {
      kind: 'elastic-ip-unassociated',
      verdict: 'waste',
      resource: address,
      evidence: [
        {
          ko: `${address.properties.publicIp ?? address.id} 주소를 쓰는 리소스가 없습니다. 릴리스하면 같은 주소를 다시 받을 수 없으니, 허용 목록에 등록된 주소인지 먼저 확인하세요.`,
          en: `Nothing uses ${address.properties.publicIp ?? address.id}. Once released it will not come back: check allow lists first.`,
        },
      ],
      billed: [address],
      remove: [releaseAddress(address)],
    }
  }
}

/** NAT gateways that no route leads to, or that no network interface could send anything through. */
export function* idleNatGateways(graph: ResourceGraph): Generator<LeftoverCandidate> {
  if (!graph.complete.has('ec2.natGateway') || !graph.complete.has('ec2.routeTable')) return
  for (const gateway of graph.all('ec2.natGateway')) {
    if (gateway.properties.state !== undefined && gateway.properties.state !== 'available') continue
    const tables = graph.referrers(gateway, 'ec2.routeTable')
    const isRouted = tables.length > 0
    if (isRouted && !isSenderless(tables, graph)) continue
    const addresses = graph.targets(gateway, 'ec2.address')
    yield {
      kind: 'nat-gateway-idle',
      verdict: isRouted ? 'review' : 'waste',
      resource: gateway,
      evidence: [isRouted ? noSender : noRoute],
      billed: [gateway],
      remove: [
        awsCommand(gateway, 'ec2 delete-nat-gateway', { 'nat-gateway-id': gateway.id }),
        // Its addresses stay in the account, and stay on the bill.
        awsCommand(gateway, 'ec2 wait nat-gateway-deleted', { 'nat-gateway-ids': gateway.id }),
        ...addresses.map(releaseAddress),
      ],
    }
  }
}

const noRoute = {
  ko: '이 NAT 게이트웨이로 가는 라우팅이 없습니다.',
  en: 'No route leads to it.',
}

const noSender = {
  ko: '이 NAT 게이트웨이를 쓰는 서브넷에 네트워크 인터페이스가 하나도 없습니다. 예비용인지 확인하세요.',
  en: 'There is no network interface in any subnet that is routed to it. It may be kept in reserve.',
}

/** Whether the subnets of some route tables are known to hold no network interface. */
function isSenderless(tables: readonly Resource<'ec2.routeTable'>[], graph: ResourceGraph): boolean {
  if (!graph.complete.has('ec2.networkInterface') || !graph.complete.has('ec2.subnet')) return false
  return tables
    .flatMap((table) => subnetsOf(table, graph))
    .every((subnet) => graph.referrers(subnet, 'ec2.networkInterface').length === 0)
}

/** The subnets that a route table holds for; a VPC's main table holds for those that name no other. */
function subnetsOf(
  table: Resource<'ec2.routeTable'>,
  graph: ResourceGraph,
): readonly Resource<'ec2.subnet'>[] {
  const named = graph.targets(table, 'ec2.subnet')
  const isMain = table.properties.associations?.some((association) => association.main === true) ?? false
  if (!isMain) return named
  const others = graph
    .all('ec2.subnet')
    .filter((subnet) => subnet.properties.vpcId === table.properties.vpcId)
    .filter((subnet) => graph.referrers(subnet, 'ec2.routeTable').length === 0)
  return [...named, ...others]
}

function holdsAddresses(gateway: Resource<'ec2.natGateway'>): boolean {
  return gateway.properties.state !== 'deleted' && gateway.properties.state !== 'failed'
}

function releaseAddress(address: Resource<'ec2.address'>): string {
  return awsCommand(address, 'ec2 release-address', {
    'allocation-id': address.properties.allocationId ?? address.id,
  })
}
