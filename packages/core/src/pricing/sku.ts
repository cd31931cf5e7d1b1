import type { instanceLimits } from './instance-limits.ts'

/**
 * Everything that has a price in the books, and what one of it is: prices are US dollars a unit. The list is closed: a price
 * that belongs to none of these is an error.
 */
export const skuUnits = {
  'fargate.linux.x86.vcpu-hour': 'vCPU-hour',
  'fargate.linux.x86.gb-hour': 'GB-hour',
  'fargate.linux.arm.vcpu-hour': 'vCPU-hour',
  'fargate.linux.arm.gb-hour': 'GB-hour',
  'fargate.windows.vcpu-hour': 'vCPU-hour',
  'fargate.windows.gb-hour': 'GB-hour',
  'fargate.windows.license-vcpu-hour': 'vCPU-hour',
  'fargate.spot.x86.vcpu-hour': 'vCPU-hour',
  'fargate.spot.x86.gb-hour': 'GB-hour',
  'fargate.spot.arm.vcpu-hour': 'vCPU-hour',
  'fargate.spot.arm.gb-hour': 'GB-hour',
  'fargate.savings-plan-1y.x86.vcpu-hour': 'vCPU-hour',
  'fargate.savings-plan-1y.x86.gb-hour': 'GB-hour',
  'fargate.savings-plan-1y.arm.vcpu-hour': 'vCPU-hour',
  'fargate.savings-plan-1y.arm.gb-hour': 'GB-hour',
  'fargate.savings-plan-3y.x86.vcpu-hour': 'vCPU-hour',
  'fargate.savings-plan-3y.x86.gb-hour': 'GB-hour',
  'fargate.savings-plan-3y.arm.vcpu-hour': 'vCPU-hour',
  'fargate.savings-plan-3y.arm.gb-hour': 'GB-hour',
  'fargate.ephemeral-storage.gb-hour': 'GB-hour',
  'alb.hour': 'hour',
  'alb.lcu-hour': 'LCU-hour',
  'nlb.hour': 'hour',
  'nlb.nlcu-hour': 'NLCU-hour',
  'public-ipv4.in-use-hour': 'address-hour',
  'public-ipv4.idle-hour': 'address-hour',
  'nat.hour': 'hour',
  'nat.gb': 'GB',
  'vpc-endpoint.az-hour': 'AZ-hour',
  'vpc-endpoint.gb': 'GB',
  'data-out.internet-gb': 'GB',
  'data-transfer.cross-az-gb': 'GB',
  'logs.ingest-gb': 'GB',
  'logs.ingest-infrequent-access-gb': 'GB',
  'logs.storage-gb-month': 'GB-month',
  'logs.insights-scanned-gb': 'GB',
  'logs.vended-first-10-tb-gb': 'GB',
  'cloudwatch.metric-month': 'metric-month',
  'cloudwatch.alarm-month': 'alarm-month',
  'container-insights.enhanced-metric-month': 'metric-month',
  'ecr.storage-gb-month': 'GB-month',
  'ebs.gp3-gb-month': 'GB-month',
  'cloud-map.resource-month': 'resource-month',
  'cloud-map.million-calls': 'million calls',
  'route53.hosted-zone-month': 'zone-month',
  'vpc-lattice.service-hour': 'hour',
  'vpc-lattice.gb': 'GB',
  'vpc-lattice.request': 'request',
  'ec2.t3.micro.hour': 'hour',
  'ec2.t3.small.hour': 'hour',
  'ec2.t3.medium.hour': 'hour',
  'ec2.t3.large.hour': 'hour',
  'ec2.t4g.micro.hour': 'hour',
  'ec2.t4g.small.hour': 'hour',
  'ec2.t4g.medium.hour': 'hour',
  'ec2.t4g.large.hour': 'hour',
  'ec2.m5.large.hour': 'hour',
  'ec2.m6i.large.hour': 'hour',
  'ec2.m7i.large.hour': 'hour',
  'ec2.m7g.large.hour': 'hour',
  'ec2.c7g.large.hour': 'hour',
  'ecs-managed-instances.t3.small.fee-hour': 'hour',
  'ecs-managed-instances.t3.medium.fee-hour': 'hour',
  'ecs-managed-instances.t3.large.fee-hour': 'hour',
  'ecs-managed-instances.t4g.small.fee-hour': 'hour',
  'ecs-managed-instances.t4g.medium.fee-hour': 'hour',
  'ecs-managed-instances.t4g.large.fee-hour': 'hour',
  'ecs-managed-instances.m5.large.fee-hour': 'hour',
  'ecs-managed-instances.m6i.large.fee-hour': 'hour',
  'ecs-managed-instances.m7i.large.fee-hour': 'hour',
  'ecs-managed-instances.m7g.large.fee-hour': 'hour',
  'ecs-managed-instances.c7g.large.fee-hour': 'hour',
} as const

/** What every book is asked for. */
export type BookSku = keyof typeof skuUnits

/** The hour of an EC2 instance; prices of most types stand in files of their own (`withInstancePrices`). */
type InstanceSku = `ec2.${keyof typeof instanceLimits}.hour`

export type Sku = BookSku | InstanceSku

/** Every SKU that every book is asked for, in the order of the list. */
export const skuNames: readonly BookSku[] = Object.keys(skuUnits).filter(isBookSku)

export function isBookSku(name: string): name is BookSku {
  return Object.hasOwn(skuUnits, name)
}

/** Whether a line of a bill, which names this SKU or none, is about public IPv4 addresses, in use or idle. */
export function isAddressSku(sku: string | undefined): boolean {
  return sku?.startsWith('public-ipv4.') === true
}

/** What one of a SKU is. */
export function unitOf(sku: Sku): (typeof skuUnits)[BookSku] {
  return isBookSku(sku) ? skuUnits[sku] : 'hour'
}
