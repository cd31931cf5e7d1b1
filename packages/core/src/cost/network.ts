import type { Text } from '../finding/index.ts'
import { isAssociated, referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import { shown, type CostEntry, type LineItem } from './line-item.ts'
import { billedHours, described, durationText, tasksText, type Run } from './task-hours.ts'

/** Seconds that AWS bills an address for at the least (https://aws.amazon.com/vpc/pricing/). */
const leastAddressSeconds = 60

/** The public IPv4 address that every task of a service holds while it runs. */
export function* taskAddressItems(
  service: Resource<'ecs.service'>,
  runs: readonly Run[],
  context: CostContext,
): Generator<LineItem> {
  if (service.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp !== 'ENABLED') return
  for (const run of runs) {
    const hours = billedHours(run.hours, leastAddressSeconds)
    const tasks = tasksText(run.tasks)
    const duration = durationText(hours, run.times)
    yield {
      sku: 'public-ipv4.in-use-hour',
      region: context.region,
      resource: referenceTo(service),
      description: described(
        { ko: '태스크의 퍼블릭 IPv4 주소', en: 'Public IPv4 addresses of the tasks' },
        run,
      ),
      quantity: run.tasks * hours * run.times,
      why: { ko: `${tasks.ko} × 주소 1개 × ${duration.ko}`, en: `${tasks.en} × 1 address × ${duration.en}` },
      basis: run.basis,
    }
  }
}

/** Hours, data and addresses of a NAT gateway. `gateways` share the data evenly. */
export function* natGatewayItems(
  gateway: Resource<'ec2.natGateway'>,
  gateways: number,
  context: CostContext,
): Generator<CostEntry> {
  const { hours, region, usage } = context
  const { state = 'available', connectivityType = 'public', natGatewayAddresses } = gateway.properties
  if (state !== 'available' && state !== 'pending') return
  const common = { region, resource: referenceTo(gateway) }
  yield {
    ...common,
    sku: 'nat.hour',
    description: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
    quantity: hours,
    why: { ko: `1개 × ${hours}시간`, en: `1 × ${hours} h` },
    basis: 'fixed',
  }
  yield {
    ...common,
    sku: 'nat.gb',
    description: { ko: 'NAT 게이트웨이를 지나는 데이터', en: 'Data through the NAT gateway' },
    quantity: usage.natGb / gateways,
    why: {
      ko: `한 달 ${shown(usage.natGb / gateways)}GB`,
      en: `${shown(usage.natGb / gateways)} GB a month`,
    },
    basis: 'assumed',
  }
  yield {
    name: 'nat-data',
    text: {
      ko: `NAT 게이트웨이를 지나는 데이터는 한 달 ${usage.natGb}GB로 보았습니다.`,
      en: `Data through NAT gateways is taken as ${usage.natGb} GB a month.`,
    },
  }
  const addresses = connectivityType === 'public' ? Math.max(1, natGatewayAddresses?.length ?? 0) : 0
  if (addresses === 0) return
  yield {
    ...common,
    sku: 'public-ipv4.in-use-hour',
    description: { ko: 'NAT 게이트웨이의 퍼블릭 IPv4 주소', en: 'Public IPv4 address of the NAT gateway' },
    quantity: addresses * hours,
    why: { ko: `주소 ${addresses}개 × ${hours}시간`, en: `${addresses} × ${hours} h` },
    basis: 'fixed',
  }
}

/** GB a month through interface endpoints that cost the first price; beyond them it falls, and the books lack that. */
const firstTierGb = 1_048_576

/** Whether an endpoint is one that is paid for; a gateway endpoint is free of charge. */
export function isInterfaceEndpoint({ properties }: Resource<'ec2.vpcEndpoint'>): boolean {
  return properties.vpcEndpointType === 'Interface'
}

/** An interface endpoint is billed for every zone it stands in and for its data, which all endpoints share evenly. */
export function* endpointItems(
  endpoint: Resource<'ec2.vpcEndpoint'>,
  context: CostContext,
): Generator<CostEntry> {
  const { hours, region, graph, usage } = context
  const { subnetIds, serviceName } = endpoint.properties
  const zones = subnetIds?.length ?? 0
  if (!isInterfaceEndpoint(endpoint)) return
  if (subnetIds === undefined) {
    yield { resource: referenceTo(endpoint), reason: unknownSubnets }
    return
  }
  if (zones === 0) return
  const shortName = serviceName?.split('.').slice(3).join('.') ?? endpoint.id
  const common = { region, resource: referenceTo(endpoint) }
  yield {
    ...common,
    sku: 'vpc-endpoint.az-hour',
    description: { ko: `VPC 엔드포인트 ${shortName}`, en: `VPC endpoint ${shortName}` },
    quantity: zones * hours,
    why: {
      ko: `가용 영역 ${zones}개 × ${hours}시간`,
      en: `${zones} ${zones === 1 ? 'zone' : 'zones'} × ${hours} h`,
    },
    basis: 'fixed',
  }
  const endpoints = graph.all('ec2.vpcEndpoint').filter(isInterfaceEndpoint).length
  const gigabytes = Math.min(usage.endpointGb, firstTierGb) / endpoints
  if (gigabytes === 0) return
  yield {
    ...common,
    sku: 'vpc-endpoint.gb',
    description: {
      ko: `VPC 엔드포인트 데이터 처리 (${shortName})`,
      en: `Data through the VPC endpoint ${shortName}`,
    },
    quantity: gigabytes,
    why: { ko: `한 달 ${shown(gigabytes)}GB`, en: `${shown(gigabytes)} GB a month` },
    basis: 'assumed',
  }
  if (usage.endpointGb > firstTierGb) {
    yield {
      resource: common.resource,
      reason: {
        ko: `VPC 엔드포인트를 지나는 데이터 중 처음 ${firstTierGb}GB를 넘는 부분의 요금을 알지 못합니다.`,
        en: `The price of data through VPC endpoints beyond the first ${firstTierGb} GB is not known.`,
      },
    }
  }
}

const unknownSubnets: Text = {
  ko: 'VPC 엔드포인트의 서브넷을 알 수 없어, 가용 영역마다 내는 요금을 계산하지 못했습니다.',
  en: 'The subnets of the VPC endpoint are not known, so its zones are not priced.',
}

/** An Elastic IP that nothing uses; one in use is billed with its user. */
export function* idleAddressItems(
  address: Resource<'ec2.address'>,
  context: CostContext,
): Generator<LineItem> {
  if (isAssociated(address.properties)) return
  yield {
    sku: 'public-ipv4.idle-hour',
    region: context.region,
    resource: referenceTo(address),
    description: { ko: '사용하지 않는 탄력적 IP', en: 'Elastic IP that nothing uses' },
    quantity: context.hours,
    why: { ko: `주소 1개 × ${context.hours}시간`, en: `1 address × ${context.hours} h` },
    basis: 'fixed',
  }
}
