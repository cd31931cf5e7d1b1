/** How a deployment goes, as ECS names it. */
export type Strategy = 'ROLLING' | 'BLUE_GREEN' | 'LINEAR' | 'CANARY'

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

/**
 * A PAUSE hook: the deployment waits for ContinueServiceDeployment, and after its timeout does what `action` says.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html
 */
export interface Pause {
  readonly minutes: number
  readonly action: 'CONTINUE' | 'ROLLBACK'
}

/** What decides the stages of a deployment and how long each of them takes. */
export interface StagedDeployment {
  readonly strategy: Strategy
  readonly linear: { readonly stepPercent: number; readonly stepMinutes: number }
  readonly canary: { readonly percent: number; readonly minutes: number }
  /** Minutes that both versions run on after all traffic has moved. */
  readonly bakeMinutes: number
  /** Whether a test listener leads to the new version before production traffic does. */
  readonly hasTestTraffic: boolean
  /** What life cycle hooks that run a function take at a stage; nothing where a stage is not named. */
  readonly hookSeconds: Readonly<Partial<Record<Stage, number>>>
  /** Hooks that wait for somebody to continue. */
  readonly pauses: Readonly<Partial<Record<Stage, Pause>>>
  /** Minutes that a Network Load Balancer adds to each stage that shifts traffic. */
  readonly shiftMinutes: number
}

/**
 * Percent of traffic after the next shift. Steps are multiples of 0.1, which sums of floating point numbers are not; one
 * below the API's least (3 % of LINEAR, 0.1 % of CANARY) counts as the least.
 */
export function nextShare({ strategy, linear, canary }: StagedDeployment, share: number): number {
  if (strategy === 'LINEAR') {
    return Math.min(100, Math.round((share + Math.max(3, linear.stepPercent)) * 10) / 10)
  }
  return strategy === 'CANARY' && share === 0 ? Math.max(0.1, canary.percent) : 100
}

/** The stage after one that ended; linear and canary shift again until all traffic has moved. */
export function stageAfter(stage: Stage, share: number): Stage {
  if (stage === 'PRODUCTION_TRAFFIC_SHIFT' && share < 100) return 'PRE_PRODUCTION_TRAFFIC_SHIFT'
  return stages[stages.indexOf(stage) + 1] ?? 'CLEAN_UP'
}

/** How long a stage lasts once its tasks are there; `share` is that of the new version after the stage has begun. */
export function stageSeconds(deployment: StagedDeployment, stage: Stage, share: number): number {
  const { strategy, linear, canary, bakeMinutes, hasTestTraffic, shiftMinutes } = deployment
  if (stage === 'BAKE_TIME') return bakeMinutes * 60
  const own = (deployment.hookSeconds[stage] ?? 0) + (deployment.pauses[stage]?.minutes ?? 0) * 60
  if (stage === 'TEST_TRAFFIC_SHIFT') return own + (hasTestTraffic ? shiftMinutes * 60 : 0)
  if (stage !== 'PRODUCTION_TRAFFIC_SHIFT') return own
  // No step is waited for once all traffic has moved.
  const step = share >= 100 ? 0 : strategy === 'LINEAR' ? linear.stepMinutes : canary.minutes
  return own + (step + shiftMinutes) * 60
}

/**
 * Seconds for which both versions run whole, from the stage after SCALE_UP to the end or to a pause that rolls back;
 * undefined where one rolls back before the new version has begun.
 */
export function besideSeconds(deployment: StagedDeployment): number | undefined {
  const early = stages.slice(1, stages.indexOf('SCALE_UP'))
  if (early.some((stage) => deployment.pauses[stage]?.action === 'ROLLBACK')) return undefined
  let [seconds, share] = [0, 0]
  for (let stage: Stage = 'POST_SCALE_UP'; stage !== 'CLEAN_UP'; stage = stageAfter(stage, share)) {
    if (stage === 'PRODUCTION_TRAFFIC_SHIFT') share = nextShare(deployment, share)
    seconds += stageSeconds(deployment, stage, share)
    if (deployment.pauses[stage]?.action === 'ROLLBACK') break
  }
  return seconds
}
