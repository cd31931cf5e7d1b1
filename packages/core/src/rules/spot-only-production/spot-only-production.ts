import { defineRule } from '../rule.ts'

export const spotOnlyProduction = defineRule({
  id: 'spot-only-production',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
  peers: ['aws-samples-ecs-operation-review:1.5'],
  *check({ capacityProviderStrategy = [], desiredCount = 1 }) {
    if (desiredCount === 0) return
    const isPaidFor = ({
      capacityProvider,
      base = 0,
      weight = 0,
    }: {
      readonly capacityProvider?: string | undefined
      readonly base?: number | undefined
      readonly weight?: number | undefined
    }): boolean => capacityProvider !== 'FARGATE_SPOT' && base + weight > 0
    if (capacityProviderStrategy.length === 0 || capacityProviderStrategy.some(isPaidFor)) return
    yield { path: ['capacityProviderStrategy'], data: {} }
  },
})
