import type { Resource, View } from '../../graph/index.ts'
import { isSet } from '../proposals.ts'
import { defineRule, type ProposedEdit, type ProposedFix } from '../rule.ts'

export const listenerCertificate = defineRule({
  id: 'listener-certificate',
  on: 'elbv2.listener',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  peers: ['cfn-lint:E3676'],
  *check({ protocol, port, certificates }, { resource, graph }) {
    if ((protocol !== 'HTTPS' && protocol !== 'TLS') || isSet(certificates)) return
    // A config has no place for a certificate: the files that are made from it ask for one.
    const isOfConfig = resource.origin.format === 'service-config'
    yield {
      path: ['protocol'],
      data: { protocol, port, isOfConfig },
      ...(isOfConfig && { severity: 'warning', fix: () => withoutTls(resource, graph) }),
    }
  },
})

/** HTTP on port 80, to which the load balancer's groups open what they opened to the listener's port. */
function withoutTls(listener: Resource<'elbv2.listener'>, graph: View): ProposedFix {
  const { port } = listener.properties
  const groups = graph
    .targets(listener, 'elbv2.loadBalancer')
    .flatMap((balancer) => graph.targets(balancer, 'ec2.securityGroup'))
  const opened = groups.flatMap((resource) =>
    (resource.properties.ipPermissions ?? []).flatMap((permission, index): readonly ProposedEdit[] =>
      permission.fromPort === port && permission.toPort === port
        ? [
            {
              op: 'set',
              resource,
              path: ['ipPermissions', index],
              value: { ...permission, fromPort: 80, toPort: 80 },
            },
          ]
        : [],
    ),
  )
  return {
    safety: 'unsafe',
    edits: [
      { op: 'set', path: ['port'], value: 80 },
      { op: 'set', path: ['protocol'], value: 'HTTP' },
      ...opened,
    ],
  }
}
