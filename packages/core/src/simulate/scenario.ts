import type { FailureThreshold } from './circuit-breaker.ts'
import type { ContainerCheck, LoadBalancerCheck } from './health.ts'

/** What the service runs at the start, and what is deployed. */
export type Version = 'old' | 'new'

/** How a deployment goes, as ECS names it. */
export type Strategy = 'ROLLING' | 'BLUE_GREEN' | 'LINEAR' | 'CANARY'

/**
 * What is wrong with the new version: its image cannot be pulled, its container exits at once, its health check never
 * succeeds, or it passes the health check and answers with errors.
 */
export type Fault = 'none' | 'cannot-pull' | 'exits' | 'unhealthy' | 'errors'

/** Something that happens to a service from outside, at a second of the simulation. */
export type ScriptedEvent =
  | { readonly type: 'deploy'; readonly at: number }
  | { readonly type: 'crash'; readonly at: number; readonly tasks: number }
  /** Tasks stop answering while their containers run on: only a health check can notice. */
  | { readonly type: 'hang'; readonly at: number; readonly tasks: number }
  | { readonly type: 'spot-interruption'; readonly at: number; readonly tasks: number }
  /** Zones are given by their index in `zones`. */
  | { readonly type: 'zone-loss'; readonly at: number; readonly zone: number }
  | { readonly type: 'zone-return'; readonly at: number; readonly zone: number }

/** What moves a simulation: an outside event, or the time of the next thing that happens by itself. */
export type SimulationEvent = ScriptedEvent | { readonly type: 'tick'; readonly at: number }

/** Everything that a simulation depends on. Times are seconds unless their name says otherwise. */
export interface Scenario {
  readonly desired: number
  readonly strategy: Strategy
  readonly minimumHealthyPercent: number
  readonly maximumPercent: number
  readonly circuitBreaker: {
    readonly isOn: boolean
    readonly rollsBack: boolean
    readonly resetsOnHealthyTask: boolean
    readonly threshold: FailureThreshold
  }
  readonly alarm: { readonly isOn: boolean; readonly rollsBack: boolean }
  /** Minutes that both versions run on after all traffic has moved. */
  readonly bakeMinutes: number
  readonly linear: { readonly stepPercent: number; readonly stepMinutes: number }
  readonly canary: { readonly percent: number; readonly minutes: number }
  /** Whether a test listener leads to the new version before production traffic does. */
  readonly hasTestTraffic: boolean
  /** What life cycle hooks take at a stage; nothing where a stage is not named. */
  readonly hookSeconds: Readonly<Partial<Record<Stage, number>>>
  /** Availability Zones, by name. */
  readonly zones: readonly string[]
  /** Whether ECS evens out the zones afterwards. */
  readonly rebalances: boolean
  /** Absent where no load balancer spreads the requests. */
  readonly loadBalancer?: { readonly check: LoadBalancerCheck; readonly deregistrationDelay: number }
  readonly containerCheck?: ContainerCheck
  readonly graceSeconds: number
  readonly stopTimeout: number
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

/** What no configuration tells of an application and the place it runs in. */
export interface Application {
  /** Until the network interface of a task is there. */
  readonly provisionSeconds: number
  readonly pendingSeconds: number
  readonly imageMegabytes: number
  readonly pullMegabytesPerSecond: number
  /** From RUNNING until the application answers. */
  readonly startSeconds: number
  /** From SIGTERM until the application has ended. */
  readonly exitSeconds: number
  readonly deprovisionSeconds: number
  /** The longest that one request takes. */
  readonly requestSeconds: number
  /** Until an alarm on errors goes off. */
  readonly alarmSeconds: number
  /** Until ECS notices a lost zone without a load balancer's health check. */
  readonly noticeSeconds: number
}

/** The life cycle stages of a deployment, in their order; a rolling update knows only ROLLING and BAKE_TIME. */
export const stages = [
  'ROLLING',
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
] as const

/** One of the stages of a deployment. */
export type Stage = (typeof stages)[number]

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
  },
  alarm: { isOn: false, rollsBack: false },
  bakeMinutes: 0,
  linear: { stepPercent: 10, stepMinutes: 6 },
  canary: { percent: 5, minutes: 10 },
  hasTestTraffic: false,
  hookSeconds: {},
  zones: ['a', 'b'],
  rebalances: true,
  graceSeconds: 0,
  stopTimeout: 30,
  spotTasks: 0,
  hasSpotCapacity: true,
  application: {
    provisionSeconds: 10,
    pendingSeconds: 5,
    imageMegabytes: 200,
    pullMegabytesPerSecond: 20,
    startSeconds: 10,
    exitSeconds: 5,
    deprovisionSeconds: 5,
    requestSeconds: 1,
    alarmSeconds: 120,
    noticeSeconds: 60,
  },
  newVersion: { fault: 'none', startSeconds: 10, errorPercent: 50 },
  requestsPerSecond: 100,
  events: [{ type: 'deploy', at: 0 }],
  seed: 1,
}

/** The named situations that a scenario can be put into. */
export const situations = [
  'deploy',
  'bad-deploy',
  'slow-start',
  'crash',
  'hang',
  'az-loss',
  'spot-interruption',
] as const

/** The name of a situation. */
export type Situation = (typeof situations)[number]

/** The same service in one of the named situations. `slow-start` takes 150 seconds unless the scenario is slower still. */
export function inSituation(scenario: Scenario, situation: Situation): Scenario {
  const { newVersion } = scenario
  switch (situation) {
    case 'deploy':
      return { ...scenario, events: [{ type: 'deploy', at: 0 }] }
    case 'bad-deploy': {
      const fault = newVersion.fault === 'none' ? 'exits' : newVersion.fault
      return { ...scenario, newVersion: { ...newVersion, fault }, events: [{ type: 'deploy', at: 0 }] }
    }
    case 'slow-start': {
      const startSeconds = Math.max(150, newVersion.startSeconds)
      return { ...scenario, newVersion: { ...newVersion, startSeconds }, events: [{ type: 'deploy', at: 0 }] }
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
    case 'spot-interruption':
    default:
      return { ...scenario, events: [{ type: 'spot-interruption', at: 0, tasks: scenario.spotTasks }] }
  }
}
