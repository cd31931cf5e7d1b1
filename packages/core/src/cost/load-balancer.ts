import type { ResourceReference, Text } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import { referenceTo, type CostContext } from './context.ts'
import type { CostEntry, LineItem } from './item.ts'

/** What is known of a load balancer that is to be paid for. */
export interface BilledLoadBalancer {
  readonly resource: ResourceReference
  readonly isNetwork: boolean
  readonly hasPublicAddresses: boolean
  readonly zones: number
  readonly basis: LineItem['basis']
}

/** A load balancer of the graph as it is billed; undefined for one whose kind has no price here. */
export function billedLoadBalancer(
  loadBalancer: Resource<'elbv2.loadBalancer'>,
): BilledLoadBalancer | undefined {
  const { type = 'application', scheme, availabilityZones, ipAddressType, state } = loadBalancer.properties
  if (type === 'gateway' || state?.code === 'failed') return undefined
  return {
    resource: referenceTo(loadBalancer),
    isNetwork: type === 'network',
    hasPublicAddresses: scheme === 'internet-facing' && ipAddressType !== 'dualstack-without-public-ipv4',
    zones: availabilityZones?.length ?? 0,
    basis: 'fixed',
  }
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
    { resource: referenceTo(service), isNetwork: false, hasPublicAddresses: true, zones, basis: 'assumed' },
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
export function* loadBalancerItems(billed: BilledLoadBalancer, context: CostContext): Generator<CostEntry> {
  const { region, hours, usage } = context
  const { isNetwork, resource, basis, zones } = billed
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
  const unit = isNetwork ? 'NLCU' : 'LCU'
  yield {
    ...common,
    sku: isNetwork ? 'nlb.nlcu-hour' : 'alb.lcu-hour',
    description: { ko: `${name} 용량 단위(${unit})`, en: `${name} capacity units (${unit})` },
    quantity: usage.lcu * hours,
    why: {
      ko: `평균 ${usage.lcu} ${unit} × ${hours}시간`,
      en: `${usage.lcu} ${unit} on average × ${hours} h`,
    },
    basis: 'assumed',
  }
  yield {
    name: 'lcu',
    text: {
      ko: `로드 밸런서의 트래픽은 평균 ${usage.lcu} LCU로 보았습니다.`,
      en: `The load balancer's traffic is taken as ${usage.lcu} LCU on average.`,
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
