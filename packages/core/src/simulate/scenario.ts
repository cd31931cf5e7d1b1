import {
  usualApplication,
  type Application,
  type ContainerCheck,
  type DrainingTasks,
  type EarlySuccess,
  type LoadBalancerCheck,
  type StagedDeployment,
} from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import type { FailureThreshold } from './circuit-breaker.ts'
import { noticedAt } from './noticed-at.ts'

/** What the service runs at the start, and what is deployed. */
export type Version = 'old' | 'new'

/**
 * What is wrong with the new version: its image cannot be pulled, its container exits at once, its health check never
 * succeeds, or it passes the health check and answers with errors.
 */
export type Fault = 'none' | 'cannot-pull' | 'exits' | 'unhealthy' | 'errors'

/** Something that happens to a service from outside, at a second of the simulation. */
export type ScriptedEvent =
  | { readonly type: 'deploy'; readonly at: number }
  /** Somebody stops the deployment that is under way, and has it rolled back: StopServiceDeployment. */
  | { readonly type: 'stop-deployment'; readonly at: number }
  | { readonly type: 'crash'; readonly at: number; readonly tasks: number }
  /** Tasks stop answering while their containers run on: only a health check can notice. */
  | { readonly type: 'hang'; readonly at: number; readonly tasks: number }
  | { readonly type: 'spot-interruption'; readonly at: number; readonly tasks: number }
  /** AWS retires what tasks run on: ECS replaces them as the deployment configuration has it. */
  | { readonly type: 'retirement'; readonly at: number; readonly tasks: number }
  /** Zones are given by their index in `zones`. */
  | { readonly type: 'zone-loss'; readonly at: number; readonly zone: number }
  | { readonly type: 'zone-return'; readonly at: number; readonly zone: number }

/** What moves a simulation: an outside event, or the time of the next thing that happens by itself. */
export type SimulationEvent = ScriptedEvent | { readonly type: 'tick'; readonly at: number }

/**
 * Everything that a simulation depends on. Times are seconds unless their name says otherwise. Nobody continues a deployment
 * that pauses.
 */
export interface Scenario extends StagedDeployment {
  readonly desired: number
  readonly minimumHealthyPercent: number
  readonly maximumPercent: number
  readonly circuitBreaker: {
    readonly isOn: boolean
    readonly rollsBack: boolean
    readonly resetsOnHealthyTask: boolean
    readonly threshold: FailureThreshold
    /** Whether it acts in rolling updates alone, in blue/green deployments too, or in all. */
    readonly strategies: 'rolling' | 'blue-green' | 'all'
    /** Whether a task counts that exits after it was RUNNING. */
    readonly exits: 'count' | 'ignore'
  }
  /** Whether a task that is stopping takes part of the maximum percent. */
  readonly drainingTasks: DrainingTasks
  /** What ends a rolling update before all of its tasks are there. */
  readonly earlySuccess?: EarlySuccess
  readonly alarm: { readonly isOn: boolean; readonly rollsBack: boolean }
  /** The service is new: no task of it runs yet. */
  readonly isFirst: boolean
  /** Availability Zones, by name. */
  readonly zones: readonly string[]
  /** Whether ECS evens out the zones afterwards. */
  readonly rebalances: boolean
  /** Absent where no load balancer spreads the requests. */
  readonly loadBalancer?: {
    readonly check: LoadBalancerCheck
    readonly deregistrationDelay: number
    /** For how long a new target gets a growing share of the requests. */
    readonly slowStartSeconds?: number
    /** What keeps its health checks from the tasks, so that none ever succeeds. */
    readonly obstacle?: Text
  }
  /** What keeps a task that starts from its image, so that none runs that does not run already. */
  readonly imageObstacle?: ImageObstacle
  readonly containerCheck?: ContainerCheck
  readonly graceSeconds: number
  readonly stopTimeout: number
  /** On Fargate `stopTimeout` has a maximum. */
  readonly isOnFargate: boolean
  /** What a task is billed for at the least; 0 on instances. */
  readonly leastBilledSeconds: number
  /** What RUNNING waits for beside the image: containers that others depend on. */
  readonly dependencySeconds: number
  /** Set where ECS restarts a container that exits, in its task, once it has run for so long. */
  readonly restartAttemptPeriod?: number
  /** Absent where tasks need no instances that anybody counts. */
  readonly instances?: Instances
  /** Tasks of the desired ones that run on Fargate Spot. */
  readonly spotTasks: number
  /** Whether Spot has capacity for a replacement. */
  readonly hasSpotCapacity: boolean
  readonly application: Application
  readonly newVersion: { readonly fault: Fault; readonly startSeconds: number; readonly errorPercent: number }
  readonly requestsPerSecond: number
  /** US dollars. */
  readonly pricePerTaskHour?: number
  readonly events: readonly ScriptedEvent[]
  /** Decides which task is hit where an event names none. */
  readonly seed: number
}

/** What stands between a task and its image, and what AWS writes as the stopped reason. */
export interface ImageObstacle {
  readonly why: Text
  readonly message: string
}

/** The container instances that a service's tasks are placed on. Every task takes the same of one. */
export interface Instances {
  readonly count: number
  /** How many scaling may make of them; `count` where nothing adds any. */
  readonly most: number
  /** Until an instance that is added takes tasks. */
  readonly launchSeconds: number
  /** Tasks that one holds until they are gone, by what gives out first; infinite where nothing is known to. */
  readonly perInstance: number
  readonly limit: InstanceLimit
  /** No two tasks that are to run stand on one: `distinctInstance`, or the DAEMON strategy. */
  readonly isDistinct: boolean
  /** Zones that get an instance each before any other instance is filled; absent where room alone decides. */
  readonly zonesFirst?: number
}

/** What of an instance gives out first. */
export type InstanceLimit = 'cpu' | 'memory' | 'network-interfaces' | 'port' | 'none'

/** Three tasks in two zones without a load balancer, with ECS's defaults where ECS has one, and one deployment. */
export const plainScenario: Scenario = {
  desired: 3,
  strategy: 'ROLLING',
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  circuitBreaker: {
    isOn: false,
    rollsBack: false,
    resetsOnHealthyTask: true,
    threshold: { type: 'BOUNDED_PERCENT', value: 50 },
    strategies: 'blue-green',
    exits: 'count',
  },
  drainingTasks: 'wait-at-100',
  alarm: { isOn: false, rollsBack: false },
  bakeMinutes: 0,
  linear: { stepPercent: 10, stepMinutes: 6 },
  canary: { percent: 5, minutes: 10 },
  hasTestTraffic: false,
  hookSeconds: {},
  pauses: {},
  shiftMinutes: 0,
  isFirst: false,
  zones: ['a', 'b'],
  rebalances: true,
  graceSeconds: 0,
  stopTimeout: 30,
  isOnFargate: false,
  leastBilledSeconds: 0,
  dependencySeconds: 0,
  spotTasks: 0,
  hasSpotCapacity: true,
  application: usualApplication,
  newVersion: { fault: 'none', startSeconds: 10, errorPercent: 50 },
  requestsPerSecond: 100,
  events: [{ type: 'deploy', at: 0 }],
  seed: 1,
}

/** The named situations that a scenario can be put into. */
export const situations = [
  'deploy',
  'first-deploy',
  'bad-deploy',
  'slow-start',
  'stop-deployment',
  'crash',
  'hang',
  'az-loss',
  'spot-interruption',
  'retirement',
] as const

/** The name of a situation. */
export type Situation = (typeof situations)[number]

/** The same service in one of the named situations. `slow-start` takes 150 seconds unless the scenario is slower still. */
export function inSituation(scenario: Scenario, situation: Situation): Scenario {
  const { newVersion } = scenario
  switch (situation) {
    case 'deploy':
      return { ...scenario, events: [{ type: 'deploy', at: 0 }] }
    case 'first-deploy':
      return { ...scenario, isFirst: true, events: [{ type: 'deploy', at: 0 }] }
    case 'bad-deploy': {
      const fault = newVersion.fault === 'none' ? 'exits' : newVersion.fault
      return { ...scenario, newVersion: { ...newVersion, fault }, events: [{ type: 'deploy', at: 0 }] }
    }
    case 'slow-start': {
      const startSeconds = Math.max(150, newVersion.startSeconds)
      return { ...scenario, newVersion: { ...newVersion, startSeconds }, events: [{ type: 'deploy', at: 0 }] }
    }
    case 'stop-deployment':
      return {
        ...scenario,
        events: [
          { type: 'deploy', at: 0 },
          { type: 'stop-deployment', at: noticedAt(scenario) },
        ],
      }
    case 'crash':
      return { ...scenario, events: [{ type: 'crash', at: 0, tasks: 1 }] }
    case 'hang':
      return { ...scenario, events: [{ type: 'hang', at: 0, tasks: 1 }] }
    case 'az-loss':
      return {
        ...scenario,
        events: [
          { type: 'zone-loss', at: 0, zone: 0 },
          { type: 'zone-return', at: 900, zone: 0 },
        ],
      }
    case 'retirement':
      return { ...scenario, events: [{ type: 'retirement', at: 0, tasks: 1 }] }
    case 'spot-interruption':
    default:
      return { ...scenario, events: [{ type: 'spot-interruption', at: 0, tasks: scenario.spotTasks }] }
  }
}
