import type { ResourceReference, Text } from '../finding/index.ts'
import { referenceTo, type Resource, type ResourceGraph } from '../graph/index.ts'
import { addressItem } from './addresses.ts'
import type { Bill } from './bill.ts'
import { capacityUnits, type TrafficKind } from './capacity-units.ts'
import type { CostContext } from './context.ts'
import { shown, type Entries, type LineItem } from './line-item.ts'

/** A load balancer that is paid for. */
export interface BilledLoadBalancer {
  readonly resource: ResourceReference
  readonly isNetwork: boolean
  readonly basis: LineItem['basis']
}

/** What a load balancer of the graph costs; what is not known of it is named. */
export function addLoadBalancer(
  loadBalancer: Resource<'elbv2.loadBalancer'>,
  context: CostContext,
  bill: Bill,
): void {
  bill.part(loadBalancer, (entries) => {
    if (kindOf(loadBalancer) === 'gateway') entries.omit(referenceTo(loadBalancer), gatewayReason)
    const billed = billedOf(loadBalancer)
    if (billed !== undefined) addHours(billed, context, entries)
  })
  bill.part(loadBalancer, (entries) => {
    const billed = billedOf(loadBalancer)
    if (billed === undefined) return
    const traffic = billed.isNetwork ? trafficOf(loadBalancer, context.graph) : 'http'
    addUnits(billed, traffic, context, entries)
  })
  bill.part(loadBalancer, (entries) => {
    const { scheme, ipAddressType, availabilityZones } = loadBalancer.properties
    if (scheme !== 'internet-facing' || ipAddressType === 'dualstack-without-public-ipv4') return
    const billed = billedOf(loadBalancer)
    if (billed === undefined) return
    if (availabilityZones === undefined) {
      entries.omit(billed.resource, zonesReason)
      return
    }
    const held = availabilityZones.length
    addAddresses(
      billed,
      context.further?.chargedOf(loadBalancer, held, context, entries) ?? held,
      context,
      entries,
    )
  })
}

type Kind = NonNullable<Resource<'elbv2.loadBalancer'>['properties']['type']>

/** The type of a load balancer; undefined for one that was never made. */
function kindOf({ properties }: Resource<'elbv2.loadBalancer'>): Kind | undefined {
  return properties.state?.code === 'failed' ? undefined : (properties.type ?? 'application')
}

function billedOf(loadBalancer: Resource<'elbv2.loadBalancer'>): BilledLoadBalancer | undefined {
  const kind = kindOf(loadBalancer)
  if (kind === undefined || kind === 'gateway') return undefined
  return { resource: referenceTo(loadBalancer), isNetwork: kind === 'network', basis: 'fixed' }
}

const gatewayReason: Text = {
  ko: 'Gateway Load Balancer의 요금을 알지 못합니다.',
  en: 'The price of a Gateway Load Balancer is not known.',
}

const zonesReason: Text = {
  ko: '로드 밸런서의 가용 영역을 알 수 없어, 퍼블릭 IPv4 주소 요금을 계산하지 못했습니다.',
  en: 'The zones of the load balancer are not known, so its public addresses are not priced.',
}

/** What a Network Load Balancer's listeners take; of several, what needs most capacity units for the same traffic. */
function trafficOf(loadBalancer: Resource<'elbv2.loadBalancer'>, graph: ResourceGraph): TrafficKind {
  const protocols = new Set(
    graph.referrers(loadBalancer, 'elbv2.listener').map(({ properties }) => properties.protocol),
  )
  if (protocols.has('TLS')) return 'tls'
  return protocols.has('UDP') || protocols.has('TCP_UDP') ? 'udp' : 'tcp'
}

/** Every hour that it exists. */
export function addHours(
  { resource, isNetwork, basis }: BilledLoadBalancer,
  context: CostContext,
  { item }: Entries,
): void {
  const { region, hours } = context
  item({
    sku: isNetwork ? 'nlb.hour' : 'alb.hour',
    region,
    resource,
    description: (isNetwork ? networkTexts : applicationTexts).hours,
    quantity: hours,
    why: { ko: `1개 × ${hours}시간`, en: `1 × ${hours} h` },
    basis,
  })
}

/** What it carries, in capacity units. */
export function addUnits(
  { resource, isNetwork }: BilledLoadBalancer,
  traffic: TrafficKind,
  { region, hours, usage }: CostContext,
  { item, assume }: Entries,
): void {
  const units = capacityUnits(traffic, usage)
  item({
    sku: isNetwork ? 'nlb.nlcu-hour' : 'alb.lcu-hour',
    region,
    resource,
    description: (isNetwork ? networkTexts : applicationTexts).units,
    quantity: units.amount * hours,
    why: { ko: `${units.why.ko} × ${hours}시간`, en: `${units.why.en} × ${hours} h` },
    basis: 'assumed',
  })
  const amount = `${shown(units.amount)} ${units.name}`
  assume({
    name: units.name.toLowerCase(),
    text: {
      ko: `${isNetwork ? 'Network Load Balancer' : '로드 밸런서'}의 트래픽은 평균 ${amount}로 보았습니다.`,
      en: `The ${isNetwork ? 'Network Load Balancer' : 'load balancer'}'s traffic is taken as ${amount} on average.`,
    },
  })
}

/** An address in each zone of one that faces the internet. */
export function addAddresses(
  { resource, basis }: BilledLoadBalancer,
  zones: number,
  context: CostContext,
  { item }: Entries,
): void {
  if (zones === 0) return
  const { hours } = context
  const held = {
    resource,
    description: addressesText,
    addressHours: zones * hours,
    why: {
      ko: `가용 영역 ${zones}개 × 주소 1개 × ${hours}시간`,
      en: `${zones} ${zones === 1 ? 'zone' : 'zones'} × 1 address × ${hours} h`,
    },
    basis,
  }
  item(addressItem(held, context))
}

const applicationTexts = textsOf('Application Load Balancer', 'LCU')
const networkTexts = textsOf('Network Load Balancer', 'NLCU')

function textsOf(name: string, unit: string): { readonly hours: Text; readonly units: Text } {
  return {
    hours: { ko: name, en: name },
    units: { ko: `${name} 용량 단위(${unit})`, en: `${name} capacity units (${unit})` },
  }
}

const addressesText: Text = {
  ko: '로드 밸런서의 퍼블릭 IPv4 주소',
  en: 'Public IPv4 addresses of the load balancer',
}
