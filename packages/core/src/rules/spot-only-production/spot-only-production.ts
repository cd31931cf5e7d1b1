import { defineRule } from '../rule.ts'

export const spotOnlyProduction = defineRule({
  id: 'spot-only-production',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
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
  message: {
    ko: () =>
      '모든 태스크가 FARGATE_SPOT에서 실행됩니다. 회수되면 서비스가 멈춥니다. FARGATE를 base 1로 추가하세요.',
    en: () =>
      'Every task runs on FARGATE_SPOT; when AWS takes it back the service is down. Add FARGATE with a base of 1.',
  },
})
