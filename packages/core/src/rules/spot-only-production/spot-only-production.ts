import type { PropertiesOf } from '../../graph/index.ts'
import { defineRule, type ProposedEdit } from '../rule.ts'

type Strategy = NonNullable<PropertiesOf<'ecs.service'>['capacityProviderStrategy']>

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
    if (desiredCount === 0 || !capacityProviderStrategy.some(isSpot)) return
    const isPaidFor = (item: Strategy[number]): boolean =>
      !isSpot(item) && (item.base ?? 0) + (item.weight ?? 0) > 0
    if (capacityProviderStrategy.some(isPaidFor)) return
    yield {
      path: ['capacityProviderStrategy'],
      data: {},
      fix: () => ({ safety: 'review', edits: withOnDemand(capacityProviderStrategy) }),
    }
  },
})

function isSpot({ capacityProvider }: Strategy[number]): boolean {
  return capacityProvider === 'FARGATE_SPOT'
}

/** Gives a strategy one task on demand. Of all its providers one may have a base. */
function withOnDemand(strategy: Strategy): readonly ProposedEdit[] {
  const list = 'capacityProviderStrategy'
  const based = strategy.findIndex(({ base = 0 }) => base > 0)
  const other = strategy.findIndex(({ capacityProvider }) => capacityProvider === 'FARGATE')
  return [
    ...(based === -1 ? [] : [{ op: 'remove', path: [list, based, 'base'] } as const]),
    other === -1
      ? { op: 'insert', path: [list, 0], value: { capacityProvider: 'FARGATE', base: 1 } }
      : { op: 'set', path: [list, other, 'base'], value: 1 },
  ]
}
