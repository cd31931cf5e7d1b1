import type { Text } from '../../finding/index.ts'
import type { Resource, View } from '../../graph/index.ts'
import { defineDetector, type Look } from '../detector.ts'

/** NAT gateways that no route leads to, or that no network interface could send anything through. */
export const natGatewayIdle = defineDetector({
  kind: 'nat-gateway-idle',
  title: { ko: '유휴 NAT 게이트웨이', en: 'Idle NAT gateway' },
  on: 'ec2.natGateway',
  needs: ['ec2.natGateway', 'ec2.routeTable'],
  find(gateway, look) {
    const { view } = look
    const { state = 'available' } = gateway.properties
    if (state !== 'available') return undefined
    const tables = view.referrers(gateway, 'ec2.routeTable')
    const isRouted = tables.length > 0
    if (isRouted && !isSenderless(tables, look)) return undefined
    return {
      verdict: isRouted ? 'review' : 'waste',
      evidence: [isRouted ? noSender : noRoute],
      billed: [gateway],
      // Its addresses stay in the account, and stay on the bill.
      companions: view.targets(gateway, 'ec2.address'),
    }
  },
})

const noRoute: Text = {
  ko: '이 NAT 게이트웨이로 가는 라우팅이 없습니다.',
  en: 'No route leads to it.',
}

const noSender: Text = {
  ko: '이 NAT 게이트웨이를 쓰는 서브넷에 네트워크 인터페이스가 하나도 없습니다. 예비용인지 확인하세요.',
  en: 'There is no network interface in any subnet that is routed to it. It may be kept in reserve.',
}

/** Whether the subnets of some route tables are known to hold no network interface. */
function isSenderless(tables: readonly Resource<'ec2.routeTable'>[], { view, lists }: Look): boolean {
  const isListed = lists('ec2.networkInterface') && lists('ec2.subnet')
  return (
    isListed &&
    tables
      .flatMap((table) => subnetsOf(table, view))
      .every((subnet) => !view.referrers(subnet, 'ec2.networkInterface').some(maySend))
  )
}

/** Whether something may send through a network interface: one that is attached to nothing has nobody who would. */
function maySend({ properties }: Resource<'ec2.networkInterface'>): boolean {
  return properties.status !== 'available'
}

/** The subnets that a route table rules: those that it names, and for a VPC's main table those that no table names. */
function subnetsOf(table: Resource<'ec2.routeTable'>, view: View): readonly Resource<'ec2.subnet'>[] {
  const named = view.targets(table, 'ec2.subnet')
  const isMain = table.properties.associations?.some(({ main }) => main === true) ?? false
  return isMain ? [...named, ...unnamedSubnets(table.properties.vpcId, view)] : named
}

/** The subnets of a VPC that no route table names. */
function unnamedSubnets(vpcId: string | undefined, view: View): readonly Resource<'ec2.subnet'>[] {
  const byVpc = view.memo(view, 'subnets by VPC', () =>
    Map.groupBy(view.all('ec2.subnet'), ({ properties }) => properties.vpcId),
  )
  const subnets = byVpc.get(vpcId)
  if (subnets === undefined) return []
  return view.memo(subnets, 'subnets that no route table names', () =>
    subnets.filter((subnet) => view.referrers(subnet, 'ec2.routeTable').length === 0),
  )
}
