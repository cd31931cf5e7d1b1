import { describe, expect, test } from 'vitest'
import {
  inSituation,
  logText,
  obstacleTexts,
  simulate,
  situations,
  stuckText,
  type Fault,
  type Scenario,
  type Simulation,
} from '../../src/simulate/index.ts'
import { simple, trafficOf } from './support.ts'

const withFault = (fault: Fault, scenario: Scenario = simple): Scenario => ({
  ...scenario,
  newVersion: { ...scenario.newVersion, fault },
})
const breaker = { ...simple.circuitBreaker, isOn: true, rollsBack: true }
const check = { interval: 30, healthyThreshold: 5, unhealthyThreshold: 2 }
const balanced: Scenario = { ...simple, loadBalancer: { check, deregistrationDelay: 300 } }

const kindsOf = ({ frames }: Simulation): string[] => frames.flatMap(({ log }) => log.map(({ kind }) => kind))

// Its replacements answer after 185 seconds, and the container check gives up after 3 × 10.
const failingOld: Scenario = {
  ...simple,
  strategy: 'BLUE_GREEN',
  application: { ...simple.application, startSeconds: 185 },
  containerCheck: { interval: 10, retries: 3, startPeriod: 0 },
  events: [
    { type: 'deploy', at: 0 },
    { type: 'crash', at: 5, tasks: 1 },
  ],
}

describe('an old version that cannot start again', () => {
  test('leaves the new version its room', () => {
    // The new version answers at once: its first check, 10 s after RUNNING at 10, makes it healthy at 20.
    const { outcome, lowestHealthy } = simulate(failingOld).result
    expect({ outcome, lowestHealthy }).toEqual({ outcome: 'completed', lowestHealthy: 2 })
  })

  test('beside a new version that cannot start either: endless', () => {
    const { result } = simulate(withFault('cannot-pull', failingOld))
    expect(result.stuck).toMatchObject({ kind: 'never-healthy' })
  })

  test('while the new version waits for Spot capacity that never comes: endless', () => {
    const { result } = simulate({ ...failingOld, spotTasks: 1, hasSpotCapacity: false })
    expect(result.stuck).toEqual({ kind: 'never-healthy', version: 'old', reason: 'unhealthy' })
  })
})

describe('a new version that does not start', () => {
  test.each<[Fault, number]>([
    // The pull ends at 10; 3 failures of 3 tasks reach the threshold of 3 at once; the remains are gone 1 s later.
    ['cannot-pull', 11],
    // RUNNING at 10, exits at 11.
    ['exits', 12],
  ])('%s: the circuit breaker rolls back', (fault, seconds) => {
    const { result } = simulate(withFault(fault, { ...simple, circuitBreaker: breaker }))
    expect(result).toMatchObject({
      outcome: 'rolled-back',
      seconds,
      lowestHealthy: 3,
      requests: { new: 0, lost: 0 },
    })
  })

  test('one task: the third failure trips the circuit breaker', () => {
    const simulation = simulate(withFault('exits', { ...simple, desired: 1, circuitBreaker: breaker }))
    const failures = simulation.frames.filter(({ log }) => log.some(({ kind }) => kind === 'tasks-failed'))
    // Each attempt takes 11 seconds: 11, 22, 33.
    expect(failures.map(({ at }) => at)).toEqual([11, 22, 33])
    expect(simulation.result).toMatchObject({ outcome: 'rolled-back', seconds: 34 })
  })

  test('each comes where the fewest tasks stand, those that are stopping too', () => {
    const slow = { ...balanced, zones: ['a', 'b', 'c'], maximumPercent: 134, circuitBreaker: breaker }
    const { frames } = simulate(withFault('unhealthy', slow))
    const zones = new Map(
      frames.flatMap(({ tasks }) =>
        tasks.flatMap(({ id, zone, version }) => (version === 'new' ? [[id, zone] as const] : [])),
      ),
    )
    expect([...zones.values()]).toEqual([0, 1, 2])
  })

  test('a threshold of its own', () => {
    const circuitBreaker = { ...breaker, threshold: { type: 'COUNT', value: 1 } } as const
    const { result } = simulate(withFault('exits', { ...simple, desired: 1, circuitBreaker }))
    expect(result).toMatchObject({ outcome: 'rolled-back', seconds: 12 })
  })

  test('without rollback the deployment fails where it stands', () => {
    const circuitBreaker = { ...breaker, rollsBack: false }
    const simulation = simulate(
      withFault('exits', {
        ...simple,
        desired: 4,
        minimumHealthyPercent: 50,
        maximumPercent: 100,
        circuitBreaker,
      }),
    )
    // Two old tasks were stopped for two new ones, which never come.
    expect(simulation.result).toMatchObject({ outcome: 'failed', lowestHealthy: 2 })
    expect(simulation.frames.at(-1)?.counts.old.healthy).toBe(2)
  })

  test.each<Fault>(['cannot-pull', 'exits', 'unhealthy'])(
    '%s: nothing ends it without a circuit breaker',
    (fault) => {
      const { result } = simulate(withFault(fault, balanced))
      expect(result.outcome).toBe('stuck')
      expect(result.stuck).toMatchObject({ kind: 'never-healthy', version: 'new' })
      // The old version goes on answering.
      expect(result).toMatchObject({ lowestHealthy: 3, requests: { lost: 0 } })
    },
  )

  test.each(['BLUE_GREEN', 'CANARY', 'LINEAR'] as const)('%s: no request ever meets it', (strategy) => {
    // In the reading in which the breaker acts everywhere: AWS's pages do not speak of the last two.
    const circuitBreaker = { ...breaker, strategies: 'all' } as const
    const simulation = simulate(withFault('unhealthy', { ...balanced, strategy, circuitBreaker }))
    expect(simulation.result).toMatchObject({
      outcome: 'rolled-back',
      lowestHealthy: 3,
      requests: { new: 0, lost: 0 },
    })
    expect(trafficOf(simulation)).toEqual([])
  })
})

describe('a load balancer that does not get to the tasks', () => {
  const obstacle = { ko: '보안 그룹이 막습니다.', en: 'A security group is in the way.' }
  const cutOff: Scenario = { ...balanced, loadBalancer: { check, deregistrationDelay: 300, obstacle } }

  // A bad version has a fault of its own, which is said instead.
  test.each(situations.filter((situation) => situation !== 'bad-deploy'))(
    '%s: no task ever becomes healthy, and it is said why',
    (situation) => {
      const simulation = simulate(inSituation(cutOff, situation))
      expect(simulation.result.stuck).toEqual({ kind: 'cut-off', obstacle })
      expect(kindsOf(simulation)).not.toContain('tasks-healthy')
      expect(simulation.result.requests).toMatchObject({ old: 0, new: 0 })
      const { ko, en } = stuckText({ kind: 'cut-off', obstacle })
      expect(ko).toContain(obstacle.ko)
      expect(en).toContain(obstacle.en)
    },
  )

  test('a circuit breaker that is on and does not act in linear deployments is not told as one that is off', () => {
    const { stuck } = simulate(
      withFault('exits', { ...simple, strategy: 'LINEAR', circuitBreaker: breaker }),
    ).result
    expect(stuck).toMatchObject({ kind: 'never-healthy', isBreakerIdle: true })
    expect(stuck && stuckText(stuck).en).toContain('The circuit breaker is on')
    const off = simulate(withFault('exits', { ...simple, strategy: 'BLUE_GREEN' })).result.stuck
    expect(off && stuckText(off).en).toContain('no circuit breaker or alarm acts on it')
  })

  test('the circuit breaker ends a first deployment, and has nothing to go back to', () => {
    const simulation = simulate(inSituation({ ...cutOff, circuitBreaker: breaker }, 'first-deploy'))
    expect(simulation.result).toMatchObject({ outcome: 'failed', lowestHealthy: 0 })
  })

  test('the check of a container gets through all the same, and does not give it up', () => {
    const containerCheck = { interval: 5, retries: 1, startPeriod: 0 }
    const { frames } = simulate(inSituation({ ...cutOff, containerCheck }, 'first-deploy'))
    const log = frames.flatMap((frame) => frame.log)
    const runs = log.find(({ kind }) => kind === 'tasks-running')?.at ?? 0
    expect(log.find(({ kind }) => kind === 'tasks-failed')?.at).toBe(runs + 60)
  })
})

describe('an image that no task gets to', () => {
  const why = { ko: '나가는 길이 없습니다.', en: 'There is no way out.' }
  const cutOff: Scenario = { ...balanced, imageObstacle: { why, message: 'CannotPullContainerError: x' } }

  // A Spot interruption takes no task of these: all run on demand.
  test.each(situations.filter((situation) => situation !== 'spot-interruption'))(
    '%s: no task that starts ever runs, and it is said why',
    (situation) => {
      const scenario = inSituation(cutOff, situation)
      const simulation = simulate({
        ...scenario,
        events: scenario.events.filter(({ type }) => type !== 'zone-return'),
      })
      expect(kindsOf(simulation)).not.toContain('tasks-running')
      // Somebody stops the deployment and has it rolled back, for which nothing has to start.
      if (situation === 'stop-deployment') {
        expect(simulation.result).toMatchObject({ outcome: 'rolled-back', lowestHealthy: 3 })
        expect(obstacleTexts(simulation).map(({ en }) => en)).toEqual([expect.stringContaining(why.en)])
        return
      }
      expect(simulation.result.stuck).toEqual({ kind: 'no-image', obstacle: why })
      expect(obstacleTexts(simulation)).toEqual([])
      const { ko, en } = stuckText({ kind: 'no-image', obstacle: why })
      expect(ko).toContain(why.ko)
      expect(en).toContain(why.en)
    },
  )

  test('what runs already answers on while a new version cannot start', () => {
    const { result } = simulate(inSituation(cutOff, 'deploy'))
    expect(result).toMatchObject({ lowestHealthy: 3, requests: { new: 0, lost: 0 } })
  })

  test('the circuit breaker rolls back, and what AWS says is told with the first task that fails', () => {
    const simulation = simulate(inSituation({ ...cutOff, circuitBreaker: breaker }, 'deploy'))
    expect(simulation.result).toMatchObject({ outcome: 'rolled-back', lowestHealthy: 3, seconds: 11 })
    const said = simulation.frames.flatMap(({ log }) => log.map((entry) => logText(entry).en))
    expect(said.filter((text) => text.includes('CannotPullContainerError: x'))).toHaveLength(1)
    expect(obstacleTexts(simulation).map(({ en }) => en)).toEqual([expect.stringContaining(why.en)])
    const endless = simulate(inSituation(cutOff, 'first-deploy'))
    const entries = endless.frames.flatMap(({ log }) => log)
    expect(entries.filter(({ kind }) => kind === 'tasks-failed').length).toBeGreaterThan(1)
    expect(entries.filter((entry) => 'stoppedReason' in entry)).toHaveLength(1)
  })
})

describe('a new version that starts slowly', () => {
  test('without a grace period it is killed over and over; with one that is long enough it runs', () => {
    const slow = inSituation(balanced, 'slow-start')
    expect(slow.newVersion.startSeconds).toBe(150)
    expect(simulate(slow).result.stuck).toEqual({
      kind: 'never-healthy',
      version: 'new',
      reason: 'unhealthy',
    })
    // Unhealthy at 60, so the threshold counts: the first success comes at 150, the fifth at 270.
    expect(simulate({ ...slow, graceSeconds: 269 }).result.outcome).toBe('stuck')
    expect(simulate({ ...slow, graceSeconds: 270 }).result.outcome).toBe('completed')
  })
})

describe('a new version that answers with errors', () => {
  const wrong = withFault('errors')

  test('nobody notices without an alarm', () => {
    const { result } = simulate({ ...wrong, strategy: 'BLUE_GREEN', bakeMinutes: 5 })
    // Half of what the new version gets in 305 seconds.
    expect(result).toMatchObject({ outcome: 'completed', requests: { old: 5000, new: 15_250, lost: 15_250 } })
  })

  test.each([
    // The alarm goes off after 60 seconds: of all traffic, of a tenth, of a twentieth, and half of it are errors.
    ['BLUE_GREEN', 100],
    ['LINEAR', 10],
    ['CANARY', 5],
  ] as const)('%s: the alarm moves traffic back at once', (strategy, percent) => {
    const alarm = { isOn: true, rollsBack: true }
    const simulation = simulate({ ...wrong, strategy, alarm, bakeMinutes: 5 })
    expect(trafficOf(simulation)).toEqual([`50: ${percent}`, '110: 0'])
    expect(simulation.result).toMatchObject({
      outcome: 'rolled-back',
      seconds: 115,
      requests: { lost: (60 * percent) / 2 },
    })
  })

  test('an alarm that needs longer than the bake time comes too late', () => {
    const alarm = { isOn: true, rollsBack: true }
    const scenario: Scenario = { ...wrong, strategy: 'BLUE_GREEN', alarm, bakeMinutes: 0 }
    expect(simulate(scenario).result.outcome).toBe('completed')
    expect(simulate({ ...scenario, bakeMinutes: 1 }).result.outcome).toBe('rolled-back')
  })

  test('a rolling update goes back by starting old tasks again', () => {
    const alarm = { isOn: true, rollsBack: true }
    const simulation = simulate({ ...wrong, alarm, bakeMinutes: 5 })
    // The new ones answer from 10, so the alarm at 70 starts three old tasks, healthy at 120; the new ones are gone at 125.
    expect(simulation.result).toMatchObject({ outcome: 'rolled-back', seconds: 125, lowestHealthy: 3 })
    expect(simulation.frames.at(-1)?.counts).toMatchObject({
      old: { healthy: 3 },
      new: { healthy: 0, stopping: 0 },
    })
  })

  test('an alarm without rollback stops the deployment', () => {
    const alarm = { isOn: true, rollsBack: false }
    expect(simulate({ ...wrong, alarm, strategy: 'CANARY' }).result.outcome).toBe('failed')
  })
})

describe('what happens to a running service', () => {
  test('a task that dies is replaced by a new one, not restarted', () => {
    const simulation = simulate(inSituation(simple, 'crash'))
    expect(simulation.frames.at(-1)?.tasks.map(({ id }) => id)).toContain(4)
    expect(simulation.result).toMatchObject({ outcome: 'completed', lowestHealthy: 2, seconds: 50 })
    // A third of the requests of one second were on their way.
    expect(simulation.result.requests.lost).toBeCloseTo(100 / 3)
  })

  test('a task that hangs is found out by the failed checks, then replaced before it is stopped', () => {
    const simulation = simulate(inSituation(balanced, 'hang'))
    // Two failed checks 30 s apart: unhealthy at 60. Its third of 100 requests a second is lost for 60 s.
    const found = simulation.frames.find(({ log }) => log.some(({ kind }) => kind === 'tasks-failed'))
    expect(found?.at).toBe(60)
    expect(simulation.result.requests.lost).toBeCloseTo(2000)
    // The other two answer all; a fourth starts at 60, runs at 70 and has passed its one check at 100.
    const healthy = simulation.frames.find(({ log }) => log.some(({ kind }) => kind === 'tasks-healthy'))
    expect(healthy?.at).toBe(100)
    expect(simulation.result).toMatchObject({ outcome: 'completed', lowestHealthy: 2 })
    expect(kindsOf(simulation)).toEqual([
      'tasks-hanging',
      'tasks-failed',
      'tasks-started',
      'tasks-running',
      'tasks-healthy',
      'tasks-stopping',
      'tasks-stopped',
    ])
  })

  test('the check of the container finds a hanging task out too; without any check nobody does', () => {
    const containerCheck = { interval: 10, retries: 3, startPeriod: 0 }
    const { frames } = simulate(inSituation({ ...simple, containerCheck }, 'hang'))
    expect(frames.find(({ log }) => log.some(({ kind }) => kind === 'tasks-failed'))?.at).toBe(30)
    expect(simulate(inSituation(simple, 'hang')).result).toMatchObject({
      outcome: 'stuck',
      stuck: { kind: 'unnoticed', count: 1 },
    })
  })

  test('without any check ECS counts a task as healthy that does not answer yet, and stops the one that does', () => {
    const simulation = simulate(inSituation(simple, 'slow-start'))
    expect(kindsOf(simulation)).toEqual([
      'deployment-started',
      'tasks-started',
      'tasks-running',
      'tasks-silent',
      'tasks-stopping',
      'tasks-stopped',
      'completed',
      'tasks-answering',
    ])
    const at = (kind: string): number | undefined =>
      simulation.frames.find(({ log }) => log.some((entry) => entry.kind === kind))?.at
    const [runs = 0, stops = 0, answers = 0] = ['tasks-running', 'tasks-stopping', 'tasks-answering'].map(at)
    expect([stops - runs, answers - runs]).toEqual([40, 150])
    // All requests from when the old tasks end until the new ones answer.
    expect(simulation.result.requests.lost).toBeCloseTo(100 * (answers - stops))
  })

  test('a version that never answers takes the place of the one that does where nothing checks', () => {
    expect(simulate(withFault('unhealthy')).result).toMatchObject({
      outcome: 'stuck',
      stuck: { kind: 'unnoticed', count: 3 },
    })
  })

  test('a single task that dies takes the service with it', () => {
    const { result } = simulate(inSituation({ ...simple, desired: 1 }, 'crash'))
    // One second under way, and ten until the next answers; that ECS counts it as healthy 40 seconds later loses nothing.
    expect(result).toMatchObject({ lowestHealthy: 0, requests: { old: 4000, lost: 1100 } })
  })

  test('an old task that dies during a rollout is replaced by the old version', () => {
    // Since November 2025 ECS replaces a task by its own revision, whatever becomes of the new one.
    const simulation = simulate({
      ...simple,
      desired: 4,
      maximumPercent: 150,
      circuitBreaker: breaker,
      events: [
        { type: 'deploy', at: 0 },
        { type: 'crash', at: 20, tasks: 1 },
      ],
    })
    const started = simulation.frames.flatMap(({ at, log }) =>
      log.flatMap((entry) =>
        entry.kind === 'tasks-started' ? [`${at} ${entry.version} ${entry.count}`] : [],
      ),
    )
    // Six may run: four old and two new. One dies; a task of the old version takes its place.
    expect(started.slice(0, 2)).toEqual(['0 new 2', '20 old 1'])
    expect(simulation.result.outcome).toBe('completed')
  })

  test('a lost zone: requests fail until the health check notices, and the zones are evened out afterwards', () => {
    const simulation = simulate(inSituation({ ...balanced, desired: 4 }, 'az-loss'))
    // Two of four tasks are gone; two failed checks 30 s apart find out; half of 100 requests a second for 60 s.
    expect(simulation.result.requests.lost).toBeCloseTo(3000)
    expect(simulation.result.lowestHealthy).toBe(2)
    const moved = kindsOf(simulation).filter((kind) => kind === 'rebalancing' || kind === 'balanced')
    expect(moved).toEqual(['rebalancing', 'balanced'])
    const zones = simulation.frames.at(-1)?.tasks.map(({ zone }) => zone)
    expect(zones?.toSorted()).toEqual([0, 0, 1, 1])
  })

  test('without rebalancing, or with a maximum of 100 %, the zones stay uneven', () => {
    for (const change of [{ rebalances: false }, { maximumPercent: 100, minimumHealthyPercent: 50 }]) {
      const simulation = simulate(inSituation({ ...balanced, ...change, desired: 4 }, 'az-loss'))
      expect(kindsOf(simulation)).not.toContain('rebalancing')
      expect(simulation.frames.at(-1)?.tasks.map(({ zone }) => zone)).toEqual([1, 1, 1, 1])
    }
  })

  const onTwo = {
    count: 2,
    most: 9,
    launchSeconds: 60,
    perInstance: 2,
    limit: 'cpu',
    isDistinct: false,
  } as const
  const endOf = (scenario: Scenario): object => {
    const simulation = simulate(scenario)
    const zones = simulation.frames.at(-1)?.tasks.map(({ zone }) => zone)
    return { outcome: simulation.result.outcome, zones: zones?.toSorted() }
  }

  test('on instances: what is missing starts on new ones in the zones that are left, and goes back where one has room', () => {
    const lost = inSituation({ ...balanced, desired: 4, instances: onTwo }, 'az-loss')
    const forever = { ...lost, events: lost.events.slice(0, 1) }
    expect(endOf(forever)).toEqual({ outcome: 'completed', zones: [1, 1, 1, 1] })
    expect(endOf(lost)).toEqual({ outcome: 'completed', zones: [0, 0, 1, 1] })
    // A zone without an instance gets none for it.
    const three = { ...lost, zones: ['a', 'b', 'c'], instances: { ...onTwo, perInstance: 4 } }
    expect(endOf({ ...three, events: [] })).toEqual({ outcome: 'completed', zones: [0, 0, 1, 1] })
  })

  test('on instances of which none may be added: the missing room is the reason, and no percent', () => {
    const lost = inSituation({ ...balanced, desired: 4, instances: { ...onTwo, most: 2 } }, 'az-loss')
    const { stuck } = simulate({ ...lost, events: lost.events.slice(0, 1) }).result
    expect(stuck).toMatchObject({ kind: 'no-instance', missing: 2 })
  })

  test('managed instances: each zone gets a task before any instance is filled', () => {
    const instances = { ...onTwo, count: 0, perInstance: 9 }
    const first = { ...balanced, isFirst: true, desired: 5, zones: ['a', 'b', 'c', 'd'], instances }
    expect(endOf(first)).toMatchObject({ zones: [0, 0, 0, 0, 0] })
    const spread = { ...first, instances: { ...instances, zonesFirst: 3 } }
    expect(endOf(spread)).toMatchObject({ zones: [0, 0, 1, 1, 2] })
  })

  test('a service in one zone waits for it', () => {
    const lost = inSituation({ ...simple, zones: ['a'] }, 'az-loss')
    expect(simulate(lost).result.outcome).toBe('completed')
    const forever = { ...lost, events: lost.events.slice(0, 1) }
    expect(simulate(forever).result).toMatchObject({ outcome: 'stuck', stuck: { kind: 'no-zone' } })
  })

  test('a Spot task is deregistered at its notice and is gone within two minutes', () => {
    const simulation = simulate(inSituation({ ...balanced, spotTasks: 2 }, 'spot-interruption'))
    const gone = simulation.frames.find(({ log }) => log.some(({ kind }) => kind === 'tasks-stopped'))
    // SIGTERM comes with the notice: 4 s until the application ends, 1 s more for the interface.
    expect(gone?.at).toBe(5)
    expect(simulation.result).toMatchObject({ outcome: 'completed', lowestHealthy: 1 })
    const spot = simulation.frames.at(-1)?.tasks.filter(({ isSpot }) => isSpot)
    expect(spot).toHaveLength(2)
  })

  test('where Spot has no capacity ECS does not run the task on demand', () => {
    const scenario = inSituation({ ...simple, spotTasks: 3, hasSpotCapacity: false }, 'spot-interruption')
    expect(simulate(scenario).result).toMatchObject({
      outcome: 'stuck',
      stuck: { kind: 'no-spot-capacity', missing: 3 },
      lowestHealthy: 0,
    })
    for (const [missing, said] of [
      [1, '1 task stays missing'],
      [3, '3 tasks stay missing'],
    ] as const)
      expect(stuckText({ kind: 'no-spot-capacity', missing }).en).toBe(
        `${said} until Spot has room again: ECS starts none on demand instead.`,
      )
  })
})

const onFargate = { isOnFargate: true, leastBilledSeconds: 60 } as const

test('a task that Fargate bills counts as a minute at the least', () => {
  const failing = { ...simple, circuitBreaker: breaker }
  const hours = (scenario: Scenario) => simulate(scenario).result.extraTaskHours
  // Billed from 8, RUNNING at 10, exits at 11, gone at 12: 3 × 4 s, or 3 × 60 s.
  expect(hours(withFault('exits', failing))).toBeCloseTo((3 * 4) / 3600, 5)
  expect(hours(withFault('exits', { ...failing, ...onFargate }))).toBeCloseTo((3 * 60) / 3600, 5)
  // The new ones stay, and the old ones have run for long: no minute has to be filled.
  expect(hours({ ...simple, ...onFargate })).toBe(hours(simple))
})

test('what happens to tasks is told as something that happens, and not as how many there are', () => {
  const said = simulate({ ...simple, desired: 1 }).frames.flatMap(({ log }) =>
    log.map((entry) => logText(entry, 'one')),
  )
  expect(said.map(({ en }) => en)).toEqual([
    'The deployment begins.',
    'Starting 1 task.',
    '1 task is now RUNNING.',
    '1 task answers requests now.',
    '1 task has become healthy.',
    'Stopping 1 task: SIGTERM.',
    '1 task has STOPPED.',
    'The deployment is complete.',
  ])
  expect(said[4]?.ko).toBe('태스크 하나가 정상이 되었습니다.')
  // Only from a load balancer is anything deregistered.
  const behind = simulate({ ...balanced, desired: 1 }).frames.flatMap(({ log }) => log)
  const stopping = behind.find(({ kind }) => kind === 'tasks-stopping')
  expect(stopping && logText(stopping, 'one').en).toBe('Stopping 1 task: deregistered, then SIGTERM.')
})

test('every line of every log, and every reason, is said in both languages', () => {
  const scenarios: Scenario[] = [
    simple,
    inSituation({ ...simple, desired: 4, spotTasks: 2 }, 'spot-interruption'),
    inSituation({ ...balanced, desired: 4 }, 'az-loss'),
    inSituation(simple, 'crash'),
    inSituation(simple, 'hang'),
    ...(['cannot-pull', 'exits', 'unhealthy', 'errors'] as const).flatMap((fault) => [
      withFault(fault, { ...balanced, alarm: { isOn: true, rollsBack: true }, strategy: 'LINEAR' }),
      withFault(fault, { ...balanced, circuitBreaker: { ...breaker, rollsBack: false } }),
    ]),
    { ...simple, maximumPercent: 133 },
  ]
  const texts = scenarios.flatMap((scenario) => {
    const { frames, result } = simulate(scenario)
    const said = frames.flatMap(({ log }) => log.map((entry) => logText(entry)))
    return result.stuck === undefined ? said : [...said, stuckText(result.stuck)]
  })
  expect(texts.length).toBeGreaterThan(100)
  for (const { ko, en } of texts) {
    expect(ko).toMatch(/[가-힣].*[.)]$/)
    expect(en).not.toMatch(/[가-힣]|undefined|NaN/)
    expect(ko).not.toMatch(/undefined|NaN/)
  }
})
