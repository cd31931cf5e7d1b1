import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  initialState,
  inSituation,
  nextTime,
  plainScenario,
  simulate,
  step,
  taskBounds,
  type Instances,
  type Pause,
  type Scenario,
  type ScriptedEvent,
} from '../../src/simulate/index.ts'

const seconds = fc.integer({ min: 0, max: 200 })

const applications = fc.record({
  provisionSeconds: fc.integer({ min: 1, max: 200 }),
  pendingSeconds: seconds,
  imageMegabytes: fc.integer({ min: 0, max: 2000 }),
  pullMegabytesPerSecond: fc.integer({ min: 1, max: 100 }),
  startSeconds: seconds,
  exitSeconds: seconds,
  deprovisionSeconds: seconds,
  requestSeconds: fc.constant(0),
  alarmSeconds: seconds,
  noticeSeconds: seconds,
})

/** Any service, and a deployment of a version that becomes healthy. */
const deployments: fc.Arbitrary<Scenario> = fc
  .record({
    desired: fc.integer({ min: 0, max: 12 }),
    strategy: fc.constantFrom(
      'ROLLING' as const,
      'BLUE_GREEN' as const,
      'LINEAR' as const,
      'CANARY' as const,
    ),
    minimumHealthyPercent: fc.integer({ min: 0, max: 100 }),
    maximumPercent: fc.integer({ min: 100, max: 300 }),
    bakeMinutes: fc.integer({ min: 0, max: 10 }),
    linear: fc.record({
      stepPercent: fc.integer({ min: 3, max: 100 }),
      stepMinutes: fc.integer({ min: 0, max: 9 }),
    }),
    canary: fc.record({ percent: fc.integer({ min: 1, max: 100 }), minutes: fc.integer({ min: 0, max: 9 }) }),
    zones: fc.constantFrom(['a'], ['a', 'b'], ['a', 'b', 'c']),
    rebalances: fc.boolean(),
    isBalanced: fc.boolean(),
    isChecked: fc.boolean(),
    isBroken: fc.boolean(),
    early: fc.option(
      fc.record({
        percent: fc.integer({ min: 0, max: 100 }),
        cleanup: fc.constantFrom('BLOCKING' as const, 'DEFERRED' as const),
        reading: fc.constantFrom('at-once' as const, 'as-replaced' as const, 'off' as const),
      }),
      { nil: undefined },
    ),
    rollsBack: fc.boolean(),
    deregistrationDelay: fc.integer({ min: 0, max: 400 }),
    stopTimeout: fc.integer({ min: 0, max: 120 }),
    application: applications,
    seed: fc.nat(),
  })
  .map(({ isBalanced, isChecked, isBroken, rollsBack, deregistrationDelay, early, ...rest }) => ({
    ...plainScenario,
    ...rest,
    newVersion: { ...plainScenario.newVersion, startSeconds: rest.application.startSeconds },
    ...(early !== undefined && {
      earlySuccess: {
        // ECS asks for the minimum at least.
        healthyPercent: Math.max(early.percent, rest.minimumHealthyPercent),
        cleanup: early.cleanup,
        reading: early.reading,
      },
    }),
    // Longer than any start.
    graceSeconds: 10_000,
    circuitBreaker: { ...plainScenario.circuitBreaker, isOn: isBroken, rollsBack },
    ...(isBalanced && {
      loadBalancer: {
        check: { interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
        deregistrationDelay,
      },
    }),
    ...(isChecked && { containerCheck: { interval: 10, retries: 3, startPeriod: 0 } }),
  }))

interface Extras {
  readonly breakerStrategies: Scenario['circuitBreaker']['strategies']
  readonly exits: Scenario['circuitBreaker']['exits']
  readonly pause: Pause | undefined
  readonly restartAttemptPeriod: number | undefined
  readonly instances:
    | (Pick<Instances, 'count' | 'launchSeconds' | 'perInstance' | 'isDistinct' | 'zonesFirst'> & {
        readonly more: number
      })
    | undefined
}

function withExtras<Rest extends Extras>(
  { circuitBreaker }: Scenario,
  { breakerStrategies: strategies, exits, pause, restartAttemptPeriod, instances, ...rest }: Rest,
): Omit<Rest, keyof Extras> & Partial<Scenario> {
  return {
    ...rest,
    circuitBreaker: { ...circuitBreaker, strategies, exits },
    ...(pause !== undefined && { pauses: { POST_SCALE_UP: pause } }),
    ...(restartAttemptPeriod !== undefined && { restartAttemptPeriod }),
    ...(instances !== undefined && {
      instances: { ...instances, most: instances.count + instances.more, limit: 'cpu' },
    }),
  }
}

/** Any service to which anything happens. */
const troubles: fc.Arbitrary<Scenario> = fc
  .record({
    scenario: deployments,
    fault: fc.constantFrom(
      'none' as const,
      'cannot-pull' as const,
      'exits' as const,
      'unhealthy' as const,
      'errors' as const,
    ),
    newStartSeconds: seconds,
    graceSeconds: fc.integer({ min: 0, max: 300 }),
    spotTasks: fc.nat({ max: 12 }),
    hasSpotCapacity: fc.boolean(),
    alarm: fc.record({ isOn: fc.boolean(), rollsBack: fc.boolean() }),
    happenings: fc.array(
      fc.record({
        type: fc.constantFrom(
          'crash' as const,
          'hang' as const,
          'spot-interruption' as const,
          'retirement' as const,
          'zone-loss' as const,
          'zone-return' as const,
          'stop-deployment' as const,
        ),
        at: fc.nat({ max: 2000 }),
        number: fc.nat({ max: 4 }),
      }),
      { maxLength: 4 },
    ),
    isFirst: fc.boolean(),
    drainingTasks: fc.constantFrom('ignore' as const, 'wait' as const, 'wait-at-100' as const),
    breakerStrategies: fc.constantFrom('rolling' as const, 'all' as const),
    exits: fc.constantFrom('count' as const, 'ignore' as const),
    restartAttemptPeriod: fc.option(fc.integer({ min: 60, max: 400 }), { nil: undefined }),
    dependencySeconds: seconds,
    pause: fc.option(
      fc.record({
        minutes: fc.integer({ min: 1, max: 60 }),
        action: fc.constantFrom('CONTINUE' as const, 'ROLLBACK' as const),
      }),
      { nil: undefined },
    ),
    instances: fc.option(
      fc.record({
        count: fc.integer({ min: 1, max: 6 }),
        more: fc.nat({ max: 6 }),
        launchSeconds: seconds,
        perInstance: fc.integer({ min: 0, max: 6 }),
        isDistinct: fc.boolean(),
        zonesFirst: fc.nat({ max: 3 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ scenario, fault, newStartSeconds, spotTasks, happenings, ...others }) => ({
    ...scenario,
    ...withExtras(scenario, others),
    spotTasks: Math.min(spotTasks, scenario.desired),
    newVersion: { ...scenario.newVersion, fault, startSeconds: newStartSeconds },
    events: [
      { type: 'deploy', at: 0 },
      ...happenings.map(({ type, at, number }): ScriptedEvent =>
        type === 'stop-deployment'
          ? { type, at }
          : type === 'zone-loss' || type === 'zone-return'
            ? { type, at, zone: number % scenario.zones.length }
            : { type, at, tasks: number },
      ),
    ],
  }))

test('healthy tasks never fall below the minimum while a healthy version is deployed', () => {
  fc.assert(
    fc.property(deployments, (scenario) => {
      const { desired, strategy, minimumHealthyPercent, maximumPercent } = scenario
      const { least } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
      const { lowestHealthy } = simulate(scenario).result
      expect(lowestHealthy).toBeGreaterThanOrEqual(strategy === 'ROLLING' ? least : desired)
    }),
  )
})

test('never more tasks than the maximum, or than twice the desired where traffic is shifted', () => {
  fc.assert(
    fc.property(troubles, (scenario) => {
      const { desired, strategy, minimumHealthyPercent, maximumPercent } = scenario
      const { most } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
      const { frames } = simulate(scenario)
      const limit = strategy === 'ROLLING' ? most : Math.max(most, 2 * desired)
      for (const { counts } of frames) {
        const { old, new: fresh } = counts
        // An unhealthy task of a shifted deployment waits for its replacement beside it.
        const unhealthy = strategy === 'ROLLING' ? old.unhealthy + fresh.unhealthy : 0
        expect(old.starting + old.healthy + fresh.starting + fresh.healthy + unhealthy).toBeLessThanOrEqual(
          limit,
        )
      }
    }),
  )
})

test('a healthy version arrives wherever there is room, and else it is said that there is none', () => {
  fc.assert(
    fc.property(deployments, (scenario) => {
      const { desired, strategy, minimumHealthyPercent, maximumPercent } = scenario
      const { isStuck } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
      const { frames, result } = simulate(scenario)
      if (strategy === 'ROLLING' && isStuck) {
        expect(result.stuck).toMatchObject({ kind: 'no-room' })
        return
      }
      expect(result.outcome).toBe('completed')
      const last = frames.at(-1)
      expect(last?.tasks).toHaveLength(desired)
      expect(last?.counts.new.healthy).toBe(desired)
    }),
  )
})

test('whatever happens, a simulation ends: finished, failed, rolled back, or stuck for a reason', () => {
  fc.assert(
    fc.property(troubles, (scenario) => {
      const { frames, result } = simulate(scenario)
      expect(result.outcome === 'stuck').toBe(result.stuck !== undefined)
      const { counts } = frames.at(-1) ?? { counts: undefined }
      if (result.outcome === 'completed' || result.outcome === 'rolled-back') {
        expect((counts?.old.healthy ?? 0) + (counts?.new.healthy ?? 0)).toBe(scenario.desired)
      }
    }),
    { numRuns: 300 },
  )
})

test('a rolling update starts no task only to stop it in the same second', () => {
  fc.assert(
    fc.property(troubles, (scenario) => {
      const { frames } = simulate({ ...scenario, strategy: 'ROLLING' })
      const known = new Set(frames[0]?.tasks.map(({ id }) => id))
      for (const { at, tasks } of frames) {
        for (const { id, status } of tasks) {
          if (!known.has(id)) expect({ at, id, status }).toEqual({ at, id, status: 'PROVISIONING' })
          known.add(id)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('requests are answered or lost, and none counts twice', () => {
  fc.assert(
    fc.property(troubles, (scenario) => {
      const { frames, result } = simulate(scenario)
      const { old, new: fresh, lost } = result.requests
      expect(old + fresh + lost).toBeCloseTo((frames.at(-1)?.at ?? 0) * scenario.requestsPerSecond, 2)
      for (const { traffic } of frames) expect(traffic.old + traffic.new + traffic.lost).toBeCloseTo(100)
    }),
  )
})

test('a task goes through its states in their order, and time never runs backwards', () => {
  const order = [
    'PROVISIONING',
    'PENDING',
    'ACTIVATING',
    'RUNNING',
    'DEACTIVATING',
    'STOPPING',
    'DEPROVISIONING',
  ]
  fc.assert(
    fc.property(troubles, (scenario) => {
      const { frames } = simulate(scenario)
      const times = frames.map(({ at }) => at)
      expect(times).toEqual(times.toSorted((left, right) => left - right))
      const ranks = new Map<number, number>()
      const wrong = frames.flatMap(({ at, tasks }) =>
        tasks.filter(({ id, status, due }) => {
          const rank = order.indexOf(status)
          const isBackwards = rank < (ranks.get(id) ?? 0)
          ranks.set(id, rank)
          // What takes no time is done in a frame of its own, at the same second; nothing is overdue.
          return isBackwards || due < at
        }),
      )
      expect(wrong).toEqual([])
    }),
  )
})

test('the same seed plays the same; a step changes nothing of the state before it', () => {
  fc.assert(
    fc.property(troubles, (scenario) => {
      expect(simulate(scenario)).toEqual(simulate(structuredClone(scenario)))
      const state = initialState(scenario)
      const copy = structuredClone(state)
      const next = step(state, { type: 'deploy', at: 0 })
      expect(state).toEqual(copy)
      const nextCopy = structuredClone(next)
      const due = nextTime(next)
      if (due < Infinity) step(next, { type: 'tick', at: due })
      expect(next).toEqual(nextCopy)
    }),
  )
  // Thousands of frames are compared with their doubles, which takes long where other tests run beside it.
}, 60_000)

test('a deployment that somebody stops goes back to the version before, and no user is lost for it', () => {
  let stopped = 0
  fc.assert(
    fc.property(deployments, (scenario) => {
      const situated = inSituation(scenario, 'stop-deployment')
      const { frames, result } = simulate(situated)
      const log = frames.flatMap((frame) => frame.log)
      const { desired, strategy, minimumHealthyPercent, maximumPercent } = scenario
      const { isStuck } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
      if (!log.some(({ kind }) => kind === 'stop-requested')) {
        // There was nothing left to stop: all of it was over in the second in which the new version began to serve.
        expect(result.outcome).toBe('completed')
        return
      }
      stopped += 1
      expect(result.outcome).toBe('rolled-back')
      expect(log.filter(({ kind }) => kind === 'stopped')).toHaveLength(1)
      expect(log.some(({ kind }) => kind === 'rolled-back')).toBe(false)
      expect(frames.at(-1)?.counts.old.healthy).toBe(desired)
      expect(frames.at(-1)?.tasks).toHaveLength(desired)
      if (strategy !== 'ROLLING' || isStuck) expect(result.lowestHealthy).toBe(desired)
    }),
    { numRuns: 300 },
  )
  expect(stopped).toBeGreaterThan(200)
})

test('every frame says what has been used beyond the desired tasks so far', () => {
  fc.assert(
    fc.property(troubles, (scenario) => {
      const { frames } = simulate(scenario)
      let seconds = 0
      for (const [index, { at, tasks, extraTaskHours }] of frames.entries()) {
        expect(extraTaskHours).toBeCloseTo(seconds / 3600, 4)
        const billed = tasks.filter(({ status }) => status !== 'PROVISIONING' && status !== 'PENDING').length
        seconds += (billed - scenario.desired) * ((frames[index + 1]?.at ?? at) - at)
      }
    }),
  )
})
