import type { ResourceReference, Text } from '../finding/index.ts'
import { referenceTo, type Resource, type ResourceGraph } from '../graph/index.ts'
import { capacityUnits, type TrafficKind } from './capacity-units.ts'
import type { CostContext } from './context.ts'
import { shown, type CostEntry, type LineItem } from './line-item.ts'

/** What is known of a load balancer that is to be paid for. */
interface BilledLoadBalancer {
  readonly resource: ResourceReference
  readonly traffic: TrafficKind
  readonly hasPublicAddresses: boolean
  readonly zones: number
  readonly basis: LineItem['basis']
}

/** What a load balancer of the graph costs; what is not known of it is named. */
export function* knownLoadBalancer(
  loadBalancer: Resource<'elbv2.loadBalancer'>,
  context: CostContext,
): Generator<CostEntry> {
  const { type = 'application', scheme, availabilityZones, ipAddressType, state } = loadBalancer.properties
  if (state?.code === 'failed') return
  const resource = referenceTo(loadBalancer)
  if (type === 'gateway') {
    yield { resource, reason: gatewayReason }
    return
  }
  const hasPublicAddresses = scheme === 'internet-facing' && ipAddressType !== 'dualstack-without-public-ipv4'
  yield* loadBalancerItems(
    {
      resource,
      traffic: type === 'network' ? trafficOf(loadBalancer, context.graph) : 'http',
      hasPublicAddresses,
      zones: availabilityZones?.length ?? 0,
      basis: 'fixed',
    },
    context,
  )
  if (hasPublicAddresses && availabilityZones === undefined) yield { resource, reason: zonesReason }
}

const gatewayReason: Text = {
  ko: 'Gateway Load Balancer의 요금을 알지 못합니다.',
  en: 'The price of a Gateway Load Balancer is not known.',
}

const zonesReason: Text = {
  ko: '로드 밸런서의 가용 영역 수를 알 수 없어, 퍼블릭 IPv4 주소 요금을 계산하지 못했습니다.',
  en: 'How many zones the load balancer stands in is not known, so its public addresses are not priced.',
}

/** What a Network Load Balancer's listeners take; of several, what needs most capacity units for the same traffic. */
function trafficOf(loadBalancer: Resource<'elbv2.loadBalancer'>, graph: ResourceGraph): TrafficKind {
  const protocols = new Set(
    graph.referrers(loadBalancer, 'elbv2.listener').map(({ properties }) => properties.protocol),
  )
  if (protocols.has('TLS')) return 'tls'
  return protocols.has('UDP') || protocols.has('TCP_UDP') ? 'udp' : 'tcp'
}

/**
 * The load balancer that a service must have whose files name a target group and nothing of what stands before it: an
 * internet-facing Application Load Balancer in as many zones as the service has subnets, two at the least.
 */
export function* impliedLoadBalancer(
  service: Resource<'ecs.service'>,
  context: CostContext,
): Generator<CostEntry> {
  const subnets = service.properties.networkConfiguration?.awsvpcConfiguration?.subnets ?? []
  const zones = Math.max(2, subnets.length)
  yield* loadBalancerItems(
    { resource: referenceTo(service), traffic: 'http', hasPublicAddresses: true, zones, basis: 'assumed' },
    context,
  )
  yield {
    name: 'implied-load-balancer',
    text: {
      ko: `파일에 로드 밸런서가 없어, 대상 그룹 앞에 가용 영역 ${zones}개에 걸친 인터넷 경계 Application Load Balancer가 있다고 보았습니다.`,
      en: `The files hold no load balancer; before the target group an internet-facing Application Load Balancer in ${zones} zones is assumed.`,
    },
  }
}

/** Hours, capacity units and public addresses of one load balancer. */
function* loadBalancerItems(billed: BilledLoadBalancer, context: CostContext): Generator<CostEntry> {
  const { region, hours, usage } = context
  const { resource, basis, zones, traffic } = billed
  const isNetwork = traffic !== 'http'
  const name = isNetwork ? 'Network Load Balancer' : 'Application Load Balancer'
  const common = { region, resource }
  yield {
    ...common,
    sku: isNetwork ? 'nlb.hour' : 'alb.hour',
    description: same(name),
    quantity: hours,
    why: { ko: `1개 × ${hours}시간`, en: `1 × ${hours} h` },
    basis,
  }
  const units = capacityUnits(traffic, usage)
  yield {
    ...common,
    sku: isNetwork ? 'nlb.nlcu-hour' : 'alb.lcu-hour',
    description: { ko: `${name} 용량 단위(${units.name})`, en: `${name} capacity units (${units.name})` },
    quantity: units.amount * hours,
    why: { ko: `${units.why.ko} × ${hours}시간`, en: `${units.why.en} × ${hours} h` },
    basis: 'assumed',
  }
  const amount = `${shown(units.amount)} ${units.name}`
  yield {
    name: 'lcu',
    text: {
      ko: `로드 밸런서의 트래픽은 평균 ${amount}로 보았습니다.`,
      en: `The load balancer's traffic is taken as ${amount} on average.`,
    },
  }
  if (!billed.hasPublicAddresses || zones === 0) return
  yield {
    ...common,
    sku: 'public-ipv4.in-use-hour',
    description: { ko: '로드 밸런서의 퍼블릭 IPv4 주소', en: 'Public IPv4 addresses of the load balancer' },
    quantity: zones * hours,
    why: {
      ko: `가용 영역 ${zones}개 × 주소 1개 × ${hours}시간`,
      en: `${zones} ${zones === 1 ? 'zone' : 'zones'} × 1 address × ${hours} h`,
    },
    basis,
  }
}

function same(text: string): Text {
  return { ko: text, en: text }
}
