import { isOpenToWorld } from '../open-to-world.ts'
import { healthCheckPorts, neededPorts } from '../needed-ports.ts'
import { defineRule } from '../rule.ts'

/** What is open to the world is the matter of `sg-no-needless-open-ports`; this is about the rest. */
export const sgNoNeedlessInnerPorts = defineRule({
  id: 'sg-no-needless-inner-ports',
  on: 'ec2.securityGroup',
  severity: 'info',
  category: 'security',
  preset: 'strict',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  peers: ['kics:87482183', 'cfn-guard:SECURITY_GROUP_INGRESS_PORT_RANGE_RULE'],
  *check({ ipPermissions = [] }, { resource, graph }) {
    const listened = neededPorts(resource, graph)
    const checked = healthCheckPorts(resource, graph)
    if (listened === undefined || checked === undefined) return
    const needed = [...new Set([...listened, ...checked])]
    for (const [index, permission] of ipPermissions.entries()) {
      const { fromPort, toPort = fromPort, ipProtocol } = permission
      if (isOpenToWorld(permission) || ipProtocol === 'icmp' || ipProtocol === 'icmpv6') continue
      const isOnePort = fromPort !== undefined && fromPort === toPort && ipProtocol !== '-1'
      if (isOnePort && needed.includes(fromPort)) continue
      const ports = ipProtocol === '-1' ? '*' : isOnePort ? String(fromPort) : `${fromPort}-${toPort}`
      yield { path: ['ipPermissions', index], data: { ports, needed } }
    }
  },
})
