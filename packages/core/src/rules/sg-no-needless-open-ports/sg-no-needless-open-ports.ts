import { neededPorts } from '../needed-ports.ts'
import { keepingNeeded } from '../keeping-needed.ts'
import { isOpenToWorld, needlessPorts } from '../permissions.ts'
import { defineRule } from '../rule.ts'

export const sgNoNeedlessOpenPorts = defineRule({
  id: 'sg-no-needless-open-ports',
  on: 'ec2.ingressPermission',
  severity: 'warning',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  peers: ['security-hub:EC2.18', 'security-hub:EC2.13', 'security-hub:EC2.19'],
  *check(permission, { resource, path, graph }) {
    if (!isOpenToWorld(permission)) return
    const needed = neededPorts(resource, graph)
    if (needed === undefined) return
    const ports = needlessPorts(permission, needed)
    if (ports === undefined) return
    yield {
      path: [],
      data: { ports, needed },
      fix: () => keepingNeeded(resource, Number(path.at(-1)), graph),
    }
  },
})
