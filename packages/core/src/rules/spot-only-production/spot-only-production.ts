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
  title: { ko: '스팟만으로 서비스를 운영하지 않는다', en: 'Do not run a service on Spot alone' },
  why: {
    ko: 'AWS는 2분 전에 알리고 스팟 태스크를 회수할 수 있고, 온디맨드로 바꿔 주지 않습니다. FARGATE에 base를 1 이상 두면 최소한의 태스크는 남습니다.',
    en: 'AWS may take Spot tasks back with two minutes of notice and puts no on-demand task in their place. A base of 1 or more on FARGATE keeps the service alive.',
  },
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
