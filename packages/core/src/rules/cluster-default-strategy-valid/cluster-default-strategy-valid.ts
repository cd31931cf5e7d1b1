import { strategyFault, type StrategyFault } from '../strategy-fault.ts'
import { defineRule } from '../rule.ts'

export const clusterDefaultStrategyValid = defineRule({
  id: 'cluster-default-strategy-valid',
  on: 'ecs.cluster',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html',
  peers: ['cdk-preflight:pf-ecs-cluster-default-strategy-*'],
  *check({ capacityProviders, defaultCapacityProviderStrategy = [] }) {
    const found = (what: StrategyFault | 'absent', name = ''): Found => ({ what, name })
    const fault = strategyFault(defaultCapacityProviderStrategy)
    if (fault !== undefined) yield { path: ['defaultCapacityProviderStrategy'], data: found(fault) }
    for (const [index, { capacityProvider: name }] of defaultCapacityProviderStrategy.entries())
      if (name !== undefined && capacityProviders !== undefined && !capacityProviders.includes(name))
        yield {
          path: ['defaultCapacityProviderStrategy', index, 'capacityProvider'],
          data: found('absent', name),
        }
  },
})

interface Found {
  readonly what: StrategyFault | 'absent'
  readonly name: string
}
