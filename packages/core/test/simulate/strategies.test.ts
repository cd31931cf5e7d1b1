import { describe, expect, test } from 'vitest'
import { simulate, type Stage } from '../../src/simulate/index.ts'
import { countsOf, simple, trafficOf } from './support.ts'

describe('rolling update', () => {
  test('3 tasks, 100/200: three start at once, then the old ones leave together', () => {
    // 200 % of 3 allow six tasks, so ECS starts the whole new version beside the old one.
    const simulation = simulate(simple)
    expect(countsOf(simulation)).toEqual([
      '0: old 0+3, new 3+0, stopping 0',
      '5: old 0+3, new 3+0, stopping 0', // PENDING
      '8: old 0+3, new 3+0, stopping 0', // ACTIVATING: the image is pulled
      '10: old 0+3, new 3+0, stopping 0', // RUNNING
      '50: old 0+0, new 0+3, stopping 3', // healthy after 40 seconds without a health check
      '54: old 0+0, new 0+3, stopping 3',
      '55: old 0+0, new 0+3, stopping 0',
    ])
    expect(simulation.result).toMatchObject({
      outcome: 'completed',
      seconds: 55,
      lowestHealthy: 3,
      lowestRunning: 3,
      highestActive: 6,
      // 100 requests a second: the old version answers 10 seconds, both 40, the new one 5.
      requests: { old: 3000, new: 2500, lost: 0 },
    })
    // Billed from the image pull at 8 to the end: 3 new × 47 s + 3 old × 55 s, against 3 × 55 s: 141 task-seconds more.
    expect(simulation.result.extraTaskHours).toBeCloseTo(141 / 3600, 6)
  })

  test("the lecture's four pictures: 3 tasks, 100/134, one by one", () => {
    // The lecture draws one new task at a time beside a maximum of 200 %. 134 % of 3 is 4.02, so four: that draws it.
    const counts = countsOf(simulate({ ...simple, maximumPercent: 134 }))
    expect(counts.filter((line) => /^(0|50|100|150|155):/.test(line))).toEqual([
      '0: old 0+3, new 1+0, stopping 0', // 1: three old, one new is starting
      '50: old 0+2, new 1+1, stopping 1', // 2: one new runs, one old ends, the next new one starts
      '100: old 0+1, new 1+2, stopping 1', // 3
      '150: old 0+0, new 0+3, stopping 1', // 4: three new
      '155: old 0+0, new 0+3, stopping 0',
    ])
  })

  test('4 tasks, 50/100: two old ones stop before two new ones start', () => {
    // The API's own example of a minimum of 50 %: no more than four at once, and no fewer than two. At 100 % a replacement
    // waits for the task that is stopping, which takes 5 seconds.
    const scenario = { ...simple, desired: 4, minimumHealthyPercent: 50, maximumPercent: 100 }
    const simulation = simulate(scenario)
    expect(countsOf(simulation).filter((line) => /^(0|5|55|60|110):/.test(line))).toEqual([
      '0: old 0+2, new 0+0, stopping 2',
      '5: old 0+2, new 2+0, stopping 0',
      '55: old 0+0, new 0+2, stopping 2',
      '60: old 0+0, new 2+2, stopping 0',
      '110: old 0+0, new 0+4, stopping 0',
    ])
    const other = simulate({ ...scenario, drainingTasks: 'ignore' })
    expect(countsOf(other).filter((line) => /^(0|50|100|105):/.test(line))).toEqual([
      '0: old 0+2, new 2+0, stopping 2',
      '50: old 0+0, new 2+2, stopping 2',
      '100: old 0+0, new 0+4, stopping 0',
    ])
    expect(simulation.result).toMatchObject({ lowestHealthy: 2, highestActive: 4, outcome: 'completed' })
  })

  test('4 tasks, 50/150: as many start as the maximum allows, and the rest takes the place of old ones', () => {
    // 150 % of 4 are six. Two start; two more need two old ones to go, and two of four must stay.
    const counts = countsOf(
      simulate({ ...simple, desired: 4, minimumHealthyPercent: 50, maximumPercent: 150 }),
    )
    expect(counts.filter((line) => /^(0|50):/.test(line))).toEqual([
      '0: old 0+2, new 4+0, stopping 2',
      '50: old 0+0, new 0+4, stopping 2',
    ])
  })

  test('4 tasks, 0/100: all stop at once, and every request is lost until the new ones answer', () => {
    const { result } = simulate({ ...simple, desired: 4, minimumHealthyPercent: 0, maximumPercent: 100 })
    expect(result).toMatchObject({
      outcome: 'completed',
      lowestHealthy: 0,
      // 5 seconds until the old ones are gone, 10 until the new ones answer: without a check nobody waits until they are healthy.
      requests: { old: 0, new: 4000, lost: 1500 },
    })
  })

  test.each([
    [3, 100, 133, 134],
    [1, 100, 100, 200],
    [2, 75, 100, 150],
  ])('%i tasks, %i/%i: can never finish', (desired, minimumHealthyPercent, maximumPercent, enoughPercent) => {
    // Neither a start nor a stop is allowed; ECS's event says "was unable to stop or start tasks during a deployment".
    const { result } = simulate({ ...simple, desired, minimumHealthyPercent, maximumPercent })
    expect(result.outcome).toBe('stuck')
    expect(result.stuck).toEqual({
      kind: 'no-room',
      desired,
      minimumHealthyPercent,
      maximumPercent,
      enoughPercent,
    })
    expect(result.lowestHealthy).toBe(desired)
    // The remedy that is named is one, and the least one.
    expect(
      simulate({ ...simple, desired, minimumHealthyPercent, maximumPercent: enoughPercent }).result.outcome,
    ).toBe('completed')
    expect(
      simulate({ ...simple, desired, minimumHealthyPercent, maximumPercent: enoughPercent - 1 }).result
        .outcome,
    ).toBe('stuck')
  })

  test('a load balancer adds its health check at the start and its deregistration delay at the end', () => {
    // Healthy at the first check, 30 s after RUNNING at 10; the old tasks drain 300 s before SIGTERM and are gone 5 s after it.
    const check = { interval: 30, healthyThreshold: 5, unhealthyThreshold: 2 }
    const { result } = simulate({ ...simple, loadBalancer: { check, deregistrationDelay: 300 } })
    expect(result).toMatchObject({ seconds: 10 + 30 + 300 + 5, lowestHealthy: 3 })
  })

  test('a task that ignores SIGTERM is killed at its stop timeout', () => {
    const application = { ...simple.application, exitSeconds: 1000 }
    const { result } = simulate({ ...simple, application, stopTimeout: 30 })
    expect(result.seconds).toBe(50 + 30 + 1)
  })

  test('requests that take longer than delay and stop timeout together are cut off', () => {
    // Each of three old tasks has 100 / 3 requests a second; those of the last 40 − 30 s do not end in time.
    const application = { ...simple.application, requestSeconds: 40 }
    const { result } = simulate({ ...simple, application, stopTimeout: 30 })
    // Six tasks share the requests at the moment when three of them are stopped.
    expect(result.requests.lost).toBeCloseTo((100 / 6) * 3 * 10)
  })

  test('tasks are spread over the zones, and leave the fullest zone first', () => {
    const simulation = simulate({ ...simple, zones: ['a', 'b', 'c'], maximumPercent: 134 })
    const zones = simulation.frames.at(-1)?.tasks.map(({ zone }) => zone)
    expect(zones?.toSorted()).toEqual([0, 1, 2])
    // The first new task makes zone a the fullest, so its old task is the first to go. The second one goes where no new task is,
    // whose old task is then the next to go: no task has to move afterwards.
    const stopped = simulation.frames.flatMap(({ tasks }) =>
      tasks
        .filter(({ status, version }) => version === 'old' && status === 'DEACTIVATING')
        .map(({ id }) => id),
    )
    expect([...new Set(stopped)]).toEqual([1, 2, 3])
    const kinds = simulation.frames.flatMap(({ log }) => log.map(({ kind }) => kind))
    expect(kinds).not.toContain('rebalancing')
  })
})

describe('blue/green', () => {
  const scenario = { ...simple, strategy: 'BLUE_GREEN', bakeMinutes: 5, hasTestTraffic: true } as const

  test("the lecture's pictures: green beside blue, one shift of all traffic, then blue waits through the bake time", () => {
    const simulation = simulate(scenario)
    expect(countsOf(simulation).filter((line) => /^(0|50|350|355):/.test(line))).toEqual([
      '0: old 0+3, new 3+0, stopping 0', // green is being prepared, all traffic goes to blue
      '50: old 0+3, new 0+3, stopping 0', // all traffic goes to green, blue waits
      '350: old 0+0, new 0+3, stopping 3', // five minutes later blue is removed
      '355: old 0+0, new 0+3, stopping 0',
    ])
    expect(trafficOf(simulation)).toEqual(['50: 100'])
    expect(simulation.result).toMatchObject({
      outcome: 'completed',
      seconds: 355,
      // Twice the desired tasks, whatever maximumPercent says.
      highestActive: 6,
      requests: { old: 5000, new: 30_500, lost: 0 },
    })
  })

  test('goes through the stages in the order of the API, and hooks hold it up', () => {
    const hookSeconds: Partial<Record<Stage, number>> = { POST_TEST_TRAFFIC_SHIFT: 600 }
    const { frames, result } = simulate({ ...scenario, hookSeconds })
    const passed = frames.flatMap(({ at, log }) =>
      log.flatMap((entry) => (entry.kind === 'stage' ? [`${at} ${entry.stage}`] : [])),
    )
    expect(passed).toEqual([
      '0 PRE_SCALE_UP',
      '0 SCALE_UP',
      '50 POST_SCALE_UP',
      '50 TEST_TRAFFIC_SHIFT',
      '50 POST_TEST_TRAFFIC_SHIFT',
      '650 PRE_PRODUCTION_TRAFFIC_SHIFT',
      '650 PRODUCTION_TRAFFIC_SHIFT',
      '650 POST_PRODUCTION_TRAFFIC_SHIFT',
      '650 BAKE_TIME',
      '950 CLEAN_UP',
    ])
    expect(result.seconds).toBe(955)
    // Test traffic reaches green while all production traffic still goes to blue.
    const tested = frames.find(({ at }) => at === 50)
    expect(tested).toMatchObject({ isTested: true, traffic: { old: 100, new: 0, lost: 0 } })
  })
})

describe('linear', () => {
  test('10 % every 6 minutes: nine waits, none after 100 %, then the bake time', () => {
    const simulation = simulate({ ...simple, strategy: 'LINEAR', bakeMinutes: 5 })
    expect(trafficOf(simulation)).toEqual([
      '50: 10',
      '410: 20',
      '770: 30',
      '1130: 40',
      '1490: 50',
      '1850: 60',
      '2210: 70',
      '2570: 80',
      '2930: 90',
      '3290: 100',
    ])
    expect(simulation.result).toMatchObject({ seconds: 3290 + 300 + 5, lowestHealthy: 3, highestActive: 6 })
    // The new version answers (10 + 20 + … + 90) % for 360 s each, and everything for 305 s.
    expect(simulation.result.requests).toEqual({
      old: 5000 + 4.5 * 360 * 100,
      new: 4.5 * 360 * 100 + 30_500,
      lost: 0,
    })
  })

  test('steps that do not divide 100 end with what is left', () => {
    const linear = { stepPercent: 33.4, stepMinutes: 1 }
    expect(trafficOf(simulate({ ...simple, strategy: 'LINEAR', linear }))).toEqual([
      '50: 33.4',
      '110: 66.8',
      '170: 100',
    ])
  })
})

describe('canary', () => {
  test('5 % for 10 minutes, then all at once, then the bake time', () => {
    const simulation = simulate({ ...simple, strategy: 'CANARY', bakeMinutes: 5 })
    expect(trafficOf(simulation)).toEqual(['50: 5', '650: 100'])
    expect(simulation.result).toMatchObject({
      seconds: 650 + 300 + 5,
      requests: { old: 5000 + 57_000, new: 3000 + 30_500, lost: 0 },
    })
  })
})

test('a service without tasks is deployed at once', () => {
  for (const strategy of ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'] as const) {
    const linear = { stepPercent: 50, stepMinutes: 0 }
    const canary = { percent: 5, minutes: 0 }
    expect(simulate({ ...simple, strategy, linear, canary, desired: 0 }).result).toMatchObject({
      outcome: 'completed',
      seconds: 0,
    })
  }
})
