import { removing } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const targetGroupProtocolValid = defineRule({
  id: 'target-group-protocol-valid',
  on: 'elbv2.targetGroup',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html',
  peers: ['cdk-preflight:pf-elbv2-tg-protocol-*', 'cdk-preflight:pf-elbv2-tg-lambda-*'],
  *check(group, { resource }) {
    const { targetType = 'instance', protocol, protocolVersion, port } = group
    if (targetType === 'lambda') {
      for (const property of ['protocol', 'port', 'vpcId'] as const)
        if (group[property] !== undefined)
          yield {
            path: [property],
            atKey: true,
            data: { what: 'lambda', value: property },
            fix: removing([property]),
          }
      return
    }
    // What prints target groups may leave their VPC out.
    const isTemplate = resource.origin.format === 'cloudformation'
    const needed = ['protocol', 'port', ...(isTemplate ? (['vpcId'] as const) : [])] as const
    const missing = needed.filter((property) => group[property] === undefined)
    if (missing.length > 0) yield { path: [], data: { what: 'missing', value: missing.join(', ') } }
    const isHttp = protocol === undefined || protocol === 'HTTP' || protocol === 'HTTPS'
    if (protocolVersion !== undefined && !isHttp)
      yield {
        path: ['protocolVersion'],
        atKey: true,
        data: { what: 'version', value: protocol },
        fix: removing(['protocolVersion']),
      }
    if (protocolVersion !== undefined && !['HTTP1', 'HTTP2', 'GRPC'].includes(protocolVersion))
      yield { path: ['protocolVersion'], data: { what: 'versions', value: protocolVersion } }
    if (protocol === 'GENEVE' && port !== undefined && port !== 6081)
      yield { path: ['port'], data: { what: 'geneve', value: String(port) } }
  },
})
