import { isSame } from '../../state/same.ts'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { SceneGoals, Sight } from '../goal.ts'

export const goals: Readonly<Record<string, SceneGoals>> = {
  'addresses-change': {
    goal: { seen: (sights) => sights.some(({ outcome }) => outcome.end === 'refused') },
    wrong: [{ seen: (sights) => sights.length > 0 }],
  },
  'a-name': {
    goal: {
      service: isServer,
      seen: (sights, service) => lastOf(sights, service)?.outcome.end === 'arrived',
    },
    wrong: [
      { service: ({ serviceConnect }) => serviceConnect === 'client' },
      { service: isServer, seen: (sights, service) => lastOf(sights, service) !== undefined },
      { service: isServer },
      { seen: (sights) => sights.length > 0 },
    ],
  },
}

function isServer({ serviceConnect }: CompleteServiceConfig): boolean {
  return serviceConnect === 'client-server'
}

function lastOf(sights: readonly Sight[], service: CompleteServiceConfig): Sight | undefined {
  return sights.findLast((sight) => isSame(sight.service, service))
}
