import { assert, describe, expect, test } from 'vitest'
import { createGraph, type ResourceGraph } from '../../src/graph/index.ts'
import { pullMessages } from '../../src/network/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import {
  pricePerTaskHour,
  scenarioOf,
  simulate,
  type Scenario,
  type ScenarioOverrides,
} from '../../src/simulate/index.ts'
import { parseSource } from '../../src/source/index.ts'

function read(graph: ResourceGraph, overrides: ScenarioOverrides = {}) {
  const [service] = graph.all('ecs.service')
  assert(service)
  return scenarioOf(service, graph, overrides)
}

function scenarioFor(config: Omit<ServiceConfig, 'region'>, overrides: ScenarioOverrides = {}): Scenario {
  const result = read(expand({ region: 'ap-northeast-2', ...config }), overrides)
  assert('scenario' in result)
  return result.scenario
}

describe('from the form', () => {
  test("a rolling update with the lecture's load balancer", () => {
    expect(
      scenarioFor({
        tasks: 3,
        loadBalancer: 'application',
        azs: 3,
        healthCheckIntervalSeconds: 10,
        healthyThresholdCount: 2,
        deregistrationDelaySeconds: 30,
        availabilityZoneRebalancing: false,
      }),
    ).toMatchObject({
      desired: 3,
      strategy: 'ROLLING',
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      circuitBreaker: { isOn: true, rollsBack: true },
      loadBalancer: {
        check: { interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
        deregistrationDelay: 30,
      },
      graceSeconds: 60,
      zones: ['ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2c'],
      rebalances: false,
      stopTimeout: 30,
      spotTasks: 0,
    })
  })

  test.each([
    [
      { deploymentStrategy: 'BLUE_GREEN', bakeTimeInMinutes: 7 },
      { strategy: 'BLUE_GREEN', bakeMinutes: 7 },
    ],
    [
      { deploymentStrategy: 'LINEAR', linearStepPercent: 25, linearStepMinutes: 2 },
      { strategy: 'LINEAR', linear: { stepPercent: 25, stepMinutes: 2 } },
    ],
    [
      { deploymentStrategy: 'CANARY', canaryPercent: 1.5, canaryMinutes: 3 },
      { strategy: 'CANARY', canary: { percent: 1.5, minutes: 3 } },
    ],
    [{ compute: 'FARGATE_SPOT', tasks: 4 }, { spotTasks: 4 }],
  ] as const)('%o', (config, expected) => {
    expect(scenarioFor({ loadBalancer: 'application', ...config })).toMatchObject(expected)
  })

  test('a deployment that shifts traffic has two target groups, and a rule between them', () => {
    const graph = expand({
      region: 'ap-northeast-2',
      loadBalancer: 'application',
      deploymentStrategy: 'BLUE_GREEN',
    })
    const [service] = graph.all('ecs.service')
    assert(service)
    const groups = graph.targets(service, 'elbv2.targetGroup').map(({ id }) => id)
    expect(groups).toEqual(['web', 'web-alternate'])
    const [rule] = graph.all('elbv2.rule')
    assert(rule)
    expect(graph.targets(rule, 'elbv2.targetGroup').map(({ id }) => id)).toEqual(groups)
    expect(service.properties.loadBalancers?.[0]?.advancedConfiguration).toMatchObject({
      productionListenerRule: rule.properties.ruleArn,
      roleArn: expect.stringContaining(':role/'),
    })
    expect(
      expand({ region: 'ap-northeast-2', loadBalancer: 'application' }).all('elbv2.targetGroup'),
    ).toHaveLength(1)
    // A Network Load Balancer's listener has no rules.
    const network = expand({
      region: 'ap-northeast-2',
      loadBalancer: 'network',
      deploymentStrategy: 'CANARY',
    })
    expect(network.all('elbv2.rule')).toEqual([])
    expect(network.all('elbv2.targetGroup')).toHaveLength(2)
  })

  test('what a task costs an hour makes what a deployment costs', async () => {
    // Seoul: 1 vCPU × $0.04656 + 2 GB × $0.00511 + a public IPv4 address at $0.005 = $0.06178 an hour.
    const graph = expand({ region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' })
    const [service] = graph.all('ecs.service')
    const book = await loadPriceBook('ap-northeast-2')
    assert(service && book)
    const price = pricePerTaskHour(service, graph, book)
    assert(price !== undefined)
    expect(price).toBeCloseTo(0.06178, 6)
    const result = read(graph, { pricePerTaskHour: price })
    assert('scenario' in result)
    const { extraCost, extraTaskHours } = simulate(result.scenario).result
    expect(extraCost).toBeCloseTo(extraTaskHours * 0.06178, 6)
    expect(extraTaskHours).toBeGreaterThan(0)
  })
})

describe('from files', () => {
  async function fromYaml(text: string) {
    return read(readSources([await parseSource('a.yaml', text)]).graph)
  }

  test('everything that is left out has a default, and each default is named', async () => {
    const result = await fromYaml(
      'serviceName: web\ntaskDefinition: web\nlaunchType: FARGATE\nloadBalancers: [{containerName: web, containerPort: 80}]\n',
    )
    assert('scenario' in result)
    expect(result.scenario).toMatchObject({ desired: 1, maximumPercent: 200, graceSeconds: 0, zones: ['a'] })
    const names = result.assumptions.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'desiredCount',
        'minimumHealthyPercent',
        'maximumPercent',
        'healthCheckGracePeriodSeconds',
        'targetGroup',
        'taskDefinition',
        'deregistration_delay.timeout_seconds',
        'stopTimeout',
        'availabilityZoneRebalancing',
        'zones',
        'startSeconds',
        'requestsPerSecond',
        'starts-first',
      ]),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const { text } of result.assumptions) {
      expect(text.ko).toMatch(/[가-힣]/)
      expect(text.en).not.toMatch(/[가-힣]|undefined/)
    }
  })

  test('reads thresholds, alarms, the slowest health check, stop timeouts and zones', async () => {
    const result = await fromYaml(`
services:
  - serviceName: web
    taskDefinition: web
    desiredCount: 10
    capacityProviderStrategy:
      - { capacityProvider: FARGATE, base: 2, weight: 1 }
      - { capacityProvider: FARGATE_SPOT, weight: 3 }
    networkConfiguration: { awsvpcConfiguration: { subnets: [subnet-1, subnet-2] } }
    deploymentConfiguration:
      minimumHealthyPercent: 50
      maximumPercent: 150
      alarms: { alarmNames: [errors], enable: true, rollback: true }
      deploymentCircuitBreaker:
        enable: true
        rollback: false
        resetOnHealthyTask: false
        thresholdConfiguration: { type: COUNT, value: 7 }
taskDefinition:
  family: web
  containerDefinitions:
    - name: web
      stopTimeout: 60
      healthCheck: { command: [CMD, check], interval: 10, startPeriod: 45 }
    - name: helper
      essential: false
      stopTimeout: 120
      healthCheck: { command: [CMD, check], interval: 300 }
Subnets:
  - { SubnetId: subnet-1, AvailabilityZone: ap-northeast-2c }
  - { SubnetId: subnet-2, AvailabilityZone: ap-northeast-2a }
`)
    assert('scenario' in result)
    expect(result.scenario).toMatchObject({
      minimumHealthyPercent: 50,
      maximumPercent: 150,
      alarm: { isOn: true, rollsBack: true },
      circuitBreaker: {
        isOn: true,
        rollsBack: false,
        resetsOnHealthyTask: false,
        threshold: { type: 'COUNT', value: 7 },
      },
      containerCheck: { interval: 10, retries: 3, startPeriod: 45 },
      stopTimeout: 60,
      // The container says itself how long its start may take.
      application: { startSeconds: 45 },
      newVersion: { startSeconds: 45 },
      zones: ['ap-northeast-2a', 'ap-northeast-2c'],
      // 2 of 10 on demand by the base; of the other 8 a quarter on demand, three quarters on Spot.
      spotTasks: 6,
    })
    const names = result.assumptions.map(({ name }) => name)
    expect(names).not.toContain('maximumPercent')
    expect(names).not.toContain('zones')
    expect(names).toContain('hasSpotCapacity')
  })

  test.each([
    ['deploymentConfiguration: {strategy: CANARY}', /CANARY/],
    ['schedulingStrategy: DAEMON\nlaunchType: FARGATE', /DAEMON.*Fargate/],
    ['deploymentController: {type: CODE_DEPLOY}', /CODE_DEPLOY/],
    ['desiredCount: 1000000000', /5000/],
    ['deploymentConfiguration: {maximumPercent: 50}', /maximumPercent/],
  ])('%s: refused with the reason', async (line, words) => {
    const result = await fromYaml(`serviceName: web\ntaskDefinition: web\n${line}\n`)
    assert('problems' in result)
    expect(result.problems[0]?.en).toMatch(words)
    expect(result.problems[0]?.ko).toMatch(words)
  })

  test('what cannot be read is named, for the service and for what it names, where it counts', async () => {
    const result = await fromYaml(`
services:
  - serviceName: web
    taskDefinition: web
    desiredCount: many
    loadBalancers: [{ targetGroupArn: 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/0123456789abcdef', containerName: web, containerPort: 80 }]
    networkConfiguration: { awsvpcConfiguration: { subnets: [subnet-1] } }
taskDefinition:
  family: web
  cpu: [256]
  containerDefinitions:
    - { name: web, image: [web], stopTimeout: long, healthCheck: { command: [CMD, check], interval: often } }
TargetGroups:
  - TargetGroupArn: arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/0123456789abcdef
    TargetGroupName: web
    HealthCheckPath: [/]
    HealthCheckIntervalSeconds: rarely
Subnets:
  - { SubnetId: subnet-1, AvailabilityZone: [a] }
`)
    assert('scenario' in result)
    const unresolved = result.assumptions.filter(({ name }) => name.startsWith('unresolved '))
    // The size of the task, the image and the path of the check change nothing of a deployment.
    expect(unresolved.map(({ name }) => name.replace('unresolved ', ''))).toEqual([
      'ecs.service web desiredCount',
      'ecs.taskDefinition web containerDefinitions[0].stopTimeout',
      'ecs.taskDefinition web containerDefinitions[0].healthCheck.interval',
      'elbv2.targetGroup web healthCheckIntervalSeconds',
      'ec2.subnet subnet-1 availabilityZone',
    ])
    expect(unresolved[3]?.text.ko).toContain('대상 그룹 web, healthCheckIntervalSeconds')
    expect(result.scenario).toMatchObject({ desired: 1, stopTimeout: 30, containerCheck: { interval: 30 } })
  })

  test('a task on Fargate that ends soon is billed for a minute, and one with Windows for five', async () => {
    const addedWith = async (family: string): Promise<number> => {
      const result = await fromYaml(
        `serviceName: web\ntaskDefinition: web\nlaunchType: FARGATE\ndesiredCount: 1\n---\nfamily: web\ncpu: 1024\nmemory: 2048\nruntimePlatform: {operatingSystemFamily: ${family}}\ncontainerDefinitions: [{name: web, image: web}]\n`,
      )
      assert('scenario' in result)
      const { scenario } = result
      const circuitBreaker = { ...scenario.circuitBreaker, isOn: true, rollsBack: true }
      const newVersion = { ...scenario.newVersion, fault: 'exits' as const }
      return simulate({ ...scenario, circuitBreaker, newVersion }).result.extraTaskHours
    }
    const linux = await addedWith('LINUX')
    expect(linux).toBeCloseTo((3 * 60) / 3600, 5)
    expect(await addedWith('WINDOWS_SERVER_2022_CORE')).toBeCloseTo(5 * linux, 5)
  })

  test('overrides replace what the files say, and are no assumptions', async () => {
    const { graph } = readSources([await parseSource('a.yaml', 'serviceName: web\ntaskDefinition: web\n')])
    const result = read(graph, { desired: 5, requestsPerSecond: 1, application: { startSeconds: 99 } })
    assert('scenario' in result)
    expect(result.scenario).toMatchObject({ desired: 5, newVersion: { startSeconds: 99 } })
    const names = result.assumptions.map(({ name }) => name)
    for (const name of ['desiredCount', 'requestsPerSecond', 'startSeconds'])
      expect(names).not.toContain(name)
  })
})

describe('the way to the image', () => {
  const ecr = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
  const messageFor = (config: Omit<ServiceConfig, 'region'>) => scenarioFor(config).imageObstacle?.message

  test('where there is none no task starts, and AWS’s message is that of the registry', () => {
    expect(messageFor({ egress: 'none', image: 'public.ecr.aws/nginx/nginx:1.27' })).toBe(
      pullMessages.registry,
    )
    expect(messageFor({ egress: 'none', image: 'nginx:1.27' })).toContain('https://registry-1.docker.io/v2/')
    expect(messageFor({ egress: 'none', image: ecr })).toBe(pullMessages.login)
    expect(messageFor({ egress: 'endpoints' })).toContain('https://public.ecr.aws/v2/')
    expect(scenarioFor({ egress: 'none' }).imageObstacle?.why.en).toContain('there is no way to the internet')
  })

  test.each([{ egress: 'public-ip' }, { egress: 'nat' }, { egress: 'endpoints', image: ecr }] as const)(
    'by %o it is there, and nothing is assumed of it',
    (config) => {
      const result = read(expand({ region: 'ap-northeast-2', ...config }))
      assert('scenario' in result)
      expect(result.scenario.imageObstacle).toBeUndefined()
      expect(result.assumptions.map(({ name }) => name)).not.toContain('imageWay')
    },
  )

  test('where it is unknown tasks get their image, which is said', () => {
    const onInstances = read(expand({ region: 'ap-northeast-2', compute: 'EC2', egress: 'none' }))
    assert('scenario' in onInstances)
    expect(onInstances.scenario.imageObstacle).toBeUndefined()
    const said = onInstances.assumptions.find(({ name }) => name === 'imageWay')?.text
    expect(said?.en).toMatch(/runs on container instances.* New tasks are taken to get their image\.$/)
    expect(said?.ko).toMatch(/새 태스크가 이미지를 받는 것으로 보았습니다\.$/)
    const managed = read(expand({ region: 'ap-northeast-2', compute: 'MANAGED_INSTANCES' }))
    assert('scenario' in managed)
    expect(managed.assumptions.find(({ name }) => name === 'imageWay')?.text.en).not.toContain('not known to')
  })

  test('one subnet that leads there is enough, and the other is said', () => {
    const graph = expand({ region: 'ap-northeast-2', egress: 'nat', azs: 2, natGateways: 2 })
    const [first, ...others] = graph.all('ec2.natGateway')
    assert(first && others.length === 1)
    const shut = createGraph(
      graph.resources.filter((resource) => resource !== first),
      graph.complete,
    )
    const result = read(shut)
    assert('scenario' in result)
    expect(result.scenario.imageObstacle).toBeUndefined()
    expect(result.assumptions.find(({ name }) => name === 'imageWay')?.text.en).toContain(first.id)
    const none = createGraph(
      shut.resources.filter(({ type }) => type !== 'ec2.natGateway'),
      graph.complete,
    )
    expect(read(none)).toMatchObject({
      scenario: { imageObstacle: { message: expect.any(String) as string } },
    })
  })
})

test('daemons take their room of each instance, as far as their size is known', async () => {
  const provider = 'arn:aws:ecs:ap-northeast-2:111122223333:capacity-provider/managed'
  const files = [
    {
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 2,
      capacityProviderStrategy: [{ capacityProvider: 'managed', weight: 1 }],
    },
    {
      family: 'web',
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: 'web', image: 'nginx:1.27' }],
    },
    {
      name: 'managed',
      managedInstancesProvider: { instanceLaunchTemplate: { ec2InstanceProfileArn: 'ecsInstanceRole' } },
    },
  ]
  const daemon = { daemonName: 'agent', daemonTaskDefinitionArn: 'agent:1', capacityProviderArns: [provider] }
  const agent = {
    family: 'agent',
    pidMode: 'shared',
    cpu: '512',
    memory: '1024',
    containerDefinitions: [{ name: 'agent', image: 'agent:1' }],
  }
  const heldBy = async (given: readonly object[]) => {
    const { graph } = readSources([await parseSource('a.json', JSON.stringify(given))])
    const result = read(graph, { capacity: { instanceType: 'm5.large' } })
    assert('scenario' in result)
    const said = result.assumptions.find(({ name }) => name === 'daemons')?.text.en
    return { said, perInstance: result.scenario.instances?.perInstance }
  }
  // 2 vCPU in quarters; the daemon takes half a vCPU before any of them.
  expect(await heldBy(files)).toEqual({ said: undefined, perInstance: 8 })
  const known = await heldBy([...files, daemon, agent])
  expect(known.perInstance).toBe(6)
  expect(known.said).toContain('take 0.5 vCPU and 1024 MiB of each instance first')
  const unknown = await heldBy([...files, daemon])
  expect(unknown.perInstance).toBe(8)
  expect(unknown.said).toContain('Those of unknown size (agent) are not counted')
})

test('a scenario outside its ranges is refused, not played', () => {
  const scenario = scenarioFor({ tasks: 1 })
  expect(() => simulate({ ...scenario, desired: 1e9 })).toThrow(RangeError)
  expect(() => simulate({ ...scenario, desired: Number.NaN })).toThrow(RangeError)
  expect(() => simulate({ ...scenario, linear: { stepPercent: 0, stepMinutes: 0 } })).toThrow(/stepPercent/)
  expect(() => simulate({ ...scenario, events: [{ type: 'zone-loss', at: 0, zone: 9 }] })).toThrow(/zone/)
})
