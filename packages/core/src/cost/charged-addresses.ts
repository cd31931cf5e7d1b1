import type { Text } from '../finding/index.ts'
import { isOfType, referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'

/**
 * Whether AWS charges for a public address by the hour: it does for its own, not for those that a customer has brought along,
 * or has from the network around an Outpost. Undefined where that does not show: an IPAM pool may hold either, and a carrier
 * address belongs to a telecommunication carrier.
 *
 * Sources: https://aws.amazon.com/vpc/pricing/, https://docs.aws.amazon.com/vpc/latest/ipam/tutorials-eip-pool.html,
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html
 */
export function isCharged({ properties }: Resource<'ec2.address'>): boolean | undefined {
  const { publicIpv4Pool = '', ipamPoolId = '', customerOwnedIpv4Pool = '', carrierIp = '' } = properties
  if (publicIpv4Pool.startsWith('ipv4pool-ec2-') || customerOwnedIpv4Pool !== '') return false
  const isOfPool = ipamPoolId !== '' || publicIpv4Pool.startsWith('ipam-pool-')
  return isOfPool || carrierIp !== '' ? undefined : true
}

/** How many of the public addresses that something holds are charged for; those of which that does not show are named. */
export function chargedOf(
  holder: Resource,
  count: number,
  { graph }: CostContext,
  { omit }: Entries,
): number {
  const pools = isOfType(holder, 'elbv2.loadBalancer') ? holder.properties : {}
  if (pools.customerOwnedIpv4Pool !== undefined) return 0
  const known = [
    ...graph.targets(holder, 'ec2.address').map(isCharged),
    // It takes its addresses from the pool as long as there are any (API_IpamPools of Elastic Load Balancing).
    ...(pools.ipamPools === undefined ? [] : Array<undefined>(count).fill(undefined)),
  ]
  if (known.includes(undefined)) omit(referenceTo(holder), unknownCharge)
  return Math.max(0, count - known.filter((charged) => charged !== true).length)
}

export const unknownCharge: Text = {
  ko: '퍼블릭 주소가 IPAM 풀이나 통신사의 것이어서 요금이 있는지 알 수 없습니다. 직접 가져온 대역(BYOIP)이면 무료입니다.',
  en: 'Its public address is from an IPAM pool, or from a carrier, and does not show whether AWS charges for it. A range that you have brought along (BYOIP) is free.',
}
