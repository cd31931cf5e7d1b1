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
  peers: ['aws-samples-ecs-operation-review:2.2'],
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
      const path = ['networkConfiguration', 'awsvpcConfiguration', 'securityGroups', index] as const
      yield { path, data: { groupId, isShared: shared.has(groupId) } }
    }
  },
})
