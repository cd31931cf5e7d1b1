import type { Text } from '../finding/index.ts'
import { originalOf, referenceTo, type Resource, type View } from '../graph/index.ts'
import { addressItem } from './addresses.ts'
import type { CostContext } from './context.ts'
import { shown, type Entries } from './line-item.ts'

type Gateway = Resource<'ec2.natGateway'>
type Endpoint = Resource<'ec2.vpcEndpoint'>

/** The hours that a NAT gateway stands there. */
export function addGatewayHours(gateway: Gateway, { region, hours }: CostContext, { item }: Entries): void {
  if (!isBilled(gateway)) return
  item({
    sku: 'nat.hour',
    region,
    resource: referenceTo(gateway),
    description: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
    quantity: hours,
    why: { ko: `1개 × ${hours}시간`, en: `1 × ${hours} h` },
    basis: 'fixed',
  })
}

/** A NAT gateway's part of the data that goes through all of them; they share it evenly. */
export function addGatewayData(
  gateway: Gateway,
  { region, graph, usage }: CostContext,
  { item, assume }: Entries,
): void {
  if (!isBilled(gateway)) return
  const gigabytes = usage.natGb === 0 ? 0 : usage.natGb / gatewaysIn(graph)
  item({
    sku: 'nat.gb',
    region,
    resource: referenceTo(gateway),
    description: { ko: 'NAT 게이트웨이를 지나는 데이터', en: 'Data through the NAT gateway' },
    quantity: gigabytes,
    why: { ko: `한 달 ${shown(gigabytes)}GB`, en: `${shown(gigabytes)} GB a month` },
    basis: 'assumed',
  })
  assume({
    name: 'nat-data',
    text: {
      ko: `NAT 게이트웨이를 지나는 데이터는 한 달 ${usage.natGb}GB로 보았습니다.`,
      en: `Data through NAT gateways is taken as ${usage.natGb} GB a month.`,
    },
  })
}

function gatewaysIn(graph: View): number {
  return graph.memo(graph, 'cost: NAT gateways', () => graph.all('ec2.natGateway').length)
}

/** The public addresses of a NAT gateway, one at the least; a private one has none. */
export function addGatewayAddresses(gateway: Gateway, context: CostContext, entries: Entries): void {
  const { connectivityType = 'public', natGatewayAddresses } = gateway.properties
  if (connectivityType !== 'public' || !isBilled(gateway)) return
  const held = Math.max(1, natGatewayAddresses?.length ?? 0)
  const addresses = context.further?.chargedOf(gateway, held, context, entries) ?? held
  if (addresses === 0) return
  const { hours } = context
  const item = {
    resource: referenceTo(gateway),
    description: { ko: 'NAT 게이트웨이의 퍼블릭 IPv4 주소', en: 'Public IPv4 address of the NAT gateway' },
    addressHours: addresses * hours,
    why: { ko: `주소 ${addresses}개 × ${hours}시간`, en: `${addresses} × ${hours} h` },
    basis: 'fixed' as const,
  }
  entries.item(addressItem(item, context))
}

function isBilled({ properties }: Gateway): boolean {
  const { state = 'available' } = properties
  return state === 'available' || state === 'pending'
}

/** Whether an endpoint is one that is paid for; a gateway endpoint is free of charge. */
export function isInterfaceEndpoint({ properties }: Endpoint): boolean {
  return properties.vpcEndpointType === 'Interface'
}

/** The zones that an interface endpoint stands in are billed by the hour. */
export function addEndpointHours(
  endpoint: Endpoint,
  { region, hours }: CostContext,
  { item, omit }: Entries,
): void {
  if (!isInterfaceEndpoint(endpoint)) return
  const resource = referenceTo(endpoint)
  const { subnetIds } = endpoint.properties
  if (subnetIds === undefined) {
    omit(resource, unknownSubnets)
    return
  }
  const zones = subnetIds.length
  if (zones === 0) return
  const name = shortName(endpoint)
  item({
    sku: 'vpc-endpoint.az-hour',
    region,
    resource,
    description: { ko: `VPC 엔드포인트 ${name}`, en: `VPC endpoint ${name}` },
    quantity: zones * hours,
    why: {
      ko: `가용 영역 ${zones}개 × ${hours}시간`,
      en: `${zones} ${zones === 1 ? 'zone' : 'zones'} × ${hours} h`,
    },
    basis: 'fixed',
  })
}

/** An interface endpoint's part of the data that goes through all of them; they share it evenly. */
export function addEndpointData(
  endpoint: Endpoint,
  { region, graph, usage }: CostContext,
  { item }: Entries,
): void {
  if (usage.endpointGb === 0 || !isInterfaceEndpoint(endpoint)) return
  if ((endpoint.properties.subnetIds ?? []).length === 0) return
  const resource = referenceTo(endpoint)
  const name = shortName(endpoint)
  const gigabytes = usage.endpointGb / endpointsIn(graph)
  item({
    sku: 'vpc-endpoint.gb',
    region,
    resource,
    description: {
      ko: `VPC 엔드포인트 데이터 처리 (${name})`,
      en: `Data through the VPC endpoint ${name}`,
    },
    quantity: gigabytes,
    why: { ko: `한 달 ${shown(gigabytes)}GB`, en: `${shown(gigabytes)} GB a month` },
    basis: 'assumed',
  })
}

function endpointsIn(graph: View): number {
  return graph.memo(
    graph,
    'cost: interface endpoints',
    () => graph.all('ec2.vpcEndpoint').filter(isInterfaceEndpoint).length,
  )
}

/** The AWS service that an endpoint leads to, or else its id. The name is for the reader alone: no amount rests on it. */
function shortName(endpoint: Endpoint): string {
  const { properties, id } = originalOf(endpoint)
  return properties.serviceName?.split('.').slice(3).join('.') ?? id
}

const unknownSubnets: Text = {
  ko: 'VPC 엔드포인트의 서브넷을 알 수 없어, 가용 영역마다 내는 요금을 계산하지 못했습니다.',
  en: 'The subnets of the VPC endpoint are not known, so its zones are not priced.',
}
