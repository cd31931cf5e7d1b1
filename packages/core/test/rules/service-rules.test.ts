import { expect, test } from 'vitest'
import {
  completeServiceConfig,
  expand,
  parseServiceConfig,
  type CompleteServiceConfig,
  type ServiceConfig,
} from '../../src/readers/index.ts'
import { lint, plainServiceRules, rules, serviceRules, type Rule } from '../../src/rules/index.ts'

const fileRules = rules.filter(({ filesOnly }) => filesOnly === true)

/** Whether a service has what rules of `only` something look at. */
const has: Readonly<Record<NonNullable<Rule['only']>, (service: CompleteServiceConfig) => boolean>> = {
  balancers: ({ loadBalancer }) => loadBalancer !== 'none',
  instances: ({ compute }) => !compute.startsWith('FARGATE'),
  windows: ({ operatingSystem }) => operatingSystem !== 'LINUX',
  shifts: ({ deploymentStrategy }) => deploymentStrategy !== 'ROLLING',
  'private-subnets': ({ egress }) => egress !== 'public-ip',
  'unaddressed-tasks': ({ egress, compute }) => egress !== 'public-ip' || !compute.startsWith('FARGATE'),
  'offered-names': ({ serviceConnect }) => serviceConnect === 'client-server',
}

test('the rules of services are all rules but those of files alone', () => {
  expect(serviceRules).toEqual(rules.filter((rule) => !fileRules.includes(rule)))
  expect(fileRules.length).toBeGreaterThan(20)
})

test('the rules of plain services are those of services but for what looks at more', () => {
  expect(plainServiceRules).toEqual(serviceRules.filter(({ only }) => only === undefined))
  for (const rule of rules.filter(({ only }) => only !== undefined))
    expect(serviceRules, rule.id).toContain(rule)
})

const choices = {
  serviceName: ['web', 'A'.repeat(255), 'x_1'],
  clusterName: ['B'.repeat(255)],
  compute: ['FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'],
  onDemandWeight: [0, 1, 1000],
  instanceType: ['t3.medium', 'm5.large', 'g5.xlarge'],
  cpuArchitecture: ['X86_64', 'ARM64'],
  operatingSystem: ['LINUX', 'WINDOWS_SERVER_2022_CORE'],
  cpu: [1, 256, 300, 65_536],
  memory: [1, 3, 512, 1000, 1_000_000],
  ephemeralStorage: [20, 21, 200],
  tasks: [0, 1, 3],
  image: ['nginx', '<IMAGE>', 'a b', 'app:$TAG'],
  containerPort: [1, 80, 65_535],
  logs: [true, false],
  containerInsights: ['disabled', 'enhanced'],
  serviceConnect: ['none', 'client', 'client-server'],
  serviceConnectNamespace: ['_', 'prod.local'],
  portName: ['_a', '0-'],
  minimumHealthyPercent: [0, 66, 100],
  maximumPercent: [100, 101, 200],
  circuitBreaker: [true, false],
  deploymentStrategy: ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'],
  bakeTimeInMinutes: [0, 1440],
  linearStepPercent: [3, 33.3, 100],
  canaryPercent: [0.1, 100],
  availabilityZoneRebalancing: [true, false],
  azs: [1, 2, 6],
  egress: ['public-ip', 'nat', 'endpoints', 'none'],
  natGateways: [1, 6],
  loadBalancer: ['none', 'application', 'network'],
  internetFacing: [true, false],
  listenerPort: [1, 80, 443],
  certificateArn: ['arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'],
  healthCheckPath: ['/', '/health'],
  healthCheckIntervalSeconds: [5, 6, 30, 120, 300],
  healthyThresholdCount: [2, 10],
  healthCheckGracePeriodSeconds: [0, 2_147_483_647],
  deregistrationDelaySeconds: [0, 3600],
  taskInbound: [[], [{ port: 22, source: '0.0.0.0/0' }]],
  costAlarm: [true, false],
} as const

/** One service after another, each of which differs from the plain one in two choices. */
function* services(): Generator<ServiceConfig> {
  const plain: ServiceConfig = { region: 'ap-northeast-2' }
  const fields = Object.entries(choices)
  for (const [index, [name, values]] of fields.entries())
    for (const value of values)
      for (const [other, otherValues] of fields.slice(index))
        for (const otherValue of otherValues) yield { ...plain, [name]: value, [other]: otherValue }
}

test('a rule of files alone finds nothing in a service made from a config', () => {
  for (const service of services()) {
    // The form and the links of the tutorial take nothing else.
    expect(parseServiceConfig(service)).not.toHaveProperty('problems')
    const found = lint(expand(completeServiceConfig(service)), fileRules, { preset: 'all' }).findings
    expect(
      found.map(({ rule }) => rule),
      JSON.stringify(service),
    ).toEqual([])
  }
})

test.each(Object.entries(has))('a rule of %s finds nothing in a service without', (what, hasIt) => {
  const own = rules.filter(({ only }) => only === what)
  expect(own.length).toBeGreaterThan(0)
  for (const service of services()) {
    const complete = completeServiceConfig(service)
    if (hasIt(complete)) continue
    const found = lint(expand(complete), own, { preset: 'all' }).findings
    expect(
      found.map(({ rule }) => rule),
      JSON.stringify(service),
    ).toEqual([])
  }
})
