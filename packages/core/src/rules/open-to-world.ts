import type { PropertiesOf } from '../graph/index.ts'

type Permission = NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]

/** Whether an inbound rule admits every address there is. */
export function isOpenToWorld({ ipRanges = [], ipv6Ranges = [] }: Permission): boolean {
  return (
    ipRanges.some(({ cidrIp }) => cidrIp === '0.0.0.0/0') ||
    ipv6Ranges.some(({ cidrIpv6 }) => cidrIpv6 === '::/0')
  )
}
