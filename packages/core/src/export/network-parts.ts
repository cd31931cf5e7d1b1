import type { Text } from '../finding/index.ts'
import type { Resource, ResourceType } from '../graph/index.ts'
import { link, nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { handleOf, type Value } from './value.ts'

export function* vpcParts(context: Context, vpc: Resource<'ec2.vpc'>): Generator<Found> {
  const properties = yield* settable(context, vpc)
  const hasPrivateNames = context.graph
    .referrers(vpc, 'ec2.vpcEndpoint')
    .some((endpoint) => endpoint.properties.privateDnsEnabled === true)
  if (hasPrivateNames) yield note('added', vpc, dnsNeeded)
  const dns = hasPrivateNames && { enableDnsSupport: true, enableDnsHostnames: true }
  yield part('vpc', nameIn(context, vpc), { ...properties, ...dns })
}

export function* internetGatewayParts(
  context: Context,
  gateway: Resource<'ec2.internetGateway'>,
): Generator<Found> {
  const { tags } = yield* settable(context, gateway, ['attachments'])
  const name = nameIn(context, gateway)
  yield part('internetGateway', name, { tags })
  for (const { vpcId } of gateway.properties.attachments ?? []) {
    if (vpcId === undefined) continue
    const vpc = yield* link(context, gateway, 'ec2.vpc', vpcId, 'attachments')
    const properties = { vpcId: vpc, internetGatewayId: handleOf(name) }
    yield part('internetGatewayAttachment', context.claim(`${name}Attachment`), properties)
  }
}

export function* subnetParts(context: Context, subnet: Resource<'ec2.subnet'>): Generator<Found> {
  yield part('subnet', nameIn(context, subnet), yield* settable(context, subnet))
}

export function* addressParts(context: Context, address: Resource<'ec2.address'>): Generator<Found> {
  yield part('address', nameIn(context, address), yield* settable(context, address))
}

/** Of a NAT gateway's addresses, the first is the one that it is created with. */
export function* natGatewayParts(context: Context, nat: Resource<'ec2.natGateway'>): Generator<Found> {
  const properties = yield* settable(context, nat, ['natGatewayAddresses'])
  const addresses = (nat.properties.natGatewayAddresses ?? []).flatMap(
    ({ allocationId }) => allocationId ?? [],
  )
  const handles: Value[] = []
  for (const id of addresses)
    handles.push(yield* link(context, nat, 'ec2.address', id, 'natGatewayAddresses'))
  const [allocationId, ...secondary] = handles
  yield part('natGateway', nameIn(context, nat), {
    ...properties,
    allocationId,
    ...(secondary.length > 0 && { secondaryAllocationIds: secondary }),
  })
}

export function* routeTableParts(context: Context, table: Resource<'ec2.routeTable'>): Generator<Found> {
  const name = nameIn(context, table)
  const properties = yield* settable(context, table, ['routes', 'associations'])
  yield part('routeTable', name, properties)
  for (const { main, subnetId, gatewayId } of table.properties.associations ?? []) {
    if (main === true) yield note('changed', table, mainLost, 'associations')
    else if (subnetId === undefined)
      yield note('omitted', table, gatewayAssociation(gatewayId), 'associations')
    else {
      const subnet = yield* link(context, table, 'ec2.subnet', subnetId, 'associations')
      const properties = { routeTableId: handleOf(name), subnetId: subnet }
      yield part('routeTableAssociation', context.claim(`${name}Association`), properties)
    }
  }
  for (const route of table.properties.routes ?? []) {
    if (comesByItself(context, table, route)) continue
    const { destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId } = route
    const properties: Record<string, Value | undefined> = {
      routeTableId: handleOf(name),
      destinationCidrBlock,
      destinationIpv6CidrBlock,
      destinationPrefixListId,
    }
    for (const [property, type] of targets) {
      const target = route[property]
      if (target === undefined) continue
      properties[property] =
        type === undefined ? target : yield* link(context, table, type, target, `routes.${property}`)
    }
    yield part('route', context.claim(`${name}Route`), properties)
  }
}

type Route = NonNullable<Resource<'ec2.routeTable'>['properties']['routes']>[number]

/** What a route may lead to, and the type of it where the graph has one. */
const targets = [
  ['gatewayId', 'ec2.internetGateway'],
  ['natGatewayId', 'ec2.natGateway'],
  ['egressOnlyInternetGatewayId', 'ec2.egressOnlyInternetGateway'],
  ['networkInterfaceId', 'ec2.networkInterface'],
  ['instanceId', undefined],
  ['transitGatewayId', undefined],
  ['localGatewayId', undefined],
  ['carrierGatewayId', undefined],
  ['vpcPeeringConnectionId', undefined],
  ['coreNetworkArn', undefined],
] as const satisfies readonly (readonly [keyof Route, ResourceType | undefined])[]

/** AWS writes the routes inside the VPC and to a gateway endpoint itself, and those that a gateway propagates. */
function comesByItself(context: Context, table: Resource, route: Route): boolean {
  return (
    route.gatewayId === 'local' ||
    route.origin === 'CreateRouteTable' ||
    route.origin === 'EnableVgwRoutePropagation' ||
    route.gatewayId?.startsWith('vpce-') === true ||
    context.graph.named('ec2.vpcEndpoint', route.gatewayId, table) !== undefined
  )
}

export function* vpcEndpointParts(context: Context, endpoint: Resource<'ec2.vpcEndpoint'>): Generator<Found> {
  const properties = yield* settable(context, endpoint, ['groups'])
  const securityGroupIds: Value[] = []
  for (const { groupId } of endpoint.properties.groups ?? []) {
    if (groupId !== undefined)
      securityGroupIds.push(yield* link(context, endpoint, 'ec2.securityGroup', groupId, 'groups'))
  }
  yield part('vpcEndpoint', nameIn(context, endpoint), {
    ...properties,
    ...(securityGroupIds.length > 0 && { securityGroupIds }),
  })
}

const dnsNeeded: Text = {
  ko: '엔드포인트의 프라이빗 DNS에 필요한 DNS 지원과 DNS 호스트 이름을 켭니다.',
  en: 'DNS support and DNS hostnames are turned on, which the private DNS of its endpoints needs.',
}

const mainLost: Text = {
  ko: '기본 라우팅 테이블이었지만 보통 라우팅 테이블로 만듭니다. 명시적으로 연결되지 않은 서브넷은 새 VPC의 기본 라우팅 테이블을 씁니다.',
  en: 'it was the main route table and becomes an ordinary one; subnets that no association names will use the main table of the new VPC.',
}

function gatewayAssociation(gatewayId: string | undefined): Text {
  return {
    ko: `게이트웨이와의 연결(${gatewayId ?? '?'})은 내보내지 않았습니다.`,
    en: `its association with a gateway (${gatewayId ?? '?'}) is left out.`,
  }
}
