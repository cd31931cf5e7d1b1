import { isAssociated, referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'

/** An Elastic IP that nothing uses; one in use is billed with its user. */
export function addIdleAddress(
  address: Resource<'ec2.address'>,
  { graph, region, hours }: CostContext,
  { item }: Entries,
): void {
  // In a template no association is written down yet: what names the address will hold it.
  const holders = ['ec2.natGateway', 'elbv2.loadBalancer'] as const
  if (isAssociated(address.properties) || holders.some((type) => graph.referrers(address, type).length > 0))
    return
  // AWS bills its own addresses, not those that a customer has brought along (https://aws.amazon.com/vpc/pricing/).
  if (address.properties.publicIpv4Pool?.startsWith('ipv4pool-ec2-') === true) return
  item({
    sku: 'public-ipv4.idle-hour',
    region,
    resource: referenceTo(address),
    description: { ko: '사용하지 않는 탄력적 IP', en: 'Elastic IP that nothing uses' },
    quantity: hours,
    why: { ko: `주소 1개 × ${hours}시간`, en: `1 address × ${hours} h` },
    basis: 'fixed',
  })
}
