import { allNeededPorts } from '../needed-ports.ts'
import { keepingNeeded } from '../keeping-needed.ts'
import { isOpenToWorld, needlessPorts } from '../permissions.ts'
import { defineRule } from '../rule.ts'

/** What is open to the world is the matter of `sg-no-needless-open-ports`; this is about the rest. */
export const sgNoNeedlessInnerPorts = defineRule({
  id: 'sg-no-needless-inner-ports',
  on: 'ec2.ingressPermission',
  severity: 'info',
  category: 'security',
  preset: 'strict',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  peers: ['kics:87482183', 'cfn-guard:SECURITY_GROUP_INGRESS_PORT_RANGE_RULE'],
  *check(permission, { resource, path, graph }) {
    if (isOpenToWorld(permission)) return
    const needed = allNeededPorts(resource, graph)
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
