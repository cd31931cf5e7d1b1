import { isOpenToWorld } from '../open-to-world.ts'
import { loadBalancersOf } from '../service-parts.ts'
import { defineRule } from '../rule.ts'

export const taskSecurityGroupLeastPrivilege = defineRule({
  id: 'task-security-group-least-privilege',
  on: 'ecs.service',
  severity: 'warning',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  *check({ loadBalancers = [], networkConfiguration }, { resource, graph }) {
    if (loadBalancers.length === 0) return
    // One group on both the balancer and its tasks has to be open; the console's wizard makes it so.
    const shared = new Set(
      loadBalancersOf(resource, graph).flatMap(({ properties }) => properties.securityGroups ?? []),
    )
    for (const [index, groupId] of (
      networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []
    ).entries()) {
      const group = graph.named('ec2.securityGroup', groupId, resource)
      const isOpen = group?.properties.ipPermissions?.some(isOpenToWorld) ?? false
      if (!isOpen) continue
      const path = ['networkConfiguration', 'awsvpcConfiguration', 'securityGroups', index]
      yield { path, data: { groupId, isShared: shared.has(groupId) } }
    }
  },
  message: {
    ko: ({ groupId, isShared }) =>
      isShared
        ? `로드 밸런서와 태스크가 보안 그룹 ${groupId}을 함께 써서 태스크도 인터넷에 열려 있습니다. 보안 그룹을 나누세요.`
        : `태스크의 보안 그룹 ${groupId}이 인터넷에 열려 있습니다. 소스를 로드 밸런서의 보안 그룹으로 바꾸세요.`,
    en: ({ groupId, isShared }) =>
      isShared
        ? `The load balancer and the tasks share ${groupId}, so the tasks are open to the internet too. Give each its own group.`
        : `The security group ${groupId} of the tasks is open to the internet. Make the load balancer's group its source.`,
  },
})
