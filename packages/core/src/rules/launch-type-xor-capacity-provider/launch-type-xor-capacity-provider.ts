import { defineRule } from '../rule.ts'

export const launchTypeXorCapacityProvider = defineRule({
  id: 'launch-type-xor-capacity-provider',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-launch-type-comparison.html',
  peers: ['aws-agent-toolkit:launchType-and-strategy'],
  *check({ launchType, capacityProviderStrategy = [] }) {
    if (launchType === undefined || capacityProviderStrategy.length === 0) return
    yield {
      path: ['launchType'],
      data: { launchType },
      fix: () => ({ safety: 'review', edits: [{ op: 'remove', path: ['launchType'] }] }),
    }
  },
})
