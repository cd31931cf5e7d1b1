import { isOfType, type Resource, type View } from '../../graph/index.ts'
import { addPermission, balancersOf, traceTargets, type TargetTrace } from '../../network/index.ts'
import { defineRule, type ProposedFix } from '../rule.ts'

export const loadBalancerReachesTasks = defineRule({
  id: 'load-balancer-reaches-tasks',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  peers: ['ecs-task-doctor:SG_INGRESS_BLOCKED', 'aws-agent-toolkit:task-sg-from-alb', 'kics:01d5a458'],
  *check(_, { resource, path, graph }) {
    const said = new Set<number>()
    for (const trace of traceTargets(graph, resource, Number(path.at(-1)))) {
      const { port, purpose, verdict, hops } = trace
      const hop = hops.at(-1)
      if (verdict !== 'blocked' || hop === undefined) continue
      // `target-group-ip-for-awsvpc` says so.
      if (hop.reason === 'target-type-instance') continue
      // Health checks on the port of the traffic meet with the same obstacle.
      if (said.has(port)) continue
      said.add(port)
      yield {
        path: [],
        // Nothing is replaced yet where no task is wanted: the fault waits for the first.
        data: { port, purpose, because: hop, hasTasks: resource.properties.desiredCount !== 0 },
        related: hop.at === undefined ? [] : [hop.at],
        fix: () => admitting(resource, trace, graph),
      }
    }
  },
})

/** Opens the port between the load balancer's security groups and the tasks', in the one that refuses. */
function admitting(
  service: Resource<'ecs.service'>,
  { index, port, hops }: TargetTrace,
  graph: View,
): ProposedFix | undefined {
  const { reason, data, at } = hops.at(-1) ?? {}
  if (reason !== 'group-refuses' || at === undefined || !isOfType(at.resource, 'ec2.securityGroup'))
    return undefined
  // On instances it may take a run of dynamic ports.
  if (service.properties.networkConfiguration?.awsvpcConfiguration === undefined) return undefined
  const name = service.properties.loadBalancers?.[index]?.targetGroupArn
  const group = graph.named('elbv2.targetGroup', name, service)
  const balancers = group === undefined ? [] : balancersOf(group, graph)
  const isInbound = data?.['direction'] === 'inbound'
  const peers = isInbound
    ? balancers.flatMap(({ properties }) => properties.securityGroups ?? [])
    : (service.properties.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? [])
  if (peers.length === 0) return undefined
  const userIdGroupPairs = peers.map((groupId) => ({ groupId }))
  const permission = { ipProtocol: 'tcp', fromPort: port, toPort: port, userIdGroupPairs }
  const property = isInbound ? 'ipPermissions' : 'ipPermissionsEgress'
  return { safety: 'review', edits: [addPermission(at.resource, property, permission)] }
}
