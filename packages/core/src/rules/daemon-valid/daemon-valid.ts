import { isFargateProvider } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const daemonValid = defineRule({
  id: 'daemon-valid',
  on: 'ecs.daemon',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateDaemon.html',
  peers: [],
  *check({ capacityProviderArns = [], deploymentConfiguration }, { resource, graph }) {
    for (const [index, name] of capacityProviderArns.entries()) {
      const provider = graph.named('ecs.capacityProvider', name, resource)
      // Fargate's own have no resource.
      const isOfFargate = isFargateProvider(name.slice(name.lastIndexOf('/') + 1))
      if (!isOfFargate && provider?.properties.autoScalingGroupProvider === undefined) continue
      yield {
        path: ['capacityProviderArns', index],
        data: { what: 'provider', value: name },
        ...(provider !== undefined && { related: [{ resource: provider, path: [] }] }),
      }
    }
    const percent = deploymentConfiguration?.drainPercent
    if (percent !== undefined && (percent < 0 || percent > 100))
      yield {
        path: ['deploymentConfiguration', 'drainPercent'],
        data: { what: 'percent', value: String(percent) },
      }
  },
})
