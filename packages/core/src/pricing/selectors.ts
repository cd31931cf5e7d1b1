import type { Text } from '../finding/index.ts'
import type { BookSku } from './sku.ts'

/** A question to the Price List, which several SKUs may share. */
export interface PriceListQuery {
  readonly serviceCode: string
  /** How the Region is asked for: by its code, or for traffic by the Price List's own name of the place it leaves. */
  readonly place: 'regionCode' | 'fromLocation'
  /** Attributes that must be equal. */
  readonly filters: Readonly<Record<string, string>>
}

/** How to tell the one product of the Price List that a SKU is priced by. */
export interface Selector {
  readonly query: PriceListQuery
  /** The whole usage type behind the Region's prefix, as `NatGateway-Hours`: `RegionalNatGateway-Hours` is another thing. */
  readonly usageType?: string
  /** Attributes that must be equal, beyond those that the query filters by. */
  readonly attributes?: Readonly<Record<string, string>>
  /** The units in which AWS gives it; each means the SKU's own unit. */
  readonly units: readonly string[]
  /** The lowest tier may be free; the figure is then of the first that costs anything. */
  readonly mayBeginFree?: true
}

/** A SKU that no selector is known for, and why. */
export interface NotUpdatable {
  readonly reason: Text
}

const hours = ['Hrs', 'hours', 'Hours']
const gigabytes = ['GB']
const gigabyteMonths = ['GB-Mo', 'GB-month']

function of(serviceCode: string, filters: Readonly<Record<string, string>> = {}): PriceListQuery {
  return { serviceCode, place: 'regionCode', filters }
}

const ecs = of('AmazonECS')
const applicationLoadBalancer = of('AWSELB', { productFamily: 'Load Balancer-Application' })
const networkLoadBalancer = of('AWSELB', { operation: 'LoadBalancing:Network' })
const publicAddress = of('AmazonVPC', { group: 'VPCPublicIPv4Address' })
const natGateway = of('AmazonEC2', { productFamily: 'NAT Gateway' })
const endpoint = of('AmazonVPC', { productFamily: 'VpcEndpoint', operation: 'VpcEndpoint' })
const logs = of('AmazonCloudWatch')

/** AWS calls the unit of vCPU and memory `hours` alone, and that of storage `GB-Hours`. */
function fargate(usageType: string): Selector {
  const precise = usageType.includes('vCPU') || usageType.includes('OS') ? 'vCPU-Hours' : 'GB-Hours'
  return { query: ecs, usageType: `Fargate-${usageType}`, units: [...hours, precise] }
}

/** Traffic that leaves a place; the 100 GB a month that are free are a product of their own (`Global-…`). */
function transfer(filters: Readonly<Record<string, string>>, usageType: string): Selector {
  const query: PriceListQuery = { serviceCode: 'AWSDataTransfer', place: 'fromLocation', filters }
  return { query, usageType, units: gigabytes, mayBeginFree: true }
}

function instance(instanceType: string): Selector {
  const linuxOnDemand = {
    productFamily: 'Compute Instance',
    instanceType,
    tenancy: 'Shared',
    operatingSystem: 'Linux',
    preInstalledSw: 'NA',
    capacitystatus: 'Used',
    marketoption: 'OnDemand',
  }
  return { query: of('AmazonEC2', linuxOnDemand), units: hours }
}

const spot: NotUpdatable = {
  reason: {
    ko: 'Spot 요금은 AWS 가격 목록(Price List)에 없습니다.',
    en: 'Spot prices are not in the AWS Price List.',
  },
}

const unknown: NotUpdatable = {
  reason: {
    ko: '가격 목록에서 어느 항목인지 확인되지 않았습니다.',
    en: 'Which product of the Price List it is has not been confirmed.',
  },
}

/**
 * How each SKU is found in the Price List. The attributes and units are those of records that `GetProducts` gave, and of
 * https://repost.aws/knowledge-center/cloudwatch-understand-and-reduce-charges; what neither shows is not guessed.
 */
const savingsPlan: NotUpdatable = {
  reason: {
    ko: 'Savings Plans 요금은 GetProducts가 아니라 별도의 요금 목록(Savings Plans offer)에 있습니다.',
    en: 'Rates of Savings Plans are not among the products of GetProducts: they have an offer file of their own.',
  },
}

export const selectors: Readonly<Record<BookSku, Selector | NotUpdatable>> = {
  'fargate.savings-plan-1y.arm.gb-hour': savingsPlan,
  'fargate.savings-plan-1y.arm.vcpu-hour': savingsPlan,
  'fargate.savings-plan-1y.x86.gb-hour': savingsPlan,
  'fargate.savings-plan-1y.x86.vcpu-hour': savingsPlan,
  'fargate.savings-plan-3y.arm.gb-hour': savingsPlan,
  'fargate.savings-plan-3y.arm.vcpu-hour': savingsPlan,
  'fargate.savings-plan-3y.x86.gb-hour': savingsPlan,
  'fargate.savings-plan-3y.x86.vcpu-hour': savingsPlan,
  // Linux on x86 has no attribute that says so: only its whole usage type tells it from the others.
  'fargate.linux.x86.vcpu-hour': fargate('vCPU-Hours:perCPU'),
  'fargate.linux.x86.gb-hour': fargate('GB-Hours'),
  'fargate.linux.arm.vcpu-hour': fargate('ARM-vCPU-Hours:perCPU'),
  'fargate.linux.arm.gb-hour': fargate('ARM-GB-Hours'),
  'fargate.windows.vcpu-hour': fargate('Windows-vCPU-Hours:perCPU'),
  'fargate.windows.gb-hour': fargate('Windows-GB-Hours'),
  'fargate.windows.license-vcpu-hour': fargate('Windows-OS-Hours:perCPU'),
  'fargate.spot.x86.vcpu-hour': spot,
  'fargate.spot.x86.gb-hour': spot,
  'fargate.spot.arm.vcpu-hour': spot,
  'fargate.spot.arm.gb-hour': spot,
  'fargate.ephemeral-storage.gb-hour': fargate('EphemeralStorage-GB-Hours'),
  // Load balancers of every kind share these usage types; the operation tells them apart.
  'alb.hour': {
    query: applicationLoadBalancer,
    usageType: 'LoadBalancerUsage',
    attributes: { operation: 'LoadBalancing:Application' },
    units: hours,
  },
  'alb.lcu-hour': {
    query: applicationLoadBalancer,
    usageType: 'LCUUsage',
    attributes: { operation: 'LoadBalancing:Application' },
    units: ['LCU-Hrs'],
  },
  'nlb.hour': { query: networkLoadBalancer, usageType: 'LoadBalancerUsage', units: hours },
  'nlb.nlcu-hour': { query: networkLoadBalancer, usageType: 'LCUUsage', units: ['LCU-Hrs', 'NLCU-Hrs'] },
  'public-ipv4.in-use-hour': { query: publicAddress, usageType: 'PublicIPv4:InUseAddress', units: hours },
  'public-ipv4.idle-hour': { query: publicAddress, usageType: 'PublicIPv4:IdleAddress', units: hours },
  'nat.hour': { query: natGateway, usageType: 'NatGateway-Hours', units: hours },
  'nat.gb': { query: natGateway, usageType: 'NatGateway-Bytes', units: gigabytes },
  'vpc-endpoint.az-hour': { query: endpoint, usageType: 'VpcEndpoint-Hours', units: hours },
  'vpc-endpoint.gb': { query: endpoint, usageType: 'VpcEndpoint-Bytes', units: gigabytes },
  'data-out.internet-gb': transfer(
    { transferType: 'AWS Outbound', toLocation: 'External' },
    'DataTransfer-Out-Bytes',
  ),
  'data-transfer.cross-az-gb': transfer({ transferType: 'IntraRegion' }, 'DataTransfer-Regional-Bytes'),
  'logs.ingest-gb': { query: logs, usageType: 'DataProcessing-Bytes', units: gigabytes },
  'logs.ingest-infrequent-access-gb': { query: logs, usageType: 'DataProcessingIA-Bytes', units: gigabytes },
  'logs.storage-gb-month': { query: logs, usageType: 'TimedStorage-ByteHrs', units: gigabyteMonths },
  'logs.insights-scanned-gb': unknown,
  'logs.vended-first-10-tb-gb': { query: logs, usageType: 'VendedLog-Bytes', units: gigabytes },
  'cloudwatch.metric-month': { query: logs, usageType: 'CW:MetricMonitorUsage', units: ['Metrics'] },
  'cloudwatch.alarm-month': { query: logs, usageType: 'CW:AlarmMonitorUsage', units: ['Alarms'] },
  'container-insights.enhanced-metric-month': unknown,
  'ecr.storage-gb-month': {
    query: of('AmazonECR'),
    usageType: 'TimedStorage-ByteHrs',
    units: gigabyteMonths,
  },
  'ebs.gp3-gb-month': {
    query: of('AmazonEC2', { productFamily: 'Storage', volumeApiName: 'gp3' }),
    usageType: 'EBS:VolumeUsage.gp3',
    units: gigabyteMonths,
  },
  'cloud-map.resource-month': unknown,
  'cloud-map.million-calls': unknown,
  'route53.hosted-zone-month': unknown,
  'vpc-lattice.service-hour': unknown,
  'vpc-lattice.gb': unknown,
  'vpc-lattice.request': unknown,
  'ec2.t3.micro.hour': instance('t3.micro'),
  'ec2.t3.small.hour': instance('t3.small'),
  'ec2.t3.medium.hour': instance('t3.medium'),
  'ec2.t3.large.hour': instance('t3.large'),
  'ec2.t4g.micro.hour': instance('t4g.micro'),
  'ec2.t4g.small.hour': instance('t4g.small'),
  'ec2.t4g.medium.hour': instance('t4g.medium'),
  'ec2.t4g.large.hour': instance('t4g.large'),
  'ec2.m5.large.hour': instance('m5.large'),
  'ec2.m6i.large.hour': instance('m6i.large'),
  'ec2.m7i.large.hour': instance('m7i.large'),
  'ec2.m7g.large.hour': instance('m7g.large'),
  'ec2.c7g.large.hour': instance('c7g.large'),
  'ecs-managed-instances.t3.small.fee-hour': unknown,
  'ecs-managed-instances.t3.medium.fee-hour': unknown,
  'ecs-managed-instances.t3.large.fee-hour': unknown,
  'ecs-managed-instances.t4g.small.fee-hour': unknown,
  'ecs-managed-instances.t4g.medium.fee-hour': unknown,
  'ecs-managed-instances.t4g.large.fee-hour': unknown,
  'ecs-managed-instances.m5.large.fee-hour': unknown,
  'ecs-managed-instances.m6i.large.fee-hour': unknown,
  'ecs-managed-instances.m7i.large.fee-hour': unknown,
  'ecs-managed-instances.m7g.large.fee-hour': unknown,
  'ecs-managed-instances.c7g.large.fee-hour': unknown,
}

/** Every question that the selectors need an answer to. */
export const priceListQueries: readonly PriceListQuery[] = [
  ...new Set(Object.values(selectors).flatMap((selector) => ('query' in selector ? [selector.query] : []))),
]
