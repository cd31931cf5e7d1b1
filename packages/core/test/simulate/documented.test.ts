import { assert, describe, expect, test } from 'vitest'
import { readSources } from '../../src/readers/index.ts'
import {
  inSituation,
  parseAssumed,
  scenarioOf,
  simulate,
  type LogEntry,
  type Scenario,
  type Simulation,
  type Situation,
} from '../../src/simulate/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { countsOf, simple, trafficOf } from './support.ts'

// What AWS documents of deployments and failures, and what the simulator plays. Each row names the page.

const check = { interval: 30, healthyThreshold: 5, unhealthyThreshold: 2 }
const balanced: Scenario = { ...simple, loadBalancer: { check, deregistrationDelay: 300 } }
const breaker = { ...simple.circuitBreaker, isOn: true, rollsBack: true }

const secondOf = ({ frames }: Simulation, kind: LogEntry['kind']): number | undefined =>
  frames.find(({ log }) => log.some((entry) => entry.kind === kind))?.at
const failing = (fault: Scenario['newVersion']['fault'], scenario: Scenario): Scenario => ({
  ...scenario,
  newVersion: { ...scenario.newVersion, fault },
})

interface Row {
  readonly name: string
  readonly page: string
  readonly scenario: Scenario
  /** What is looked at, and its value. */
  readonly expected: (simulation: Simulation) => unknown
  readonly value: unknown
}

const guide = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'
const api = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'

const rows: readonly Row[] = [
  {
    name: 'S1: one success makes a new target healthy',
    page: `${guide}/load-balancer-healthcheck.html`,
    scenario: balanced,
    expected: (played) => secondOf(played, 'tasks-healthy'),
    // RUNNING at 10, the first check at 40.
    value: 40,
  },
  {
    name: 'S1: a target that was unhealthy needs as many as the threshold says',
    page: `${guide}/load-balancer-healthcheck.html`,
    scenario: {
      ...balanced,
      graceSeconds: 600,
      newVersion: { fault: 'none', startSeconds: 70, errorPercent: 0 },
    },
    expected: (played) => secondOf(played, 'tasks-healthy'),
    // Fails at 30 and 60 after RUNNING at 10; the successes at 90, 120, 150, 180 and 210.
    value: 220,
  },
  {
    // The values that the page recommends: every 5 seconds, 2 successes. The first one is enough for a new target.
    name: 'S1: with the values that the guide recommends a task is healthy after one interval of 5 s',
    page: `${guide}/load-balancer-healthcheck.html`,
    scenario: {
      ...simple,
      loadBalancer: {
        check: { interval: 5, healthyThreshold: 2, unhealthyThreshold: 2 },
        deregistrationDelay: 300,
      },
    },
    expected: (played) => secondOf(played, 'tasks-healthy'),
    value: 15,
  },
  {
    name: 'S2: the circuit breaker acts in a blue/green deployment',
    page: `${guide}/deployment-failure-detection.html`,
    scenario: failing('exits', { ...balanced, strategy: 'BLUE_GREEN', circuitBreaker: breaker }),
    expected: ({ result }) => result.outcome,
    value: 'rolled-back',
  },
  {
    name: 'S2: that page names no other strategy with traffic in parts',
    page: `${guide}/deployment-failure-detection.html`,
    scenario: failing('exits', { ...balanced, strategy: 'LINEAR', circuitBreaker: breaker }),
    expected: ({ result }) => result.outcome,
    value: 'stuck',
  },
  {
    name: 'S2: where the words of the API are followed, it acts in rolling updates alone',
    page: `${api}/API_DeploymentCircuitBreaker.html`,
    scenario: failing('exits', {
      ...balanced,
      strategy: 'BLUE_GREEN',
      circuitBreaker: { ...breaker, strategies: 'rolling' },
    }),
    expected: ({ result }) => result.outcome,
    value: 'stuck',
  },
  {
    name: 'S2: it acts in a rolling update',
    page: `${api}/API_DeploymentCircuitBreaker.html`,
    scenario: failing('exits', { ...balanced, circuitBreaker: breaker }),
    expected: ({ result }) => result.outcome,
    value: 'rolled-back',
  },
  {
    name: 'S3: a container that ran long enough is restarted in its task',
    page: `${api}/API_ContainerRestartPolicy.html`,
    scenario: inSituation(
      { ...simple, restartAttemptPeriod: 300, application: { ...simple.application, startSeconds: 20 } },
      'crash',
    ),
    expected: (played) => [
      secondOf(played, 'restarted'),
      secondOf(played, 'tasks-started'),
      played.frames.at(-1)?.tasks.map(({ id }) => id),
    ],
    value: [20, undefined, [1, 2, 3]],
  },
  {
    name: 'S3: one that exits before the period is not',
    page: `${api}/API_ContainerRestartPolicy.html`,
    scenario: {
      ...simple,
      restartAttemptPeriod: 300,
      events: [
        { type: 'crash', at: 0, tasks: 3 },
        { type: 'crash', at: 299, tasks: 3 },
      ],
    },
    expected: (played) => secondOf(played, 'tasks-failed'),
    value: 299,
  },
  {
    name: 'S3: a health check that gives up first has the task replaced',
    page: `${guide}/container-restart-policy.html`,
    scenario: inSituation(
      { ...balanced, restartAttemptPeriod: 60, application: { ...simple.application, startSeconds: 100 } },
      'crash',
    ),
    expected: (played) => secondOf(played, 'tasks-failed'),
    value: 60,
  },
  {
    name: 'S6: a PAUSE hook waits for its timeout, then rolls back',
    page: `${guide}/pause-lifecycle-hooks.html`,
    scenario: {
      ...balanced,
      strategy: 'BLUE_GREEN',
      pauses: { POST_SCALE_UP: { minutes: 60, action: 'ROLLBACK' } },
    },
    expected: (played) => [secondOf(played, 'pause-over'), played.result.outcome, trafficOf(played)],
    value: [40 + 3600, 'rolled-back', []],
  },
  {
    name: 'S6: or continues',
    page: `${api}/API_DeploymentLifecycleHookTimeoutConfiguration.html`,
    scenario: {
      ...balanced,
      strategy: 'BLUE_GREEN',
      pauses: { POST_SCALE_UP: { minutes: 60, action: 'CONTINUE' } },
    },
    expected: (played) => [trafficOf(played), played.result.outcome],
    value: [['3640: 100'], 'completed'],
  },
  {
    name: 'S6: before each step of a linear deployment, for the stage comes again',
    page: `${api}/API_DeploymentLifecycleHook.html`,
    scenario: {
      ...balanced,
      strategy: 'LINEAR',
      linear: { stepPercent: 50, stepMinutes: 5 },
      pauses: { PRE_PRODUCTION_TRAFFIC_SHIFT: { minutes: 10, action: 'CONTINUE' } },
    },
    expected: trafficOf,
    // 40 + 600, then 300 of the step and 600 again.
    value: ['640: 50', '1540: 100'],
  },
  {
    name: 'S7: a Spot task gets SIGTERM with the notice',
    page: `${guide}/fargate-capacity-providers.html`,
    scenario: inSituation({ ...balanced, spotTasks: 3 }, 'spot-interruption'),
    expected: (played) => secondOf(played, 'tasks-stopped'),
    value: 5,
  },
  {
    name: 'S7: and is gone after two minutes, whatever its stop timeout',
    page: `${guide}/fargate-capacity-providers.html`,
    scenario: inSituation(
      {
        ...balanced,
        spotTasks: 3,
        stopTimeout: 3000,
        application: { ...simple.application, exitSeconds: 3000 },
      },
      'spot-interruption',
    ),
    expected: (played) => secondOf(played, 'tasks-stopped'),
    value: 121,
  },
  {
    // The page: SIGKILL comes once the stop timeout is over, where the application has not ended by itself.
    name: 'S7: an application that takes longer than its stop timeout is killed then',
    page: `${guide}/fargate-capacity-providers.html`,
    scenario: inSituation(
      {
        ...balanced,
        spotTasks: 3,
        stopTimeout: 30,
        application: { ...simple.application, exitSeconds: 90 },
      },
      'spot-interruption',
    ),
    expected: (played) => secondOf(played, 'tasks-stopped'),
    value: 31,
  },
  {
    name: 'S8: at a maximum of 100 % a replacement waits for the draining task',
    page: `${guide}/container-instance-draining.html`,
    scenario: { ...balanced, desired: 2, minimumHealthyPercent: 50, maximumPercent: 100 },
    expected: (played) => secondOf(played, 'tasks-started'),
    value: 305,
  },
  {
    name: 'S8: by the other reading it starts at once',
    page: `${api}/API_DeploymentConfiguration.html`,
    scenario: {
      ...balanced,
      desired: 2,
      minimumHealthyPercent: 50,
      maximumPercent: 100,
      drainingTasks: 'ignore',
    },
    expected: (played) => secondOf(played, 'tasks-started'),
    value: 0,
  },
  {
    // The example of the API page: four tasks, 200 %: four new ones start before any old one stops.
    name: 'S8: at 200 % nothing waits',
    page: `${api}/API_DeploymentConfiguration.html`,
    scenario: { ...balanced, desired: 4, maximumPercent: 200 },
    expected: (played) => [secondOf(played, 'tasks-started'), played.result.highestActive],
    value: [0, 8],
  },
  {
    name: 'S9: exits after RUNNING count for the breaker',
    page: 'https://github.com/aws/containers-roadmap/issues/1206',
    scenario: failing('exits', { ...simple, circuitBreaker: breaker }),
    expected: ({ result }) => result.outcome,
    value: 'rolled-back',
  },
  {
    name: 'S9: or do not',
    page: 'https://github.com/aws/containers-roadmap/issues/1206',
    scenario: failing('exits', { ...simple, circuitBreaker: { ...breaker, exits: 'ignore' } }),
    expected: ({ result }) => result.outcome,
    value: 'stuck',
  },
  {
    name: 'S9: a pull that fails counts either way',
    page: `${guide}/deployment-circuit-breaker.html`,
    scenario: failing('cannot-pull', { ...simple, circuitBreaker: { ...breaker, exits: 'ignore' } }),
    expected: ({ result }) => result.outcome,
    value: 'rolled-back',
  },
  {
    name: 'S10: a Network Load Balancer adds ten minutes to each shift',
    page: `${guide}/nlb-resources-for-blue-green.html`,
    scenario: { ...balanced, strategy: 'CANARY', canary: { percent: 5, minutes: 10 }, shiftMinutes: 10 },
    expected: (played) => [trafficOf(played), played.result.seconds],
    // 40, 20 minutes later everything, 10 minutes more, and the old tasks go in 305 seconds.
    value: [['40: 5', '1240: 100'], 1240 + 600 + 305],
  },
  {
    name: 'S10: and to the test traffic',
    page: `${guide}/nlb-resources-for-blue-green.html`,
    scenario: { ...balanced, strategy: 'BLUE_GREEN', hasTestTraffic: true, shiftMinutes: 10 },
    expected: trafficOf,
    value: ['640: 100'],
  },
  {
    name: 'S10: and to each step of a linear one',
    page: `${guide}/nlb-resources-for-blue-green.html`,
    scenario: {
      ...balanced,
      strategy: 'LINEAR',
      linear: { stepPercent: 50, stepMinutes: 6 },
      shiftMinutes: 10,
    },
    expected: trafficOf,
    // 6 minutes of the step and 10 of the load balancer.
    value: ['40: 50', '1000: 100'],
  },
  ...[
    // The example of AWS's page: half of three is two. Of 4 tasks at most two new ones start at once and are healthy at 50; the third then starts in the place of the old ones.
    {
      cleanup: 'DEFERRED' as const,
      completed: 50,
      name: 'completes when so many are healthy, and cleans up later',
    },
    { cleanup: 'BLOCKING' as const, completed: 55, name: 'cleans up first, and then completes' },
  ].map(({ cleanup, completed, name }): Row => ({
    name: `early success ${name}`,
    page: `${guide}/early-success-criteria.html`,
    scenario: {
      ...simple,
      minimumHealthyPercent: 50,
      maximumPercent: 134,
      earlySuccess: { healthyPercent: 50, cleanup, reading: 'at-once' },
    },
    expected: (played) => [secondOf(played, 'completed'), ...countsOf(played).slice(-4)],
    value: [
      completed,
      '55: old 0+0, new 1+2, stopping 0',
      '58: old 0+0, new 1+2, stopping 0',
      '60: old 0+0, new 1+2, stopping 0',
      '100: old 0+0, new 0+3, stopping 0',
    ],
  })),
  {
    name: 'early success waits for the bake time first, while tasks go on being replaced',
    page: `${guide}/early-success-criteria.html`,
    scenario: {
      ...simple,
      bakeMinutes: 5,
      alarm: { isOn: true, rollsBack: true },
      minimumHealthyPercent: 50,
      earlySuccess: { healthyPercent: 50, cleanup: 'DEFERRED', reading: 'at-once' },
    },
    expected: (played) => [secondOf(played, 'completed'), secondOf(played, 'tasks-stopping')],
    value: [350, 50],
  },
  {
    name: 'early success is no success before one task is healthy, at 0 % too',
    page: `${guide}/early-success-criteria.html`,
    scenario: {
      ...simple,
      minimumHealthyPercent: 0,
      maximumPercent: 100,
      earlySuccess: { healthyPercent: 0, cleanup: 'DEFERRED', reading: 'at-once' },
    },
    expected: (played) => [secondOf(played, 'tasks-healthy'), secondOf(played, 'completed')],
    value: [55, 55],
  },
  {
    name: 'after early success no alarm rolls back',
    page: `${guide}/early-success-criteria.html`,
    scenario: failing('errors', {
      ...simple,
      alarm: { isOn: true, rollsBack: true },
      minimumHealthyPercent: 50,
      earlySuccess: { healthyPercent: 50, cleanup: 'DEFERRED', reading: 'at-once' },
    }),
    expected: ({ result }) => result.outcome,
    value: 'completed',
  },
  {
    name: 'S12: a container that must be HEALTHY first delays RUNNING',
    page: `${api}/API_ContainerDependency.html`,
    scenario: { ...simple, dependencySeconds: 30 },
    expected: (played) => secondOf(played, 'tasks-running'),
    value: 40,
  },
  {
    name: 'S12: Managed Instances launches instances for the new tasks',
    page: `${guide}/managed-instances-architecture.html`,
    scenario: {
      ...simple,
      instances: {
        count: 1,
        most: 10,
        launchSeconds: 100,
        perInstance: 3,
        limit: 'none',
        isDistinct: false,
      },
    },
    expected: (played) => [secondOf(played, 'instances-launched'), secondOf(played, 'tasks-running')],
    value: [0, 110],
  },
  {
    name: 'a new target in slow start gets a growing share',
    page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
    scenario: {
      ...simple,
      desired: 2,
      maximumPercent: 150,
      loadBalancer: { check, deregistrationDelay: 0, slowStartSeconds: 100 },
    },
    expected: (played) => played.frames.map(({ at, traffic }) => [at, traffic.new]).find(([at]) => at === 40),
    // At its first healthy second nothing, while an old task is there.
    value: [40, 0],
  },
  {
    name: 'a first deployment has no old tasks, and nothing to go back to',
    page: `${guide}/deployment-circuit-breaker.html`,
    scenario: failing('exits', { ...inSituation(simple, 'first-deploy'), circuitBreaker: breaker }),
    expected: (played) => [countsOf(played)[0], played.result.outcome],
    value: ['0: old 0+0, new 3+0, stopping 0', 'failed'],
  },
  {
    name: 'a first deployment that is well',
    page: `${guide}/service-create-console-v2.html`,
    scenario: inSituation({ ...balanced, strategy: 'CANARY' }, 'first-deploy'),
    expected: (played) => [
      played.result.outcome,
      played.frames.at(-1)?.counts.new.healthy,
      // No version before is there to keep a share of the traffic.
      trafficOf(played),
    ],
    value: ['completed', 3, ['40: 100']],
  },
  {
    name: 'a deployment that somebody stops is rolled back, although nothing is set to roll back',
    page: `${guide}/stop-service-deployment.html`,
    scenario: {
      ...balanced,
      strategy: 'BLUE_GREEN',
      bakeMinutes: 5,
      events: [
        { type: 'deploy', at: 0 },
        { type: 'stop-deployment', at: 100 },
      ],
    },
    expected: (played) => [
      trafficOf(played),
      secondOf(played, 'stop-requested'),
      secondOf(played, 'rollback-started'),
      played.result.outcome,
      played.result.lowestHealthy,
      played.result.requests.lost,
    ],
    value: [['40: 100', '100: 0'], 100, 100, 'rolled-back', 3, 0],
  },
  {
    name: 'a rollback that goes on already is not begun again, and what has ended is not stopped',
    page: `${guide}/stop-service-deployment.html`,
    scenario: {
      ...balanced,
      strategy: 'BLUE_GREEN',
      bakeMinutes: 5,
      events: [
        { type: 'deploy', at: 0 },
        { type: 'stop-deployment', at: 100 },
        { type: 'stop-deployment', at: 101 },
        { type: 'stop-deployment', at: 5000 },
      ],
    },
    expected: ({ frames }) =>
      frames.flatMap(({ log }) => log).filter(({ kind }) => kind === 'stop-requested').length,
    value: 1,
  },
  {
    name: 'a rolling update that is stopped starts the version before again',
    page: `${guide}/stop-service-deployment.html`,
    scenario: {
      ...simple,
      maximumPercent: 134,
      events: [
        { type: 'deploy', at: 0 },
        { type: 'stop-deployment', at: 60 },
      ],
    },
    expected: (played) => [
      played.result.outcome,
      played.result.lowestHealthy,
      played.frames.at(-1)?.counts.old.healthy,
    ],
    value: ['rolled-back', 3, 3],
  },
  {
    name: 'a first deployment that is stopped has nothing to go back to',
    page: `${guide}/stop-service-deployment.html`,
    scenario: inSituation({ ...simple, isFirst: true }, 'stop-deployment'),
    expected: (played) => played.result.outcome,
    value: 'failed',
  },
  {
    name: 'a task that AWS retires is replaced before it is stopped',
    page: `${guide}/task-maintenance.html`,
    scenario: inSituation(simple, 'retirement'),
    expected: (played) => [
      secondOf(played, 'tasks-started'),
      secondOf(played, 'tasks-stopping'),
      played.result.lowestHealthy,
    ],
    value: [0, 50, 3],
  },
]

test.each(rows)('$name ($page)', ({ scenario, expected, value }) => {
  expect(expected(simulate(scenario))).toEqual(value)
})

async function read(text: string, ...assumed: readonly string[]) {
  const { graph } = readSources([await parseSource('a.yaml', text)])
  const [service] = graph.all('ecs.service')
  assert(service)
  const parsed = parseAssumed(assumed)
  assert('overrides' in parsed)
  return scenarioOf(service, graph, parsed.overrides)
}

async function played(situation: Situation, text: string, ...assumed: readonly string[]) {
  const result = await read(text, ...assumed)
  assert('scenario' in result)
  return { ...result, simulation: simulate(inSituation(result.scenario, situation)) }
}

const named = ({ assumptions }: { readonly assumptions: readonly { readonly name: string }[] }) =>
  assumptions.map(({ name }) => name)

describe('from files', () => {
  const strategy = (more: string): string => `
serviceName: web
taskDefinition: web
launchType: FARGATE
desiredCount: 1
deploymentConfiguration: { strategy: ${more} }
`
  test('S4: BLUE_GREEN without a bake time is refused by ECS, which the assumption says', async () => {
    const { assumptions } = await played('deploy', strategy('BLUE_GREEN'))
    const said = assumptions.find(({ name }) => name === 'bakeTimeInMinutes')
    expect(said?.text.en).toContain('requires it')
    expect(said?.text.en).not.toContain('default')
    const given = await played('deploy', strategy('BLUE_GREEN, bakeTimeInMinutes: 5'))
    expect(named(given)).not.toContain('bakeTimeInMinutes')
  })

  // `bakeTimeInMinutes` of the API: the time in which both revisions run after the shift; nothing but its presence is asked.
  test.each([0, 5])(
    'S4: a bake time of %i minutes that is given is the one that is played',
    async (minutes) => {
      const given = await played('deploy', strategy(`BLUE_GREEN, bakeTimeInMinutes: ${minutes}`))
      expect(named(given)).not.toContain('bakeTimeInMinutes')
      const stages = given.simulation.frames.flatMap(({ at, log }) =>
        log.flatMap((entry) => (entry.kind === 'stage' ? [[entry.stage, at] as const] : [])),
      )
      const at = Object.fromEntries(stages)
      expect((at['CLEAN_UP'] ?? 0) - (at['BAKE_TIME'] ?? 0)).toBe(minutes * 60)
    },
  )

  const criteria = (more: string): string =>
    strategy(`ROLLING, minimumHealthyPercent: 50, earlySuccessCriteria: { enable: true, ${more} }`)

  test('early success is read, named, and can be played otherwise', async () => {
    const text = criteria('healthyPercent: 50, sourceServiceRevisionCleanup: DEFERRED')
    const early = await played('deploy', text)
    expect(early.scenario.earlySuccess).toEqual({
      healthyPercent: 50,
      cleanup: 'DEFERRED',
      reading: 'at-once',
    })
    expect(early.assumptions.find(({ name }) => name === 'earlySuccess')?.text.en).toContain('all at once')
    const other = await played('deploy', text, 'earlySuccess=as-replaced')
    expect(other.scenario.earlySuccess?.reading).toBe('as-replaced')
    const off = await played('deploy', text, 'earlySuccess=off')
    const without = await played('deploy', strategy('ROLLING, minimumHealthyPercent: 50'))
    expect(off.simulation.frames).toEqual(without.simulation.frames)
  })

  test.each([
    criteria('healthyPercent: 50'),
    strategy(
      'BLUE_GREEN, bakeTimeInMinutes: 1, earlySuccessCriteria: { enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: BLOCKING }',
    ),
  ])('early success criteria that ECS refuses are left out, which is said', async (text) => {
    const { scenario, assumptions } = await played('deploy', text)
    expect(scenario.earlySuccess).toBeUndefined()
    expect(assumptions.find(({ name }) => name === 'earlySuccess')?.text.en).toContain('left out')
  })

  test.each(['LINEAR', 'CANARY'])('S5: %s without anything that routes traffic is refused', async (name) => {
    const result = await read(strategy(name))
    assert('problems' in result)
    expect(result.problems[0]?.en).toContain(name)
    const routed = await read(`${strategy(name)}serviceConnectConfiguration: { enabled: true }\n`)
    expect('scenario' in routed).toBe(true)
  })

  test('S5: BLUE_GREEN without anything that routes traffic is taken, and what moves the requests is assumed', async () => {
    const alone = await played('deploy', strategy('BLUE_GREEN'))
    expect(alone.assumptions.find(({ name }) => name === 'routing')?.text.en).toContain(
      'has no load balancer',
    )
    const routed = `${strategy('BLUE_GREEN')}serviceConnectConfiguration: { enabled: true }\n`
    expect(named(await played('deploy', routed))).not.toContain('routing')
  })

  // What the guide names: load balancers, Service Connect (above), and VPC Lattice.
  test.each([
    'loadBalancers: [{ targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/1", containerName: web, containerPort: 80 }]',
    'vpcLatticeConfigurations: [{ portName: http, roleArn: "arn:aws:iam::111122223333:role/lattice", targetGroupArn: "arn:aws:vpc-lattice:us-east-1:111122223333:targetgroup/tg-1" }]',
  ])('S5: CANARY with %s is played', async (routing) => {
    expect('scenario' in (await read(`${strategy('CANARY')}${routing}\n`))).toBe(true)
  })

  test('S6: the hook of a file, its defaults, and --assume', async () => {
    const text = strategy(
      'BLUE_GREEN, bakeTimeInMinutes: 1, lifecycleHooks: [{ targetType: PAUSE, lifecycleStages: [POST_SCALE_UP] }]',
    )
    const waits = await played('deploy', text)
    // 24 hours, then ROLLBACK.
    expect(waits.scenario.pauses).toEqual({ POST_SCALE_UP: { minutes: 1440, action: 'ROLLBACK' } })
    expect(waits.simulation.result.outcome).toBe('rolled-back')
    expect(named(waits)).toContain('pauseHooks')
    expect(named(waits)).not.toContain('hookSeconds')
    const goesOn = await played('deploy', text, 'pauseHooks=continue')
    expect(goesOn.simulation.result.outcome).toBe('completed')
    expect(named(goesOn)).toContain('pauseHooks')
  })

  // API_ContainerDefinition: 120 at the most on Fargate; on instances ECS_CONTAINER_STOP_TIMEOUT and no limit.
  test.each([
    ['FARGATE', 300, 'problems'],
    ['FARGATE', 121, 'problems'],
    ['FARGATE', 120, 'scenario'],
    ['EC2', 300, 'scenario'],
  ])('S11: on %s a stop timeout of %i s', async (launchType, stopTimeout, expected) => {
    const result = await read(`
service: { serviceName: web, taskDefinition: web, launchType: ${launchType} }
taskDefinition: { family: web, containerDefinitions: [{ name: web, image: nginx, stopTimeout: ${stopTimeout} }] }
`)
    expect(expected in result).toBe(true)
    if ('problems' in result) expect(result.problems[0]?.en).toMatch(/stopTimeout.*120/)
  })

  test('S12: dependsOn adds what the checks of the chain take', async () => {
    const { scenario } = await played(
      'deploy',
      `
service: { serviceName: web, taskDefinition: web, launchType: FARGATE }
taskDefinition:
  family: web
  containerDefinitions:
    - { name: web, image: nginx, dependsOn: [{ containerName: proxy, condition: HEALTHY }] }
    - { name: proxy, image: envoy, essential: false, healthCheck: { command: [CMD, check], interval: 10, startPeriod: 25 }, dependsOn: [{ containerName: config, condition: HEALTHY }] }
    - { name: config, image: config, essential: false, healthCheck: { command: [CMD, check], interval: 5 } }
`,
    )
    // The proxy answers at 25, so its check at 30 is the first that passes; the one before it takes 5.
    expect(scenario.dependencySeconds).toBe(35)
  })

  describe('what people published', () => {
    const arn = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/943f017f100becff'
    const service = (more: string, container = ''): string => `
services: [{ serviceName: web, taskDefinition: web, launchType: FARGATE, ${more} }]
taskDefinition:
  family: web
  requiresCompatibilities: [FARGATE]
  networkMode: awsvpc
  cpu: '256'
  memory: '512'
  containerDefinitions: [{ name: web, image: web:1, portMappings: [{ containerPort: 80 }], ${container} }]
`
    const balancers = `loadBalancers: [{ targetGroupArn: '${arn}', containerName: web, containerPort: 80, advancedConfiguration: { alternateTargetGroupArn: other } }]`
    const targets = (protocol: string, interval: number, threshold: number): string =>
      `TargetGroups: [{ TargetGroupArn: '${arn}', TargetGroupName: web, Protocol: ${protocol}, HealthCheckIntervalSeconds: ${interval}, HealthyThresholdCount: ${threshold}, UnhealthyThresholdCount: 2 }]\n`

    test.each([
      ['1Strategy/fargate-cloudformation-example: fargate.yaml', 10, 2],
      ['LevinDmytro2/aws-codedeploy-linear-canary-deployments-blog: cloudformation/linear_ecs.yaml', 6, 2],
      ['AWS itself, where nothing is said', 30, 5],
    ])('S1: a target is healthy after one check: %s', async (_, interval, threshold) => {
      const text = service(`desiredCount: 1, ${balancers}`) + targets('HTTP', interval, threshold)
      const { simulation } = await played('deploy', text, 'startSeconds=0')
      const [running, healthy] = [
        secondOf(simulation, 'tasks-running'),
        secondOf(simulation, 'tasks-healthy'),
      ]
      expect(Number(healthy) - Number(running)).toBe(interval)
    })

    // octop162/basic_vpc_and_ecs: ecs-service-def.json; and the guide's own template after a migration from CodeDeploy
    test.each([
      ['octop162/basic_vpc_and_ecs', 'minimumHealthyPercent: 50, bakeTimeInMinutes: 0'],
      ['"Template after migration" of the ECS guide', 'minimumHealthyPercent: 100, bakeTimeInMinutes: 5'],
    ])('S2, S4: a breaker on a blue/green service, with its bake time: %s', async (_, more) => {
      const deployment = `deploymentConfiguration: { strategy: BLUE_GREEN, maximumPercent: 200, deploymentCircuitBreaker: { enable: true, rollback: true }, ${more} }`
      const text = service(`desiredCount: 1, ${balancers}, ${deployment}`) + targets('HTTP', 5, 2)
      const bad = await played('bad-deploy', text)
      expect(bad.simulation.result.outcome).toBe('rolled-back')
      expect(named(bad)).not.toContain('bakeTimeInMinutes')
      const without = await played('bad-deploy', text.replace(/bakeTimeInMinutes: \d/, ''))
      expect(named(without)).toContain('bakeTimeInMinutes')
    })

    test.each([
      // aws/aws-cdk: integ.task-definition-container-restart-policy.ts
      ['aws/aws-cdk', 'ignoredExitCodes: [0, 127], restartAttemptPeriod: 360', 360],
      [`${guide}/container-restart-policy.html`, 'ignoredExitCodes: [0], restartAttemptPeriod: 180', 180],
    ])('S3: the period of a restart policy: %s', async (_, policy, seconds) => {
      const { scenario, simulation } = await played(
        'crash',
        service('desiredCount: 1', `restartPolicy: { enabled: true, ${policy} }`),
      )
      expect(scenario.restartAttemptPeriod).toBe(seconds)
      expect(secondOf(simulation, 'restarted')).toBeDefined()
    })

    test.each([
      // aws/aws-cdk-go: previewawsecsmixins/CfnServicePropsMixin_LinearConfigurationProperty.go and its neighbour of the canary
      ['LINEAR', 'linearConfiguration: { stepPercent: 11, stepBakeTimeInMinutes: 1 }'],
      ['CANARY', 'canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 10 }'],
    ])('S5: %s needs what routes its traffic', async (strategy, more) => {
      const deployment = `desiredCount: 1, deploymentConfiguration: { strategy: ${strategy}, bakeTimeInMinutes: 1, ${more} }`
      expect('problems' in (await read(service(deployment)))).toBe(true)
      const routed = service(`${deployment}, ${balancers}`) + targets('HTTP', 10, 2)
      expect('scenario' in (await read(routed))).toBe(true)
    })

    // The first and second: hooks of Lambda are no pauses, so they neither wait a day nor end in a rollback.
    test.each([
      ['octop162/basic_vpc_and_ecs: ecs-service-def.json', '{ hookTargetArn: "{{ tfstate `hook.arn` }}", roleArn: r, lifecycleStages: [PRE_SCALE_UP, POST_TEST_TRAFFIC_SHIFT] }', 'hookSeconds', 'completed'],
      ['aws-samples/sample-amazon-ecs-blue-green-deployment-patterns: ecs-bluegreen-lifecycle-hooks/service_template.json', '{ hookTargetArn: ADMISSION_HOOK_FUNCTION_ARN, roleArn: ROLE, lifecycleStages: [PRE_SCALE_UP] }', 'hookSeconds', 'completed'],
      [`${guide}/pause-lifecycle-hooks.html`, '{ targetType: PAUSE, lifecycleStages: [PRE_PRODUCTION_TRAFFIC_SHIFT], timeoutConfiguration: { timeoutInMinutes: 20160, action: CONTINUE } }', 'pauseHooks', 'completed'],
    ])('S6: hooks: %s', async (_, hook, assumption, outcome) => {
      const deployment = `deploymentConfiguration: { strategy: BLUE_GREEN, bakeTimeInMinutes: 1, lifecycleHooks: [${hook}] }`
      const text = service(`desiredCount: 1, ${balancers}, ${deployment}`) + targets('HTTP', 10, 2)
      const { simulation, ...rest } = await played('deploy', text)
      expect(named(rest)).toContain(assumption)
      expect(simulation.result.outcome).toBe(outcome)
    }) // prettier-ignore

    test.each([
      // 4pits/circleci-ecs: .circleci/config.yml
      [
        'half of them',
        '[{ capacityProvider: FARGATE, weight: 1 }, { capacityProvider: FARGATE_SPOT, weight: 1 }]',
        2,
      ],
      // shonansurvivors/laravel-fargate-app: ecspresso/ecs-service-def.json
      ['all of them', '[{ capacityProvider: FARGATE_SPOT, weight: 1 }]', 4],
    ])('S7: Spot tasks get SIGTERM with the notice: %s', async (_, strategy, spot) => {
      const text = service(`desiredCount: 4, capacityProviderStrategy: ${strategy}`).replace(
        'launchType: FARGATE, ',
        '',
      )
      const { scenario, simulation } = await played('spot-interruption', text)
      expect(scenario.spotTasks).toBe(spot)
      expect(secondOf(simulation, 'tasks-stopped')).toBeLessThanOrEqual(35)
    })

    test.each([
      ['skarlekar/bean-counter-service: create-bean-counter-service-def-template.json', 2, 50],
      ['MtkN1/cloud-bot-deploy-template: ecs-service-def.json', 1, 0],
    ])('S8: at a maximum of 100 %% a new task waits for the old one: %s', async (_, desired, least) => {
      const text = service(
        `desiredCount: ${desired}, deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: ${least} }`,
      )
      const waits = await played('deploy', text)
      expect(secondOf(waits.simulation, 'tasks-started')).toBeGreaterThan(0)
      expect(named(waits)).toContain('drainingTasks')
      const ignores = await played('deploy', text, 'drainingTasks=ignore')
      expect(secondOf(ignores.simulation, 'tasks-started')).toBe(0)
    })

    test.each([
      ['kayac/ecspresso: tests/sv.jsonnet', 2, 'maximumPercent: 200, minimumHealthyPercent: 50'],
      [
        'widdix/aws-cf-templates: fargate/service-cloudmap.yaml',
        2,
        'maximumPercent: 200, minimumHealthyPercent: 100',
      ],
    ])('S9: whether exits after RUNNING count is said, and chosen: %s', async (_, desired, more) => {
      const text = service(
        `desiredCount: ${desired}, deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true }, ${more} }`,
      )
      const counts = await played('bad-deploy', text)
      expect(counts.simulation.result.outcome).toBe('rolled-back')
      expect(named(counts)).toContain('exitsAfterRunning')
      const ignores = await played('bad-deploy', text, 'exitsAfterRunning=ignore')
      expect(ignores.simulation.result.outcome).toBe('stuck')
    })

    // christoferson/aws-cloudformation: vpc-private-link/vpc-private-link-service.yaml, whose target group is one of a Network
    // Load Balancer; the guide's page on Network Load Balancers for the two other strategies
    test.each([
      ['BLUE_GREEN', '', 1],
      ['LINEAR', 'linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 1 }', 2],
    ])(
      'S10: behind a Network Load Balancer each shift of %s takes ten minutes more',
      async (strategy, more, shifts) => {
        const text = (protocol: string): string =>
          service(
            `desiredCount: 1, ${balancers}, deploymentConfiguration: { strategy: ${strategy}, bakeTimeInMinutes: 1, ${more} }`,
          ) + targets(protocol, 30, 3)
        const [network, application] = [
          await played('deploy', text('TCP')),
          await played('deploy', text('HTTP')),
        ]
        expect(network.simulation.result.seconds - application.simulation.result.seconds).toBe(shifts * 600)
      },
    )

    // aws-samples/serverless-patterns: sfn-ecs-sam/src/ecs/task_definition.json has as much as Fargate takes
    test.each([
      [120, 'scenario'],
      [121, 'problems'],
      [600, 'problems'],
    ])('S11: a stop timeout of %i s on Fargate', async (seconds, expected) => {
      expect(expected in (await read(service('desiredCount: 1', `stopTimeout: ${seconds}`)))).toBe(true)
    })

    // aws-samples/amazon-ecs-firelens-examples: examples/fluent-bit/parse-envoy-app-mesh/appmesh-firelens-colorteller-black-ecs-task-def.json;
    // aws/aws-app-mesh-examples: walkthroughs/fargate/fargate-colorteller-task-def.json, with the Envoy of its script
    test.each([
      ['interval: 5, timeout: 2, retries: 3', 5],
      ['interval: 5, timeout: 10, retries: 10, startPeriod: 10', 10],
    ])('S12: an application that waits for its Envoy: %s', async (check, seconds) => {
      const { scenario } = await played(
        'deploy',
        `
service: { serviceName: web, taskDefinition: web, launchType: FARGATE }
taskDefinition:
  family: web
  containerDefinitions:
    - { name: app, image: app, dependsOn: [{ containerName: envoy, condition: HEALTHY }] }
    - { name: envoy, image: envoy, healthCheck: { command: [CMD-SHELL, curl], ${check} } }
`,
      )
      expect(scenario.dependencySeconds).toBe(seconds)
    })
  })

  const onInstances = (more: string, task: string): string => `
service: { serviceName: web, taskDefinition: web, launchType: EC2, ${more} }
taskDefinition: { family: web, cpu: '256', memory: '512', ${task} }
`
  const fixedPort =
    'networkMode: bridge, containerDefinitions: [{ name: web, image: nginx, portMappings: [{ containerPort: 80, hostPort: 80 }] }]'

  test('L8: a fixed host port on the one instance leaves no place for the new task', async () => {
    const stuck = await played('deploy', onInstances('desiredCount: 1', fixedPort))
    expect(stuck.simulation.result.stuck).toEqual({
      kind: 'no-instance',
      missing: 1,
      instances: 1,
      perInstance: 1,
      limit: 'port',
    })
    expect(named(stuck)).toContain('instances')
    const two = await played('deploy', onInstances('desiredCount: 1', fixedPort), 'instances=2')
    expect(two.simulation.result.outcome).toBe('completed')
    expect(named(two)).not.toContain('instances')
    // A minimum of 0 lets the old one go first; its port is free once it has stopped.
    const first = await played(
      'deploy',
      onInstances(
        'desiredCount: 1, deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 }',
        fixedPort,
      ),
    )
    expect(first.simulation.result).toMatchObject({ outcome: 'completed', lowestHealthy: 0 })
  })

  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_container_instance.html
  test('L8: instances that may join by their user data are not said to be too few', async () => {
    const template = (provider: string): string => `
Resources:
  Cluster: { Type: AWS::ECS::Cluster }
  Start:
    Type: AWS::AutoScaling::LaunchConfiguration
    Properties:
      ImageId: ami-1
      InstanceType: t2.small
      UserData: !Base64 { Fn::Sub: 'echo ECS_CLUSTER=\${Cluster} >> /etc/ecs/ecs.config' }
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: { LaunchConfigurationName: !Ref Start, MinSize: '2', MaxSize: '2', DesiredCapacity: '2' }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions: [{ Name: web, Image: nginx, Memory: 128, PortMappings: [{ ContainerPort: 80, HostPort: 80 }] }]
  Service:
    Type: AWS::ECS::Service
    Properties: { Cluster: !Ref Cluster, TaskDefinition: !Ref Task, DesiredCount: 2 ${provider === '' ? '' : ', CapacityProviderStrategy: [{ CapacityProvider: !Ref Provider, Weight: 1 }]'} }
${provider}`
    const free = await played('deploy', template(''))
    expect(free.simulation.result.outcome).toBe('completed')
    expect(free.assumptions.find(({ name }) => name === 'instances')?.text.en).toBe(
      'Assumed: the instances always have room for new tasks. There is an Auto Scaling group (Group), but ECS_CLUSTER in user data is not read, so whether its instances join this cluster is not known.',
    )
    const few = await played('deploy', template(''), 'instances=2')
    expect(few.simulation.result.stuck).toMatchObject({ kind: 'no-instance', instances: 2, limit: 'port' })
    const tied = await played(
      'deploy',
      template(`
  Provider:
    Type: AWS::ECS::CapacityProvider
    Properties: { AutoScalingGroupProvider: { AutoScalingGroupArn: !Ref Group } }
`),
    )
    expect(tied.simulation.result.stuck).toMatchObject({ kind: 'no-instance', instances: 2, limit: 'port' })
  })

  test.each([
    // 5290charlie/ts-gw2-verifyBot: task-definition.json, of four ports
    ['four fixed ports', [10_011, 30_033, 41_144, 9987]],
    // philcruz/docker-ecs: my-task-definition.json, without a network mode
    ['one', [80]],
  ])('L8: of %s, as people published them, one task fits on an instance', async (_, ports) => {
    const mappings = ports.map((port) => `{ containerPort: ${port}, hostPort: ${port} }`).join(', ')
    const text = onInstances(
      'desiredCount: 1',
      `containerDefinitions: [{ name: web, image: web:1, memory: 300, portMappings: [${mappings}] }]`,
    )
    const { simulation } = await played('deploy', text)
    expect(simulation.result.stuck).toMatchObject({ kind: 'no-instance', perInstance: 1, limit: 'port' })
  })

  test('a port that Docker chooses, and the host mode, where every port is fixed', async () => {
    const chosen = fixedPort.replace('hostPort: 80', 'hostPort: 0')
    expect((await played('deploy', onInstances('desiredCount: 1', chosen))).simulation.result.outcome).toBe(
      'completed',
    )
    const host = fixedPort.replace('bridge', 'host').replace(', hostPort: 80', '')
    expect((await played('deploy', onInstances('desiredCount: 1', host))).simulation.result.outcome).toBe(
      'stuck',
    )
  })

  test.each([
    // t3.micro: 2 vCPU, 1 GiB of which the system keeps 256 MiB: one task of 512 MiB.
    ['t3.micro', 'networkMode: bridge, containerDefinitions: [{ name: web, image: nginx }]', 'memory', 1],
    // Three interfaces, one of them the instance's own.
    [
      't3.large',
      'networkMode: awsvpc, containerDefinitions: [{ name: web, image: nginx }]',
      'network-interfaces',
      2,
    ],
  ])('what gives out first on %s', async (type, task, limit, perInstance) => {
    const { simulation } = await played(
      'deploy',
      onInstances(`desiredCount: ${perInstance}`, task),
      'instances=1',
      `instanceType=${type}`,
    )
    expect(simulation.result.stuck).toMatchObject({ kind: 'no-instance', limit, perInstance })
  })

  test('distinctInstance keeps tasks apart, memberOf is taken to be met', async () => {
    const task = 'networkMode: bridge, containerDefinitions: [{ name: web, image: nginx }]'
    const apart = await played(
      'deploy',
      onInstances('desiredCount: 2, placementConstraints: [{ type: distinctInstance }]', task),
      'instances=2',
    )
    expect(apart.simulation.result.stuck).toMatchObject({ kind: 'no-instance', limit: 'distinct' })
    const member = await played(
      'deploy',
      onInstances(
        "desiredCount: 2, placementConstraints: [{ type: memberOf, expression: 'attribute:rack == 1' }]",
        task,
      ),
    )
    expect(named(member)).toContain('placementConstraints')
  })

  test('a DAEMON service stops the task of an instance before it starts the new one', async () => {
    const task = 'networkMode: bridge, containerDefinitions: [{ name: web, image: nginx }]'
    const daemon = await played('deploy', onInstances('schedulingStrategy: DAEMON', task), 'instances=3')
    expect(daemon.scenario).toMatchObject({ desired: 3, minimumHealthyPercent: 0, maximumPercent: 100 })
    expect(daemon.simulation.result).toMatchObject({
      outcome: 'completed',
      lowestHealthy: 0,
      highestActive: 3,
    })
  })

  test('an Auto Scaling group tells how many instances there are, and managed scaling adds some', async () => {
    const text = (status: string): string => `
services:
  - { serviceName: web, taskDefinition: web, desiredCount: 1, capacityProviderStrategy: [{ capacityProvider: own, weight: 1 }] }
taskDefinition: { family: web, ${fixedPort} }
capacityProviders:
  - { name: own, autoScalingGroupProvider: { autoScalingGroupArn: 'arn:aws:autoscaling:ap-northeast-2:111122223333:autoScalingGroup:0:autoScalingGroupName/own', managedScaling: { status: ${status} } } }
AutoScalingGroups:
  - { AutoScalingGroupName: own, AutoScalingGroupARN: 'arn:aws:autoscaling:ap-northeast-2:111122223333:autoScalingGroup:0:autoScalingGroupName/own', DesiredCapacity: 1, MinSize: 1, MaxSize: 2 }
`
    expect((await played('deploy', text('DISABLED'))).simulation.result.outcome).toBe('stuck')
    const grows = await played('deploy', text('ENABLED'), 'instanceLaunchSeconds=60')
    expect(grows.simulation.result.outcome).toBe('completed')
    expect(secondOf(grows.simulation, 'instances-launched')).toBe(0)
    expect(named(grows)).not.toContain('instances')
  })

  test('what AWS leaves open is named, and each reading can be chosen', async () => {
    const rolling = `
serviceName: web
taskDefinition: web
launchType: FARGATE
desiredCount: 2
deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } }
`
    expect(named(await played('deploy', rolling))).toEqual(
      expect.arrayContaining(['exitsAfterRunning', 'drainingTasks']),
    )
    const shifted = rolling.replace('deploymentConfiguration: {', '$& strategy: BLUE_GREEN,')
    expect(named(await played('deploy', shifted))).toContain('circuitBreakerStrategies')
    expect((await played('bad-deploy', shifted)).simulation.result.outcome).toBe('rolled-back')
    const other = await played('bad-deploy', shifted, 'circuitBreakerStrategies=rolling')
    expect(other.simulation.result.outcome).toBe('stuck')
    const all = await played('bad-deploy', shifted, 'circuitBreakerStrategies=all')
    expect(all.simulation.result.outcome).toBe('rolled-back')
  })
})

test.each([
  ['weather=fine', /weather/],
  ['trunking=maybe', /trunking.*off, on/],
  ['instances=', /instances/],
  ['instanceType=m5', /instanceType/],
  ['pendingSeconds=soon', /pendingSeconds.*N/],
])('--assume refuses %s', (given, words) => {
  const parsed = parseAssumed([given])
  assert('problem' in parsed)
  expect(parsed.problem.en).toMatch(words)
  expect(parsed.problem.ko).toMatch(words)
})
