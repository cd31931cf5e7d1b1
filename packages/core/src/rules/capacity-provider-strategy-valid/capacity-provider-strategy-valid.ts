import { strategyFault } from '../strategy-fault.ts'
import { defineRule } from '../rule.ts'

export const capacityProviderStrategyValid = defineRule({
  id: 'capacity-provider-strategy-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  peers: ['cdk-preflight:pf-ecs-svc-capacity-provider-*'],
  *check({ capacityProviderStrategy = [] }) {
    const what = strategyFault(capacityProviderStrategy)
    if (what !== undefined) yield { path: ['capacityProviderStrategy'], data: { what } }
  },
})
