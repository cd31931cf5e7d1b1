import { isOfType, type Resource, type View } from '../../graph/index.ts'
import { addPermission, traceListener, type Hop } from '../../network/index.ts'
import { defineRule, type ProposedFix } from '../rule.ts'

export const lbSgInboundListenerPort = defineRule({
  id: 'lb-sg-inbound-listener-port',
  on: 'elbv2.listener',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  peers: ['aws-agent-toolkit:alb-sg-inbound'],
  *check({ port }, { resource, graph }) {
    if (port === undefined) return
    const { verdict, hops } = traceListener(graph, resource)
    const hop = hops.at(-1)
    if (verdict !== 'blocked' || hop === undefined) return
    yield {
      path: ['port'],
      data: { port, because: hop },
      related: hop.at === undefined ? [] : [hop.at],
      fix: () => admitting(resource, port, hop, graph),
    }
  },
})

/** Opens the port to everybody whom the load balancer is there for: the internet, or its own VPC. */
function admitting(
  listener: Resource<'elbv2.listener'>,
  port: number,
  { reason, at }: Hop,
  graph: View,
): ProposedFix | undefined {
  const [balancer] = graph.targets(listener, 'elbv2.loadBalancer')
  if (reason !== 'group-refuses' || at === undefined || !isOfType(at.resource, 'ec2.securityGroup'))
    return undefined
  const isPublic = (balancer?.properties.scheme ?? 'internet-facing') === 'internet-facing'
  const [vpc] = balancer === undefined ? [] : graph.targets(balancer, 'ec2.vpc')
  const cidrIp = isPublic ? '0.0.0.0/0' : vpc?.properties.cidrBlock
  if (cidrIp === undefined) return undefined
  const ipProtocol = listener.properties.protocol === 'UDP' ? 'udp' : 'tcp'
  const permission = { ipProtocol, fromPort: port, toPort: port, ipRanges: [{ cidrIp }] }
  return { safety: 'review', edits: [addPermission(at.resource, 'ipPermissions', permission)] }
}
