import { isOpenToWorld } from '../open-to-world.ts'
import { neededPorts } from '../needed-ports.ts'
import { defineRule } from '../rule.ts'

export const sgNoNeedlessOpenPorts = defineRule({
  id: 'sg-no-needless-open-ports',
  on: 'ec2.securityGroup',
  severity: 'warning',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  peers: ['security-hub:EC2.18', 'security-hub:EC2.13', 'security-hub:EC2.19'],
  *check({ ipPermissions = [] }, { resource, graph }) {
    const needed = neededPorts(resource, graph)
    if (needed === undefined) return
    for (const [index, permission] of ipPermissions.entries()) {
      if (!isOpenToWorld(permission)) continue
      const { fromPort, toPort = fromPort, ipProtocol } = permission
      if (ipProtocol === 'icmp' || ipProtocol === 'icmpv6') continue
      const isOnePort = fromPort !== undefined && fromPort === toPort && ipProtocol !== '-1'
      if (isOnePort && needed.includes(fromPort)) continue
      const ports = ipProtocol === '-1' ? '*' : isOnePort ? String(fromPort) : `${fromPort}-${toPort}`
      yield { path: ['ipPermissions', index], data: { ports, needed } }
    }
  },
})
