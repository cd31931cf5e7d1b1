import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { lint, rules } from '@ecs-lint/core/rules'
import { passes, type Check } from '../src/checks/check.ts'
import { start } from '../src/state/start.ts'
import { steps, type Step } from '../src/steps.ts'

const folder = join(import.meta.dirname, '../src/checks')
const names = globSync('*.ts', { cwd: folder })
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'check')

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
  const found = lint(expand(service), rules).findings.map(({ rule }) => rule)
  return checks.map((check) => passes(check, service, found))
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
      { cpuArchitecture: 'ARM64' },
      { compute: 'FARGATE_MIXED' },
      { compute: 'FARGATE_MIXED', cpuArchitecture: 'ARM64', onDemandBase: 2 },
    ],
    wrong: [
      { compute: 'FARGATE_SPOT' },
      { compute: 'FARGATE_MIXED', onDemandBase: 0 },
      { compute: 'FARGATE_MIXED', spotWeight: 0 },
      { compute: 'EC2' },
    ],
  },
  deployment: {
    right: [{ tasks: 2 }, { tasks: 5, azs: 3, image: 'public.ecr.aws/nginx/nginx:1.29' }],
    wrong: [
      { tasks: 3, azs: 1 },
      { tasks: 2, availabilityZoneRebalancing: false },
      { tasks: 2, image: 'nginx:latest' },
      { tasks: 2, image: 'nginx' },
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
    right: [{ egress: 'nat' }, { egress: 'endpoints', azs: 3 }],
    wrong: [{ egress: 'none' }, { egress: 'nat', azs: 1 }],
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
      if ('rules' in condition) expect(ids).toEqual(expect.arrayContaining([...condition.rules]))
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
      expect(verdicts(checks, service), JSON.stringify(service)).not.toContain(false)
    for (const service of wrong) expect(verdicts(checks, service), JSON.stringify(service)).toContain(false)
  })

  test('each fail for one of these services', async () => {
    const checks = await checksOf(name)
    const tried = [{}, ...(services[name as Step]?.wrong ?? [])].map((service) => verdicts(checks, service))
    for (const index of checks.keys()) expect(tried.map((verdict) => verdict[index])).toContain(false)
  })
})
