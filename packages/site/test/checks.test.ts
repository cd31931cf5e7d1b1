import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import {
  completeServiceConfig,
  expand,
  type CompleteServiceConfig,
  type ServiceConfig,
} from '@ecs-lint/core/readers'
import { rules } from '@ecs-lint/core/rules'
import { findingsOfService, loadWords } from '../src/lint.ts'
import { hasError, passes, type Check, type Judged } from '../src/checks/check.ts'
import { start } from '../src/state/start.ts'
import { steps, type Step } from '../src/steps.ts'

const folder = join(import.meta.dirname, '../src/checks')
const names = globSync('*.ts', { cwd: folder })
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'check' && name !== 'conditions')

async function checksOf(name: string): Promise<readonly Check[]> {
  const { checks } = (await import(join(folder, `${name}.ts`))) as { readonly checks: readonly Check[] }
  return checks
}

/** Which of a step's checks a service passes. */
function verdicts(
  checks: readonly Check[],
  changed: Partial<ServiceConfig>,
): readonly (boolean | undefined)[] {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  const service = completeServiceConfig({ ...rest, ...changed })
  const judged = panelOf(service)
  return checks.map((check) => passes(check.passes, judged))
}

const seoul = await loadPriceBook(start.region)
await loadWords(rules.map(({ id }) => id))

/** What the panel shows of a service in Seoul. */
function panelOf(service: CompleteServiceConfig): Judged {
  return {
    service,
    findings: findingsOfService(service),
    billOf: (other) => {
      if (seoul === undefined) throw new Error('Seoul has no prices.')
      return estimateGraph(expand(other), seoul)
    },
  }
}

/** Services that do all that a step asks, more than one way each, and services that leave something out. */
const services: Partial<
  Record<
    Step,
    { readonly right: readonly Partial<ServiceConfig>[]; readonly wrong: readonly Partial<ServiceConfig>[] }
  >
> = {
  service: {
    right: [
      { tasks: 2, cpu: 512, memory: 1024 },
      { tasks: 4, cpu: 256, memory: 512 },
    ],
    wrong: [{ tasks: 2 }, { tasks: 1, cpu: 256, memory: 512 }],
  },
  compute: {
    right: [
      { compute: 'FARGATE_MIXED', tasks: 2, onDemandWeight: 0 },
      { compute: 'FARGATE_MIXED', tasks: 3 },
      // What Spot costs on ARM64 is not known in Seoul, but not more than Fargate on ARM64.
      { compute: 'FARGATE_MIXED', cpuArchitecture: 'ARM64', onDemandBase: 2, tasks: 4 },
    ],
    wrong: [
      { compute: 'FARGATE_SPOT', tasks: 3 },
      // No task runs on Spot: the bill is the same.
      { compute: 'FARGATE_MIXED' },
      { compute: 'FARGATE_MIXED', tasks: 2 },
      { compute: 'FARGATE_MIXED', tasks: 3, onDemandBase: 0 },
      { compute: 'FARGATE_MIXED', tasks: 3, spotWeight: 0 },
      { compute: 'EC2' },
    ],
  },
  deployment: {
    right: [{ tasks: 4 }, { tasks: 3, azs: 3, image: 'public.ecr.aws/nginx/nginx:1.29' }],
    wrong: [
      { tasks: 4, azs: 1 },
      { tasks: 3 },
      { tasks: 4, availabilityZoneRebalancing: false },
      { tasks: 4, image: 'nginx:latest' },
      { tasks: 4, image: 'nginx' },
    ],
  },
  'deployment-options': {
    right: [
      { tasks: 2, maximumPercent: 150 },
      { tasks: 3, maximumPercent: 134 },
    ],
    wrong: [
      { tasks: 1, maximumPercent: 150 },
      { tasks: 3, maximumPercent: 133 },
      { tasks: 2, maximumPercent: 150, minimumHealthyPercent: 50 },
      { tasks: 2, maximumPercent: 150, circuitBreaker: false },
      { tasks: 2, maximumPercent: 150, deploymentStrategy: 'CANARY' },
    ],
  },
  'service-connect': {
    right: [
      { serviceConnect: 'client-server' },
      { serviceConnect: 'client-server', portName: 'web', serviceConnectNamespace: 'shop' },
    ],
    wrong: [{ serviceConnect: 'client' }],
  },
  'load-balancer': {
    right: [{ loadBalancer: 'application' }, { loadBalancer: 'application', azs: 3, internetFacing: false }],
    wrong: [
      { loadBalancer: 'application', azs: 1 },
      { loadBalancer: 'application', taskInbound: [{ port: 80, source: '0.0.0.0/0' }] },
    ],
  },
  networking: {
    right: [
      { egress: 'nat', natGateways: 2 },
      { egress: 'endpoints', azs: 3, image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/shop:1.0' },
    ],
    wrong: [{ egress: 'none' }, { egress: 'nat' }, { egress: 'nat', azs: 1 }, { egress: 'endpoints' }],
  },
  'security-groups': {
    right: [
      { loadBalancer: 'application' },
      {
        loadBalancer: 'network',
        containerPort: 8080,
        taskInbound: [{ port: 8080, source: 'load-balancer' }],
      },
    ],
    wrong: [
      { loadBalancer: 'application', taskInbound: [{ port: 80, source: '203.0.113.7/32' }] },
      {
        loadBalancer: 'application',
        containerPort: 8080,
        taskInbound: [{ port: 80, source: 'load-balancer' }],
      },
    ],
  },
  creation: {
    right: [{ costAlarm: true }, { costAlarm: true, image: 'public.ecr.aws/nginx/nginx:1.28' }],
    wrong: [
      { costAlarm: true, image: 'nginx:latest' },
      { costAlarm: true, logs: false },
    ],
  },
}

describe.each(names)('the checks of %s', (name) => {
  test('belong to a step, and have their texts in both languages', async () => {
    expect(steps).toContain(name)
    for (const { task, reason, paragraph, hints } of await checksOf(name)) {
      for (const text of [task, reason, paragraph, ...hints]) {
        expect(text.ko).toMatch(/[가-힣]/)
        expect(text.en).toMatch(/^[^가-힣]{3,}$/)
      }
    }
  })

  test('name rules that exist', async () => {
    const ids = rules.map(({ id }) => id)
    for (const { passes: condition } of await checksOf(name)) {
      expect(ids).toEqual(expect.arrayContaining([...(condition.rules ?? [])]))
    }
  })

  test('are not passed by the service that everybody starts with', async () => {
    expect(verdicts(await checksOf(name), {})).toContain(false)
  })

  test('are passed by more than one service, and not by those that leave something out', async () => {
    const checks = await checksOf(name)
    const { right = [], wrong = [] } = services[name as Step] ?? {}
    expect(right.length).toBeGreaterThan(1)
    expect(wrong.length).toBeGreaterThan(0)
    for (const service of right)
      expect(new Set(verdicts(checks, service)), JSON.stringify(service)).toEqual(new Set([true]))
    for (const service of wrong) expect(verdicts(checks, service), JSON.stringify(service)).toContain(false)
  })

  test('each fail for one of these services', async () => {
    const checks = await checksOf(name)
    const tried = [{}, ...(services[name as Step]?.wrong ?? [])].map((service) => verdicts(checks, service))
    for (const index of checks.keys()) expect(tried.map((verdict) => verdict[index])).toContain(false)
  })
})

/** Fields that the forms of the steps offer, with values good and bad. */
const randomService: fc.Arbitrary<CompleteServiceConfig> = fc
  .record(
    {
      tasks: fc.constantFrom(0, 1, 2, 3, 4, 7),
      azs: fc.integer({ min: 1, max: 4 }),
      cpu: fc.constantFrom(256, 512, 1024),
      memory: fc.constantFrom(512, 1024, 2048, 3000),
      compute: fc.constantFrom('FARGATE', 'FARGATE_MIXED', 'FARGATE_SPOT', 'EC2', 'MANAGED_INSTANCES'),
      onDemandBase: fc.integer({ min: 0, max: 3 }),
      onDemandWeight: fc.integer({ min: 0, max: 2 }),
      spotWeight: fc.integer({ min: 0, max: 2 }),
      cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
      image: fc.constantFrom(
        'public.ecr.aws/nginx/nginx:1.27',
        'nginx:latest',
        '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/shop:1.0',
      ),
      containerPort: fc.constantFrom(80, 8080),
      logs: fc.boolean(),
      serviceConnect: fc.constantFrom('none', 'client', 'client-server'),
      minimumHealthyPercent: fc.constantFrom(0, 50, 100),
      maximumPercent: fc.constantFrom(100, 133, 150, 200),
      circuitBreaker: fc.boolean(),
      deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
      availabilityZoneRebalancing: fc.boolean(),
      egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
      natGateways: fc.integer({ min: 1, max: 3 }),
      loadBalancer: fc.constantFrom('none', 'application', 'network'),
      internetFacing: fc.boolean(),
      listenerPort: fc.constantFrom(80, 443, 8080),
      taskInbound: fc.constantFrom(
        [{ port: 80, source: '0.0.0.0/0' }],
        [{ port: 80, source: 'load-balancer' }],
        [{ port: 8080, source: 'load-balancer' }],
        [],
      ),
      loadBalancerInbound: fc.constantFrom([{ port: 80, source: '0.0.0.0/0' }], []),
      costAlarm: fc.boolean(),
    } as const,
    { requiredKeys: [] },
  )
  .map((fields) => {
    const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
    return completeServiceConfig({ ...rest, ...fields })
  })

test('over 2,000 services no check passes that the panel contradicts', async () => {
  const all = (await Promise.all(names.map(checksOf))).flat()
  let passed = 0
  fc.assert(
    fc.property(randomService, (service) => {
      const panel = panelOf(service)
      const isFaulty = hasError(panel.findings)
      for (const check of all) {
        const { passes: condition } = check
        const verdict = passes(check.passes, panel)
        // As long as the panel says nothing, nothing passes.
        expect(passes(check.passes, { ...panel, findings: undefined })).not.toBe(true)
        expect(passes(check.passes, { ...panel, billOf: () => undefined }) === true).toBe(
          verdict === true && condition.cheaperThan === undefined && condition.bill === undefined,
        )
        if (verdict !== true) continue
        passed += 1
        expect(isFaulty).toBe(false)
        expect(panel.findings?.filter(({ rule }) => condition.rules?.includes(rule))).toEqual([])
        const bill = panel.billOf(service)
        if (condition.bill !== undefined) expect(bill && condition.bill(bill)).toBe(true)
        if (condition.cheaperThan === undefined) continue
        const other = panel.billOf(condition.cheaperThan(service))
        expect(other?.missing).toEqual([])
        // To the cent, as the panel shows them; where the price of Spot is missing, the panel shows the least it costs.
        expect(Number(bill?.total.toFixed(2))).toBeLessThan(Number(other?.total.toFixed(2)))
        if (bill?.missing.length !== 0) expect(service.compute).toMatch(/FARGATE_(MIXED|SPOT)/)
      }
    }),
    { numRuns: 2000 },
  )
  expect(passed).toBeGreaterThan(2000)
})

test('a step is open to who comes from the step before, but for what the defaults of AWS already do', async () => {
  /** What somebody has changed who has done the steps before, by their last hints. */
  const solutions: Readonly<Record<Step, Partial<ServiceConfig>>> = {
    service: { tasks: 2, cpu: 512, memory: 1024 },
    compute: { compute: 'FARGATE_MIXED', onDemandWeight: 0 },
    deployment: { tasks: 3, azs: 3 },
    'deployment-options': { maximumPercent: 150 },
    'service-connect': { serviceConnect: 'client-server' },
    networking: { egress: 'nat', natGateways: 2 },
    'load-balancer': { loadBalancer: 'application' },
    'security-groups': {},
    creation: { costAlarm: true },
  }
  let service: Partial<ServiceConfig> = {}
  const onArrival: string[] = []
  for (const step of steps) {
    const checks = await checksOf(step)
    onArrival.push(
      ...verdicts(checks, service).flatMap((verdict, index) => (verdict ? [`${step} ${index}`] : [])),
    )
    service = { ...service, ...solutions[step] }
    expect(new Set(verdicts(checks, service)), step).toEqual(new Set([true]))
  }
  expect(onArrival).toEqual([
    // ECS rebalances by default, and the image has a tag from the start.
    'deployment 1',
    'deployment 2',
    // The circuit breaker is on by default.
    'deployment-options 2',
    // A load balancer of step 7 brings its groups along.
    'security-groups 0',
    'security-groups 1',
    'creation 1',
  ])
})
