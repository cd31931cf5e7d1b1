import * as fc from 'fast-check'
import { assert, expect, test } from 'vitest'
import { costOf, estimateGraph } from '../../src/cost/index.ts'
import type { ResourceGraph } from '../../src/graph/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand, readSources } from '../../src/readers/index.ts'
import {
  billedPerTaskHour,
  inSituation,
  plainScenario,
  pricePerTaskHour,
  scenarioOf,
  simulate,
  type Frame,
  type Scenario,
} from '../../src/simulate/index.ts'
import { parseSource } from '../../src/source/index.ts'

// What deployments add to a month's bill is what the simulator counts for one of them, and what its frames show.

const region = 'us-east-1'
const arn = `arn:aws:elasticloadbalancing:${region}:111122223333:targetgroup/web/0123456789abcdef`
const book = await loadPriceBook(region)

const configurations = fc.record({
  desired: fc.integer({ min: 1, max: 12 }),
  strategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
  minimumHealthyPercent: fc.integer({ min: 0, max: 100 }),
  maximumPercent: fc.integer({ min: 100, max: 300 }),
  bakeTimeInMinutes: fc.integer({ min: 0, max: 60 }),
  stepPercent: fc.integer({ min: 3, max: 100 }),
  stepMinutes: fc.integer({ min: 0, max: 30 }),
  protocol: fc.constantFrom('HTTP', 'TCP'),
  hasTestTraffic: fc.boolean(),
  interval: fc.integer({ min: 5, max: 60 }),
  delay: fc.integer({ min: 0, max: 600 }),
  stopTimeout: fc.integer({ min: 2, max: 120 }),
  startPeriod: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  waits: fc.boolean(),
  early: fc.option(
    fc.record({
      percent: fc.integer({ min: 0, max: 100 }),
      cleanup: fc.constantFrom('BLOCKING', 'DEFERRED'),
    }),
    { nil: undefined },
  ),
  pause: fc.option(
    fc.record({
      stage: fc.constantFrom(
        'PRE_SCALE_UP',
        'POST_SCALE_UP',
        'PRE_PRODUCTION_TRAFFIC_SHIFT',
        'POST_PRODUCTION_TRAFFIC_SHIFT',
      ),
      timeoutInMinutes: fc.integer({ min: 1, max: 300 }),
      action: fc.constantFrom('CONTINUE', 'ROLLBACK'),
    }),
    { nil: undefined },
  ),
})

type Configuration = typeof configurations extends fc.Arbitrary<infer Value> ? Value : never

async function graphOf(configuration: Configuration): Promise<ResourceGraph> {
  const { desired, strategy, startPeriod, pause, waits, early } = configuration
  const helper = {
    name: 'helper',
    image: 'helper',
    essential: false,
    healthCheck: { command: ['CMD', 'check'], interval: 10, startPeriod: 15 },
  }
  const web = {
    name: 'web',
    image: 'nginx',
    stopTimeout: configuration.stopTimeout,
    ...(startPeriod !== undefined && { healthCheck: { command: ['CMD', 'check'], startPeriod } }),
    ...(waits && { dependsOn: [{ containerName: 'helper', condition: 'HEALTHY' }] }),
  }
  const file = {
    services: [
      {
        serviceName: 'web',
        taskDefinition: 'web',
        launchType: 'FARGATE',
        desiredCount: desired,
        healthCheckGracePeriodSeconds: 10_000,
        loadBalancers: [
          {
            targetGroupArn: arn,
            containerName: 'web',
            containerPort: 80,
            ...(configuration.hasTestTraffic && { advancedConfiguration: { testListenerRule: 'test' } }),
          },
        ],
        deploymentConfiguration: {
          strategy,
          minimumHealthyPercent: configuration.minimumHealthyPercent,
          maximumPercent: configuration.maximumPercent,
          bakeTimeInMinutes: configuration.bakeTimeInMinutes,
          ...(early !== undefined && {
            earlySuccessCriteria: {
              enable: true,
              healthyPercent: early.percent,
              sourceServiceRevisionCleanup: early.cleanup,
            },
          }),
          linearConfiguration: {
            stepPercent: configuration.stepPercent,
            stepBakeTimeInMinutes: configuration.stepMinutes,
          },
          canaryConfiguration: {
            canaryPercent: configuration.stepPercent,
            canaryBakeTimeInMinutes: configuration.stepMinutes,
          },
          ...(pause !== undefined && {
            lifecycleHooks: [
              {
                targetType: 'PAUSE',
                lifecycleStages: [pause.stage],
                timeoutConfiguration: { timeoutInMinutes: pause.timeoutInMinutes, action: pause.action },
              },
            ],
          }),
        },
      },
    ],
    taskDefinition: {
      family: 'web',
      cpu: '1024',
      memory: '2048',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      containerDefinitions: [web, helper],
    },
    TargetGroups: [
      {
        TargetGroupArn: arn,
        TargetGroupName: 'web',
        Protocol: configuration.protocol,
        HealthCheckIntervalSeconds: configuration.interval,
        Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: `${configuration.delay}` }],
      },
    ],
  }
  return readSources([await parseSource('a.json', JSON.stringify(file))]).graph
}

/** The hours that deployments add to the bill of a month that has so many of them. */
function billed(graph: ResourceGraph, deploymentsPerMonth: number): number {
  const [service] = graph.all('ecs.service')
  assert(service && book)
  const { items } = costOf([service], graph, book, { deploymentsPerMonth })
  return items
    .filter(
      ({ sku, description }) =>
        sku === 'fargate.linux.x86.vcpu-hour' && description.en.includes('deployments'),
    )
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

/** What the frames themselves show: Fargate bills from the pull of the image until a task is gone. */
function shown(frames: readonly Frame[], { desired }: Scenario): number {
  let seconds = 0
  for (const [index, { at, tasks }] of frames.entries()) {
    const until = frames[index + 1]?.at ?? at
    const running = tasks.filter(({ status }) => status !== 'PROVISIONING' && status !== 'PENDING').length
    seconds += (running - desired) * (until - at)
  }
  return seconds / 3600
}

test('estimate, simulate and the frames agree on what a deployment adds, for 1,000 random ones', async () => {
  let added = 0
  const played = { ROLLING: 0, BLUE_GREEN: 0, LINEAR: 0, CANARY: 0, early: 0 }
  await fc.assert(
    fc.asyncProperty(configurations, async (configuration) => {
      const graph = await graphOf(configuration)
      const [service] = graph.all('ecs.service')
      assert(service)
      const read = scenarioOf(service, graph)
      assert('scenario' in read)
      played[read.scenario.strategy] += 1
      if (read.scenario.earlySuccess !== undefined) played.early += 1
      const { frames, result } = simulate(read.scenario)
      if (result.outcome === 'stuck') {
        expect(billed(graph, 1)).toBe(0)
        return
      }
      expect(result.extraTaskHours).toBeCloseTo(shown(frames, read.scenario), 4)
      // A bill counts whole seconds of each task, a minute at the least, and takes nothing off for tasks that stop early.
      const hours = Math.max(0, result.extraTaskHours)
      const month = billed(graph, 10) / 10
      const tasks = 3 * configuration.desired
      if (hours * 3600 <= 60 * tasks) {
        expect(month * 3600).toBeGreaterThanOrEqual(hours * 3600 - 0.01)
        expect(month * 3600).toBeLessThanOrEqual(60 * tasks + 0.01)
      } else {
        expect(Math.abs(month - hours) * 3600).toBeLessThanOrEqual(tasks)
        added += 1
      }
    }),
    {
      numRuns: 1000,
      // Nine tasks a minute each: 540 seconds, which hours cannot say to the last digit.
      examples: [
        [
          {
            desired: 3,
            strategy: 'LINEAR',
            minimumHealthyPercent: 0,
            maximumPercent: 100,
            bakeTimeInMinutes: 0,
            stepPercent: 3,
            stepMinutes: 0,
            protocol: 'HTTP',
            hasTestTraffic: false,
            interval: 36,
            delay: 4,
            stopTimeout: 5,
            startPeriod: undefined,
            waits: false,
            early: undefined,
            pause: { stage: 'PRE_PRODUCTION_TRAFFIC_SHIFT', timeoutInMinutes: 2, action: 'ROLLBACK' },
          },
        ],
      ],
    },
  )
  // Most of them do add something.
  expect(added).toBeGreaterThan(500)
  for (const count of Object.values(played)) expect(count).toBeGreaterThan(50)
}, 120_000)

const linear: Configuration = {
  desired: 3,
  strategy: 'LINEAR',
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  bakeTimeInMinutes: 15,
  stepPercent: 20,
  stepMinutes: 10,
  protocol: 'HTTP',
  hasTestTraffic: false,
  interval: 30,
  delay: 300,
  stopTimeout: 30,
  startPeriod: undefined,
  waits: false,
  pause: undefined,
  early: undefined,
}

test.each<readonly [name: string, more: Partial<Configuration>, waits: number]>([
  ['LINEAR in steps of 20 %', {}, 4],
  // aws/aws-cdk-go: previewawsecsmixins/CfnServicePropsMixin_LinearConfigurationProperty.go, after CloudFormation's reference:
  // (100 ÷ StepPercent) − 1 waits where that divides, and else the whole part of 100 ÷ StepPercent
  ['LINEAR in steps of 50 %', { stepPercent: 50 }, 1],
  ['LINEAR in steps of 11 %', { stepPercent: 11 }, 9],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/canary-deployment.html: one wait, of the canary
  ['CANARY of 10 %', { strategy: 'CANARY', stepPercent: 10 }, 1],
])('C1: three tasks, %s that wait 10 minutes, a bake time of 15', async (_, more, waits) => {
  const graph = await graphOf({ ...linear, ...more })
  // The waits, and the bake time of 15 minutes; the image in 10 s, one health check of 30 s, 300 s of deregistration, 5 s to
  // end and 5 s for the interface.
  expect(billed(graph, 1)).toBeCloseTo((3 * (waits * 600 + 900 + 350)) / 3600, 3)
})

test.each<Partial<Configuration>>([
  { strategy: 'LINEAR', stepPercent: 0 },
  { strategy: 'CANARY', stepPercent: 0 },
  { strategy: 'ROLLING', desired: 1_000_000_000, maximumPercent: 101 },
])('a file with values that ECS refuses is still priced at once: %o', async (odd) => {
  const graph = await graphOf({
    ...linear,
    strategy: 'ROLLING',
    bakeTimeInMinutes: 0,
    stepPercent: 10,
    stepMinutes: 1,
    delay: 0,
    ...odd,
  })
  expect(billed(graph, 1)).toBeGreaterThan(0)
})

test('a rollback in the bake time takes what a deployment takes whose bake time ends there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('BLUE_GREEN' as const, 'LINEAR' as const, 'CANARY' as const),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2, max: 60 }),
      (strategy, desired, bakeMinutes) => {
        const scenario: Scenario = { ...plainScenario, strategy, desired, bakeMinutes }
        const stopped = simulate(inSituation(scenario, 'stop-deployment'))
        expect(stopped.result.outcome).toBe('rolled-back')
        // A minute into the bake time: the new tasks go instead of the old ones, and as fast.
        const short = simulate({ ...scenario, bakeMinutes: 1 })
        expect(stopped.result.extraTaskHours).toBeCloseTo(short.result.extraTaskHours, 6)
        expect(stopped.result.extraTaskHours).toBeCloseTo(shown(stopped.frames, scenario), 4)
      },
    ),
    { numRuns: 60 },
  )
})

test('what a deployment costs is the same in estimate and simulate, with the addresses of its tasks', async () => {
  for (const config of [
    { egress: 'public-ip' },
    { egress: 'nat' },
    { egress: 'public-ip', compute: 'FARGATE_MIXED' },
    { egress: 'public-ip', deploymentStrategy: 'BLUE_GREEN', loadBalancer: 'application' },
  ] as const) {
    const graph = expand({ region, tasks: 3, ...config })
    const [service] = graph.all('ecs.service')
    assert(service && book)
    const price = pricePerTaskHour(service, graph, book)
    const read = scenarioOf(service, graph)
    assert('scenario' in read && price !== undefined)
    const { extraCost } = simulate({ ...read.scenario, pricePerTaskHour: price }).result
    const monthly = (deploymentsPerMonth: number): number =>
      costOf([service], graph, book, { deploymentsPerMonth }).items.reduce(
        (sum, item) => sum + item.monthly,
        0,
      )
    // A bill counts whole seconds, and a minute of each task at the least.
    const added = (monthly(1000) - monthly(0)) / 1000
    const leastSeconds = (price * 3 * 60) / 3600
    expect(added).toBeGreaterThanOrEqual((extraCost ?? 0) - 1e-5)
    expect(added).toBeLessThanOrEqual(Math.max(extraCost ?? 0, leastSeconds) + (price * 3) / 3600)
    expect(billedPerTaskHour(service, estimateGraph(graph, book))).toBeCloseTo(price, 8)
  }
})

test('a task whose price is not known, or whose instance is what is paid for, has no price', async () => {
  assert(book)
  for (const config of [{ compute: 'EC2' }, { compute: 'MANAGED_INSTANCES' }, { tasks: 0 }] as const) {
    const graph = expand({ region, ...config })
    const [service] = graph.all('ecs.service')
    assert(service)
    expect(billedPerTaskHour(service, estimateGraph(graph, book))).toBeUndefined()
  }
  const graph = expand({ region })
  const [service] = graph.all('ecs.service')
  assert(service)
  const estimate = estimateGraph(graph, book)
  const missing = [
    {
      resource: { type: service.type, id: service.id },
      sku: 'fargate.linux.x86.gb-hour',
      reason: { ko: '', en: '' },
    },
  ] as const
  expect(billedPerTaskHour(service, { ...estimate, missing })).toBeUndefined()
})
