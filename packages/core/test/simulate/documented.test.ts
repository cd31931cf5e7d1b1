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
    name: 'S2: the circuit breaker does not act in a blue/green deployment',
    page: `${api}/API_DeploymentCircuitBreaker.html`,
    scenario: failing('exits', { ...balanced, strategy: 'BLUE_GREEN', circuitBreaker: breaker }),
    expected: ({ result }) => result.outcome,
    value: 'stuck',
  },
  {
    name: 'S2: where the other page is followed, it does',
    page: `${guide}/deployment-failure-detection.html`,
    scenario: failing('exits', {
      ...balanced,
      strategy: 'BLUE_GREEN',
      circuitBreaker: { ...breaker, strategies: 'all' },
    }),
    expected: ({ result }) => result.outcome,
    value: 'rolled-back',
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
    expected: (played) => [played.result.outcome, played.frames.at(-1)?.counts.new.healthy],
    value: ['completed', 3],
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

  test.each(['LINEAR', 'CANARY'])('S5: %s without anything that routes traffic is refused', async (name) => {
    const result = await read(strategy(name))
    assert('problems' in result)
    expect(result.problems[0]?.en).toContain(name)
    const routed = await read(`${strategy(name)}serviceConnectConfiguration: { enabled: true }\n`)
    expect('scenario' in routed).toBe(true)
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

  test.each([
    ['FARGATE', 'problems'],
    ['EC2', 'scenario'],
  ])('S11: a stop timeout of 300 s on %s', async (launchType, expected) => {
    const result = await read(`
service: { serviceName: web, taskDefinition: web, launchType: ${launchType} }
taskDefinition: { family: web, containerDefinitions: [{ name: web, image: nginx, stopTimeout: 300 }] }
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
    expect((await played('bad-deploy', shifted)).simulation.result.outcome).toBe('stuck')
    const other = await played('bad-deploy', shifted, 'circuitBreakerStrategies=all')
    expect(other.simulation.result.outcome).toBe('rolled-back')
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
