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
    if (proxyConfiguration === undefined || !isSet(proxyConfiguration)) return
    if (networkMode !== 'awsvpc') yield { path: ['proxyConfiguration'], data: { missing: '' } }
    const names = (proxyConfiguration.properties ?? []).map(({ name }) => name)
    const missing = ['AppPorts', 'ProxyIngressPort', 'ProxyEgressPort'].filter(
      (name) => !names.includes(name),
    )
    if (!names.includes('IgnoredUID') && !names.includes('IgnoredGID')) missing.push('IgnoredUID')
    if (missing.length > 0) yield { path: ['proxyConfiguration'], data: { missing: missing.join(', ') } }
  },
})
