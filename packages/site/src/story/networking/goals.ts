import { isOnFargate, type CompleteServiceConfig, type Egress } from '@ecs-lint/core/readers'
import { isSame } from '../../state/same.ts'
import { hasChanged, type Goal, type SceneGoals, type Sight } from '../goal.ts'

const onInstances: Goal = { service: (service) => !isOnFargate(service) }

export const goals: Readonly<Record<string, SceneGoals>> = {
  'off-the-street': {
    goal: { seen: (sights) => pulled(sights, 'refused', 'none') },
    wrong: [
      onInstances,
      {
        service: ({ egress }) => egress === 'public-ip',
        seen: (sights) => pulled(sights, 'arrived', 'public-ip'),
      },
      { service: ({ egress }) => egress === 'nat' || egress === 'endpoints' },
      { service: ({ egress }) => egress === 'none' },
    ],
  },
  'ways-out': {
    // One NAT gateway is a choice too, for who has had the way in every zone and seen what it costs.
    goal: {
      service: hasPrivateWay,
      tried: (services) => hasTriedAll(services) && services.some(hasWayInEveryZone),
      seen: pullsNow,
    },
    wrong: [
      onInstances,
      { service: hasNoWay },
      { service: ({ egress, image }) => egress === 'endpoints' && !isInEcr(image) },
      { service: ({ egress }) => egress === 'public-ip', tried: hasChanged },
      { service: sharesNat, tried: (services) => !services.some(hasWayInEveryZone) },
      { service: hasPrivateWay, tried: (services) => !hasTriedAll(services) },
      { service: sharesNat },
      { service: hasWayInEveryZone },
    ],
    trouble: hasNoWay,
  },
  'what-is-open': {
    goal: { service: ({ egress }) => egress === 'endpoints', seen: pullsNow },
    wrong: [
      onInstances,
      { service: hasNoWay },
      {
        service: ({ egress, image }) => egress === 'endpoints' && !isInEcr(image),
        seen: (sights) => pulled(sights, 'refused', 'endpoints'),
      },
      { service: ({ egress }) => egress === 'endpoints' },
      pullsBy('nat'),
      pullsBy('public-ip'),
    ],
    trouble: hasNoWay,
  },
}

/** As the first scene leaves it. */
function hasNoWay({ egress }: CompleteServiceConfig): boolean {
  return egress === 'none'
}

function pullsBy(egress: Egress): Goal {
  return {
    service: (service) => service.egress === egress,
    seen: (sights) => pulled(sights, 'arrived', egress),
  }
}

function pulled(sights: readonly Sight[], end: 'arrived' | 'refused', egress: Egress): boolean {
  return sights.some(
    ({ event, service, outcome }) =>
      event.kind === 'pull' && outcome.end === end && service.egress === egress && isOnFargate(service),
  )
}

/** Whether a task of the service as it is now got its image: what another one got says nothing of this one's way. */
function pullsNow(sights: readonly Sight[], now: CompleteServiceConfig): boolean {
  return pulled(
    sights.filter(({ service }) => isSame(service, now)),
    'arrived',
    now.egress,
  )
}

function hasPrivateWay({ egress, image }: CompleteServiceConfig): boolean {
  return egress === 'nat' || (egress === 'endpoints' && isInEcr(image))
}

function hasWayInEveryZone(service: CompleteServiceConfig): boolean {
  return hasPrivateWay(service) && !sharesNat(service)
}

/** Whether zones go out by the NAT gateway of another. */
export function sharesNat({ egress, natGateways, azs }: CompleteServiceConfig): boolean {
  return egress === 'nat' && natGateways < azs
}

/** What the service goes out by in the steps before, a public IP, has been seen. */
function hasTriedAll(services: readonly CompleteServiceConfig[]): boolean {
  const tried = new Set(services.map(({ egress }) => egress))
  return tried.has('nat') && tried.has('endpoints')
}

/** Whether an image lives in a registry of an account, where VPC endpoints lead. */
export function isInEcr(image: string): boolean {
  return image.includes('.dkr.ecr.')
}
