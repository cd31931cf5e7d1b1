import { valueAt } from '../../finding/index.ts'
import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const proxyConfigurationValid = defineRule({
  id: 'proxy-configuration-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  peers: ['cdk-preflight:pf-ecs-proxy-configuration-*'],
  *check({ proxyConfiguration, networkMode }) {
    if (!isSet(proxyConfiguration) || (valueAt(proxyConfiguration, ['type']) ?? 'APPMESH') !== 'APPMESH')
      return
    if (networkMode !== 'awsvpc') yield { path: ['proxyConfiguration'], data: { missing: '' } }
    const properties = valueAt(proxyConfiguration, ['properties'])
    // Other formats than the API's write them in their own way.
    if (!Array.isArray(properties)) return
    const names = properties.map((item) => valueAt(item, ['name']))
    const missing = ['AppPorts', 'ProxyIngressPort', 'ProxyEgressPort'].filter(
      (name) => !names.includes(name),
    )
    if (!names.includes('IgnoredUID') && !names.includes('IgnoredGID')) missing.push('IgnoredUID')
    if (missing.length > 0) yield { path: ['proxyConfiguration'], data: { missing: missing.join(', ') } }
  },
})
