import { isSame } from '../../state/same.ts'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { SceneGoals, Sight } from '../goal.ts'

export const goals: Readonly<Record<string, SceneGoals>> = {
  'addresses-change': {
    goal: { seen: (sights) => sights.some(isGone) },
    wrong: [
      { seen: (sights) => sights.at(-1)?.outcome.end === 'arrived' },
      { seen: (sights) => sights.length > 0 },
    ],
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

/** Whether a call by address found nobody there: the security group of the tasks lets it in, and no name led it on. */
function isGone({ outcome, service }: Sight): boolean {
  const isLetIn = service.taskInbound.some(
    ({ port, source }) =>
      port === service.containerPort && source !== 'load-balancer' && !source.endsWith('/32'),
  )
  return outcome.end === 'refused' && isLetIn && !isServer(service)
}

function isServer({ serviceConnect }: CompleteServiceConfig): boolean {
  return serviceConnect === 'client-server'
}

function lastOf(sights: readonly Sight[], service: CompleteServiceConfig): Sight | undefined {
  return sights.findLast((sight) => isSame(sight.service, service))
}
