import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { hasChanged, type Goal, type SceneGoals, type Sight } from '../goal.ts'

const withoutBalancer: Goal = { service: (service) => !hasBalancer(service), tried: hasChanged }

export const goals: Readonly<Record<string, SceneGoals>> = {
  'one-door': {
    lacks: isOnTheStreet,
    goal: {
      service: (service) => hasBalancer(service) && service.internetFacing,
      seen: (sights) => visited(sights, isWithout) && visited(sights.slice(-1), isOpenDoor),
    },
    wrong: [
      { service: isOnTheStreet },
      { service: (service) => hasBalancer(service) && !service.internetFacing },
      { service: isWithout, seen: (sights) => visited(sights, isWithout) },
      {
        service: isOpenDoor,
        seen: (sights) => visited(sights, isOpenDoor) && !visited(sights, isWithout),
      },
      { service: isOpenDoor },
    ],
  },
  'dead-room': {
    goal: { service: hasBalancer, seen: (sights, service) => hasBeaten(sights, service, -1) },
    wrong: [
      { service: isWithout, seen: (sights) => sights.length > 0 },
      { seen: (sights, service) => hasBeaten(sights, service, 1) },
      { service: hasBalancer, seen: hasShortened },
      { service: hasBalancer, seen: (sights) => sights.length > 0 },
    ],
  },
  'slow-to-rise': {
    goal: {
      service: hasBalancer,
      seen: (sights, service) => sights.some((sight) => isLike(sight, service) && rises(sight)),
    },
    wrong: [
      { service: isWithout, seen: (sights) => sights.length > 0 },
      { seen: (sights, service) => sights.some((sight) => isLike(sight, service) && !rises(sight)) },
      { service: hasBalancer, tried: hasChanged },
    ],
  },
  'two-zones': {
    goal: {
      service: (service) => hasBalancer(service) && service.azs >= 2,
      tried: (services) => services.some((service) => hasBalancer(service) && service.azs === 1),
    },
    wrong: [
      withoutBalancer,
      { service: ({ azs, loadBalancer }) => azs === 1 && loadBalancer === 'application' },
      { service: ({ azs }) => azs === 1 },
      { tried: hasChanged },
    ],
  },
}

function hasBalancer({ loadBalancer }: CompleteServiceConfig): boolean {
  return loadBalancer !== 'none'
}

function isWithout({ loadBalancer }: CompleteServiceConfig): boolean {
  return loadBalancer === 'none'
}

/** Whether customers still come to the tasks by public addresses of theirs: the tasks have not moved inside. */
function isOnTheStreet(service: CompleteServiceConfig): boolean {
  return isWithout(service) && service.egress === 'public-ip' && isOnFargate(service)
}

function isOpenDoor({ loadBalancer, internetFacing }: CompleteServiceConfig): boolean {
  return loadBalancer !== 'none' && internetFacing
}

/** Whether a customer came to a service of some kind, and got in where it has a door. */
function visited(sights: readonly Sight[], isSo: (service: CompleteServiceConfig) => boolean): boolean {
  return sights.some(
    ({ event, service, outcome }) =>
      event.kind === 'visit' && isSo(service) && (isWithout(service) || outcome.end === 'arrived'),
  )
}

/**
 * Whether a task was seen to hang at the interval of now, and at another that is longer (−1) or shorter (1) than that, with
 * fewer or more orders lost.
 */
function hasBeaten(
  sights: readonly Sight[],
  { healthCheckIntervalSeconds: now }: CompleteServiceConfig,
  sign: -1 | 1,
): boolean {
  const noticed = sights.filter(({ service }) => hasBalancer(service))
  return noticed.some(
    (before) =>
      (now - before.service.healthCheckIntervalSeconds) * sign > 0 &&
      noticed.some(
        ({ service, outcome }) =>
          service.healthCheckIntervalSeconds === now && (outcome.lost - before.outcome.lost) * sign > 0,
      ),
  )
}

/** Whether the interval is shorter than at any time that a task was seen to hang. */
function hasShortened(
  sights: readonly Sight[],
  { healthCheckIntervalSeconds: now }: CompleteServiceConfig,
): boolean {
  return sights.length > 0 && sights.every(({ service }) => service.healthCheckIntervalSeconds > now)
}

/** Whether a task had as much time to become healthy as it has now. */
function isLike(
  { service }: Sight,
  { healthCheckGracePeriodSeconds: grace, healthCheckIntervalSeconds: interval }: CompleteServiceConfig,
): boolean {
  return (
    hasBalancer(service) &&
    service.healthCheckGracePeriodSeconds === grace &&
    service.healthCheckIntervalSeconds === interval
  )
}

/** Whether the slow version became healthy in the end. */
function rises({ outcome }: Sight): boolean {
  return outcome.end === 'steady'
}
