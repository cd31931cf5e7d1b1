import type { Resource, View } from '../../graph/index.ts'
import { balancerGroups } from '../balancer-groups.ts'
import { keepingNeeded } from '../keeping-needed.ts'
import { isOpenToWorld } from '../permissions.ts'
import { defineRule, type ProposedFix } from '../rule.ts'

export const taskSecurityGroupLeastPrivilege = defineRule({
  id: 'task-security-group-least-privilege',
  on: 'ecs.serviceSecurityGroup',
  severity: 'warning',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  peers: ['aws-samples-ecs-operation-review:2.2'],
  *check(groupId, { resource, graph }) {
    if ((resource.properties.loadBalancers ?? []).length === 0) return
    const group = graph.named('ec2.securityGroup', groupId, resource)
    const open = group?.properties.ipPermissions?.findIndex(isOpenToWorld) ?? -1
    if (group === undefined || open === -1) return
    // One group on both the balancer and its tasks has to be open; the console's wizard makes it so.
    const shared = balancerGroups(resource, graph)
    yield {
      path: [],
      data: { groupId, isShared: shared.includes(groupId) },
      related: [{ resource: group, path: ['ipPermissions', open] }],
      fix: () => (shared.includes(groupId) ? undefined : fromBalancerOnly(group, shared, graph)),
    }
  },
})

/** Puts the load balancer's groups in the place of the world, on the ports that are needed as far as those are known. */
function fromBalancerOnly(
  group: Resource<'ec2.securityGroup'>,
  peers: readonly string[],
  graph: View,
): ProposedFix | undefined {
  if (peers.length === 0) return undefined
  const userIdGroupPairs = peers.map((groupId) => ({ groupId }))
  // The last comes first: what is put in its place does not move those before it.
  const edits = (group.properties.ipPermissions ?? [])
    .map((permission, index) => ({ permission, index }))
    .toReversed()
    .filter(({ permission }) => isOpenToWorld(permission))
    .map(({ index }) => keepingNeeded(group, index, graph, { userIdGroupPairs }))
  if (edits.includes(undefined)) return undefined
  return { safety: 'review', edits: edits.flatMap((fix) => fix?.edits ?? []) }
}
