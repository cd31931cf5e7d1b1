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
  message: {
    ko: ({ port, purpose, because }) =>
      purpose === 'traffic'
        ? `로드 밸런서가 태스크의 ${port} 포트에 닿지 못합니다. ${because.ko}`
        : `상태 확인이 태스크의 ${port} 포트에 닿지 못해 태스크가 계속 교체됩니다. ${because.ko}`,
    en: ({ port, purpose, because }) =>
      purpose === 'traffic'
        ? `The load balancer cannot reach the tasks on port ${port}. ${because.en}`
        : `Health checks cannot reach port ${port} of the tasks, which will be replaced over and over. ${because.en}`,
  },
})
