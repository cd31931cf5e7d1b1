import { expect, test } from 'vitest'
import { completeServiceConfig, expand, type ServiceConfig } from '../../src/readers/index.ts'
import { lint, rules, serviceRules } from '../../src/rules/index.ts'

const fileRules = rules.filter(({ filesOnly }) => filesOnly === true)

test('the rules of services are all rules but those of files alone', () => {
  expect(serviceRules).toEqual(rules.filter((rule) => !fileRules.includes(rule)))
  expect(fileRules.length).toBeGreaterThan(20)
})

const choices = {
  compute: ['FARGATE', 'FARGATE_SPOT', 'EC2', 'MANAGED_INSTANCES'],
  cpuArchitecture: ['X86_64', 'ARM64'],
  operatingSystem: ['LINUX', 'WINDOWS_SERVER_2022_CORE'],
  cpu: [256, 300, 65_536],
  memory: [512, 1000, 1_000_000],
  ephemeralStorage: [20, 21, 500],
  tasks: [0, 1, 3],
  containerPort: [0, 80, 70_000],
  logs: [true, false],
  serviceConnect: ['none', 'client', 'client-server'],
  portName: ['', 'Web'],
  minimumHealthyPercent: [0, 100, 200],
  maximumPercent: [50, 100, 200],
  circuitBreaker: [true, false],
  deploymentStrategy: ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'],
  bakeTimeInMinutes: [0, 5000],
  canaryPercent: [1, 200],
  availabilityZoneRebalancing: [true, false],
  azs: [1, 2, 3],
  natGateways: [0, 1],
  loadBalancer: ['none', 'application', 'network'],
  listenerPort: [80, 443],
  healthCheckIntervalSeconds: [5, 1000],
  deregistrationDelaySeconds: [0, 10_000],
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
    const found = lint(expand(completeServiceConfig(service)), fileRules, { preset: 'all' }).findings
    expect(
      found.map(({ rule }) => rule),
      JSON.stringify(service),
    ).toEqual([])
  }
})
