import { traceListener } from '../../network/index.ts'
import { defineRule } from '../rule.ts'

export const lbSgInboundListenerPort = defineRule({
  id: 'lb-sg-inbound-listener-port',
  on: 'elbv2.listener',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  peers: ['aws-agent-toolkit:alb-sg-inbound'],
  *check({ port }, { resource, graph }) {
    if (port === undefined) return
    const { verdict, hops } = traceListener(graph, resource)
    const hop = hops.at(-1)
    if (verdict === 'blocked' && hop !== undefined)
      yield { path: ['port'], data: { port, because: hop.text } }
  },
})
