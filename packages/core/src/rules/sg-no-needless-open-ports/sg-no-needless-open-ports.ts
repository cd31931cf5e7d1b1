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
  message: {
    ko: ({ ports, needed }) =>
      `${ports === '*' ? '모든 포트' : `${ports} 포트`}가 인터넷에 열려 있습니다. 필요한 포트(${needed.join(', ') || '없음'})만 여세요.`,
    en: ({ ports, needed }) =>
      `${ports === '*' ? 'Every port' : `Port ${ports}`} is open to the internet. Open only what is needed (${needed.join(', ') || 'none'}).`,
  },
})
