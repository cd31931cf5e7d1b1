import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { SceneGoals, Sight } from '../goal.ts'

const notRolling = {
  service: ({ deploymentStrategy }: CompleteServiceConfig) => deploymentStrategy !== 'ROLLING',
}

/** The service of the first scene is the one that most pictures of a rolling update show. */
const pictured = 3

export const goals: Readonly<Record<string, SceneGoals>> = {
  'at-once': {
    goal: {
      service: ({ tasks, deploymentStrategy }) => tasks === pictured && deploymentStrategy === 'ROLLING',
      seen: (sights, service) =>
        sights.some((sight) => isDeployed(sight, service) && sight.outcome.mostTasks === pictured * 2),
    },
    wrong: [
      notRolling,
      { service: ({ tasks }) => tasks !== pictured, seen: (sights) => sights.length > 0 },
      { service: ({ tasks }) => tasks === pictured, seen: (sights) => sights.length === 0 },
    ],
  },
  'one-by-one': {
    goal: {
      service: ({ deploymentStrategy, minimumHealthyPercent, tasks }) =>
        deploymentStrategy === 'ROLLING' && minimumHealthyPercent === 100 && tasks === pictured,
      rules: ['deployment-percent-bounds'],
      seen: (sights, service) =>
        sights.some((sight) => isDeployed(sight, service) && sight.outcome.mostTasks === service.tasks + 1),
    },
    wrong: [
      notRolling,
      { service: ({ minimumHealthyPercent }) => minimumHealthyPercent < 100 },
      { service: ({ tasks }) => tasks !== pictured },
      {
        seen: (sights, service) =>
          sights.some((sight) => isSame(sight.service, service) && sight.outcome.end === 'stuck'),
      },
      { service: ({ tasks, maximumPercent }) => Math.floor((tasks * maximumPercent) / 100) <= tasks },
      {
        seen: (sights, service) =>
          sights.some((sight) => isDeployed(sight, service) && sight.outcome.mostTasks > service.tasks + 1),
      },
      { service: ({ tasks, maximumPercent }) => Math.floor((tasks * maximumPercent) / 100) > tasks },
    ],
  },
  'bad-version': {
    goal: {
      service: (service) => service.circuitBreaker && !movesInSteps(service.deploymentStrategy),
      rules: ['deployment-circuit-breaker'],
      seen: (sights) => hasFailed(sights) && hasGoneBack(sights),
    },
    wrong: [
      { service: ({ deploymentStrategy }) => movesInSteps(deploymentStrategy) },
      { service: ({ circuitBreaker }) => circuitBreaker, seen: (sights) => hasGoneBack(sights) },
      {
        service: ({ circuitBreaker }) => !circuitBreaker,
        seen: (sights) => hasFailed(sights) && hasGoneBack(sights),
      },
      { service: ({ circuitBreaker }) => !circuitBreaker, seen: (sights) => hasFailed(sights) },
      { service: ({ circuitBreaker }) => circuitBreaker, seen: (sights) => hasFailed(sights) },
      { service: ({ circuitBreaker }) => !circuitBreaker },
    ],
  },
  'blue-green': {
    goal: {
      service: (service) => service.deploymentStrategy === 'BLUE_GREEN' && hasBalancer(service),
      seen: (sights, service) => hasMovedAtOnce(sights, service) && hasGoneBackAtOnce(sights, service),
    },
    wrong: [
      {
        service: (service) => service.deploymentStrategy === 'ROLLING' && hasBalancer(service),
        seen: (sights) => sights.length > 0,
      },
      {
        service: ({ deploymentStrategy }) => deploymentStrategy === 'ROLLING',
        seen: (sights) => sights.length > 0,
      },
      { service: (service) => service.deploymentStrategy !== 'ROLLING' && !hasBalancer(service) },
      { service: ({ deploymentStrategy }) => movesInSteps(deploymentStrategy) },
      { seen: hasMovedAtOnce },
      { seen: hasGoneBackAtOnce },
      { service: ({ deploymentStrategy }) => deploymentStrategy === 'BLUE_GREEN' },
    ],
  },
  'some-first': {
    goal: {
      service: (service) => service.deploymentStrategy === 'ROLLING' && !hasBalancer(service),
      seen: (sights) => hasMovedInSteps(sights),
    },
    wrong: [
      {
        service: (service) => movesInSteps(service.deploymentStrategy) && !hasBalancer(service),
        seen: (sights) => !hasMovedInSteps(sights),
      },
      { seen: (sights) => !hasMovedInSteps(sights) },
      { service: (service) => service.deploymentStrategy !== 'ROLLING' && !hasBalancer(service) },
      { service: ({ deploymentStrategy }) => deploymentStrategy === 'CANARY' },
      { service: ({ deploymentStrategy }) => deploymentStrategy === 'LINEAR' },
      { service: ({ deploymentStrategy }) => deploymentStrategy === 'BLUE_GREEN' },
      { service: hasBalancer },
    ],
  },
}

/** A deployment that went through, of the service as it is now. */
function isDeployed({ service: played, outcome }: Sight, service: CompleteServiceConfig): boolean {
  return isSame(played, service) && outcome.end === 'steady'
}

/** Whether two services deploy alike: what else differs between them is no matter. */
function isSame(left: CompleteServiceConfig, right: CompleteServiceConfig): boolean {
  return (
    left.tasks === right.tasks &&
    left.deploymentStrategy === right.deploymentStrategy &&
    left.minimumHealthyPercent === right.minimumHealthyPercent &&
    left.maximumPercent === right.maximumPercent &&
    left.loadBalancer === right.loadBalancer
  )
}

function hasMovedAtOnce(sights: readonly Sight[], service: CompleteServiceConfig): boolean {
  return sights.some((sight) => isDeployed(sight, service) && !sight.outcome.sawBoth)
}

function hasGoneBackAtOnce(sights: readonly Sight[], service: CompleteServiceConfig): boolean {
  return sights.some(
    (sight) => isSame(sight.service, service) && hasGoneBack([sight]) && !sight.outcome.sawBoth,
  )
}

function hasFailed(sights: readonly Sight[]): boolean {
  return sights.some(({ service, outcome }) => !service.circuitBreaker && outcome.end === 'failing')
}

function hasGoneBack(sights: readonly Sight[]): boolean {
  return sights.some(({ outcome }) => outcome.end === 'rolled-back')
}

function hasBalancer({ loadBalancer }: CompleteServiceConfig): boolean {
  return loadBalancer !== 'none'
}

function movesInSteps(strategy: CompleteServiceConfig['deploymentStrategy']): boolean {
  return strategy === 'CANARY' || strategy === 'LINEAR'
}

function hasMovedInSteps(sights: readonly Sight[]): boolean {
  return sights.some(
    ({ service, outcome }) => movesInSteps(service.deploymentStrategy) && outcome.end === 'steady',
  )
}
