import { admitsPort } from '../open-to-world.ts'
import { defineRule } from '../rule.ts'

export const lbSgInboundListenerPort = defineRule({
  id: 'lb-sg-inbound-listener-port',
  on: 'elbv2.listener',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  *check({ port }, { resource, graph }) {
    const [balancer] = graph.targets(resource, 'elbv2.loadBalancer')
    const groupIds = balancer?.properties.securityGroups ?? []
    if (port === undefined || balancer === undefined || groupIds.length === 0) return
    const groups = groupIds.map((id) => graph.named('ec2.securityGroup', id, balancer))
    // A group that is not here may well admit it.
    if (groups.some((group) => group?.properties.ipPermissions === undefined)) return
    const isAdmitted = groups.some((group) =>
      group?.properties.ipPermissions?.some((permission) => admitsPort(permission, port)),
    )
    if (!isAdmitted) yield { path: ['port'], data: { port, groups: groupIds } }
  },
  message: {
    ko: ({ port, groups }) =>
      `로드 밸런서의 보안 그룹(${groups.join(', ')})이 ${port} 포트를 허용하지 않아 아무도 접속할 수 없습니다.`,
    en: ({ port, groups }) =>
      `No security group of the load balancer (${groups.join(', ')}) admits port ${port}: nobody can connect.`,
  },
})
