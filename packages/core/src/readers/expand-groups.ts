import type { PropertiesOf } from '../graph/index.ts'
import { vpcCidr } from './callers.ts'
import { vpcId, type Add } from './expand-network.ts'
import type { CompleteServiceConfig, InboundRule } from './service-config.ts'

/** The security groups of the tasks, and of whatever stands before them and beside them. */
export function addSecurityGroups(config: CompleteServiceConfig, add: Add): void {
  const { serviceName } = config
  addSecurityGroup('sg-task', `${serviceName}-task`, config.taskInbound, add)
  if (config.loadBalancer !== 'none')
    addSecurityGroup('sg-load-balancer', `${serviceName}-load-balancer`, config.loadBalancerInbound, add)
  if (config.egress === 'endpoints')
    addSecurityGroup('sg-endpoints', `${serviceName}-endpoints`, [{ port: 443, source: vpcCidr }], add)
}

function addSecurityGroup(
  groupId: string,
  groupName: string,
  inbound: readonly InboundRule[],
  add: Add,
): void {
  add('ec2.securityGroup', groupId, {
    groupId,
    groupName,
    vpcId,
    ipPermissions: inbound.map(permission),
    ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
  })
}

function permission({
  port,
  source,
}: InboundRule): NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number] {
  return {
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    ...(source === 'load-balancer'
      ? { userIdGroupPairs: [{ groupId: 'sg-load-balancer' }] }
      : source.includes(':')
        ? { ipv6Ranges: [{ cidrIpv6: source }] }
        : { ipRanges: [{ cidrIp: source }] }),
  }
}
