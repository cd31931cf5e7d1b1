import { isAssociated, referenceTo, type Resource } from '../graph/index.ts'
import { isCharged, unknownCharge } from './charged-addresses.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'

/** An Elastic IP that nothing uses; one in use is billed with its user. */
export function addIdleAddress(
  address: Resource<'ec2.address'>,
  { graph, region, hours }: CostContext,
  { item, omit }: Entries,
): void {
  // In a template no association is written down yet: what names the address will hold it.
  const holders = ['ec2.natGateway', 'elbv2.loadBalancer'] as const
  if (isAssociated(address.properties) || holders.some((type) => graph.referrers(address, type).length > 0))
    return
  const charged = isCharged(address)
  if (charged === undefined) omit(referenceTo(address), unknownCharge)
  if (charged !== true) return
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
