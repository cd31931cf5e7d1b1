import { parseImage } from '@ecs-lint/core/graph'
import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { isSame } from '../../state/same.ts'
import { hasChanged, type SceneGoals, type Sight } from '../goal.ts'

export const goals: Readonly<Record<string, SceneGoals>> = {
  revision: {
    goal: {
      rules: ['image-not-latest'],
      tried: (services) => hasNewImage(services) && !isOtherImage(services),
      seen: (sights, { image }) =>
        sights.some(({ service, outcome }) => service.image === image && outcome.end === 'steady'),
    },
    wrong: [
      { tried: hasNewImage, service: ({ image }) => !hasVersion(image) },
      { tried: isOtherImage },
      { tried: hasNewImage },
      { seen: (sights) => sights.length > 0 },
    ],
  },
  'dark-zone': {
    goal: {
      service: ({ azs }) => azs > 1,
      seen: (sights, service) => (lastOf(sights, service)?.outcome.fewestHealthy ?? 0) >= 2,
    },
    wrong: [
      { service: ({ azs }) => azs === 1 },
      {
        service: (service) => !isOnFargate(service),
        seen: (sights, service) => lastOf(sights, service) !== undefined,
      },
      { seen: (sights, service) => lastOf(sights, service) !== undefined },
      { tried: hasChanged },
    ],
  },
  balance: {
    goal: {
      service: ({ availabilityZoneRebalancing }) => availabilityZoneRebalancing,
      seen: (sights) => sights.some(isLeftCrowded) && sights.slice(-1).some(isMovedBack),
    },
    wrong: [
      {
        seen: (sights) => {
          const last = sights.at(-1)
          return last !== undefined && last.service.availabilityZoneRebalancing && !isMovedBack(last)
        },
      },
      {
        service: ({ availabilityZoneRebalancing }) => !availabilityZoneRebalancing,
        seen: (sights) => sights.some(isLeftCrowded),
      },
      { seen: (sights) => sights.some(isLeftCrowded) },
      { service: ({ availabilityZoneRebalancing }) => !availabilityZoneRebalancing },
      { seen: (sights) => sights.some(isMovedBack) },
    ],
  },
}

function hasNewImage(services: readonly CompleteServiceConfig[]): boolean {
  return services.at(-1)?.image !== services[0]?.image
}

/** Whether the image has become one of another registry or repository, whatever its tag. */
function isOtherImage(services: readonly CompleteServiceConfig[]): boolean {
  const [first, last] = [services[0], services.at(-1)].map((service) => service && nameOf(service.image))
  return first !== last
}

function nameOf(image: string): string {
  const { host, repository } = parseImage(image)
  return `${host}/${repository}`
}

/** Whether an image names a version that stays what it is. */
function hasVersion(image: string): boolean {
  const tag = /:(?<tag>[^/:]+)$/.exec(image)?.groups?.['tag']
  return image.includes('@') || (tag !== undefined && tag !== 'latest')
}

function lastOf(sights: readonly Sight[], service: CompleteServiceConfig): Sight | undefined {
  return sights.findLast((sight) => isSame(sight.service, service))
}

function isLeftCrowded({ service }: Sight): boolean {
  return !service.availabilityZoneRebalancing
}

/** A task that moves starts in its new zone before it stops in the old one, so for a while there is one more. */
function isMovedBack({ service, outcome }: Sight): boolean {
  return service.availabilityZoneRebalancing && outcome.mostTasks > service.tasks
}
