import { traceTargets } from '../../network/index.ts'
import { defineRule } from '../rule.ts'

export const loadBalancerReachesTasks = defineRule({
  id: 'load-balancer-reaches-tasks',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  peers: ['ecs-task-doctor:SG_INGRESS_BLOCKED', 'aws-agent-toolkit:task-sg-from-alb', 'kics:01d5a458'],
  *check(_, { resource, graph }) {
    const said = new Set<string>()
    for (const { index, port, purpose, verdict, hops } of traceTargets(graph, resource)) {
      const hop = hops.at(-1)
      if (verdict !== 'blocked' || hop === undefined) continue
      // Health checks on the port of the traffic meet with the same obstacle.
      if (said.has(`${index} ${port}`)) continue
      said.add(`${index} ${port}`)
      yield { path: ['loadBalancers', index], data: { port, purpose, because: hop.text } }
    }
  },
})
