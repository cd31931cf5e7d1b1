import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editGraph } from '../../src/graph/index.ts'
import { expand, projectToConfig, type ServiceConfig } from '../../src/readers/index.ts'
import { lint, rules, type RuleFinding } from '../../src/rules/index.ts'

const findingsOf = (config: ServiceConfig): readonly RuleFinding[] =>
  lint(expand(config), rules, { preset: 'all' }).findings

/** For every rule that the form can break: a service that does, and the fields that its fix changes. */
const broken: Readonly<Record<string, readonly [Omit<ServiceConfig, 'region'>, Partial<ServiceConfig>][]>> = {
  'alb-two-subnets': [
    [{ loadBalancer: 'application', azs: 1 }, { azs: 2 }],
    [{ loadBalancer: 'application', azs: 1, egress: 'nat', internetFacing: false }, { azs: 2 }],
  ],
  'cost-alarm-missing': [[{}, { costAlarm: true }]],
  'deployment-circuit-breaker': [[{ circuitBreaker: false }, { circuitBreaker: true }]],
  'deployment-min-healthy-zero': [
    [{ minimumHealthyPercent: 0 }, { minimumHealthyPercent: 50 }],
    [
      { tasks: 4, minimumHealthyPercent: 0, maximumPercent: 100 },
      { minimumHealthyPercent: 100, maximumPercent: 200 },
    ],
  ],
  'deployment-percent-bounds': [[{ tasks: 3, maximumPercent: 133 }, { maximumPercent: 134 }]],
  'deregistration-delay-slows-deployment': [
    [{ loadBalancer: 'application', deregistrationDelaySeconds: 900 }, { deregistrationDelaySeconds: 300 }],
  ],
  'fargate-cpu-memory-valid': [
    [{ cpu: 256, memory: 4096 }, { cpu: 512 }],
    [{ cpu: 1024, memory: 1024 }, { memory: 2048 }],
    [
      { cpu: 700, memory: 1500 },
      { cpu: 1024, memory: 2048 },
    ],
  ],
  'health-check-grace-period': [
    [
      { loadBalancer: 'application', healthCheckGracePeriodSeconds: 0 },
      { healthCheckGracePeriodSeconds: 60 },
    ],
  ],
  'lb-sg-inbound-listener-port': [
    [
      { loadBalancer: 'application', loadBalancerInbound: [] },
      { loadBalancerInbound: [{ port: 80, source: '0.0.0.0/0' }] },
    ],
    [
      { loadBalancer: 'application', internetFacing: false, listenerPort: 8080, loadBalancerInbound: [] },
      { loadBalancerInbound: [{ port: 8080, source: '10.0.0.0/16' }] },
    ],
  ],
  'load-balancer-reaches-tasks': [
    [
      { loadBalancer: 'application', taskInbound: [] },
      { taskInbound: [{ port: 80, source: 'load-balancer' }] },
    ],
  ],
  'log-configuration-required': [[{ logs: false }, { logs: true }]],
  'private-subnet-egress': [
    [{ egress: 'none' }, { egress: 'public-ip' }],
    [{ egress: 'endpoints' }, { egress: 'public-ip' }],
  ],
  'sg-no-needless-inner-ports': [
    [
      {
        loadBalancer: 'application',
        taskInbound: [
          { port: 22, source: '10.0.0.0/16' },
          { port: 80, source: 'load-balancer' },
        ],
      },
      { taskInbound: [{ port: 80, source: 'load-balancer' }] },
    ],
  ],
  'sg-no-needless-open-ports': [
    [{ taskInbound: [{ port: 22, source: '0.0.0.0/0' }] }, { taskInbound: [] }],
    [
      {
        taskInbound: [
          { port: 22, source: '::/0' },
          { port: 80, source: '0.0.0.0/0' },
        ],
      },
      { taskInbound: [{ port: 80, source: '0.0.0.0/0' }] },
    ],
  ],
  'spot-only-production': [[{ compute: 'FARGATE_SPOT' }, { compute: 'FARGATE_MIXED' }]],
  'task-security-group-least-privilege': [
    [
      { loadBalancer: 'application', taskInbound: [{ port: 80, source: '0.0.0.0/0' }] },
      { taskInbound: [{ port: 80, source: 'load-balancer' }] },
    ],
  ],
}

test.each(
  Object.entries(broken).flatMap(([rule, services]) =>
    services.map(([fields, change]) => ({ rule, fields, change })),
  ),
)('$rule: $fields is mended by $change', ({ rule, fields, change }) => {
  const service = { region: 'ap-northeast-2', ...fields }
  const before = findingsOf(service)
  const finding = before.find((candidate) => candidate.rule === rule)
  expect(finding?.fix, 'the service has the finding, and it has a fix').toBeDefined()
  const changes = projectToConfig(finding?.fix?.edits ?? [], service)
  expect(changes).toEqual(change)
  const after = findingsOf({ ...service, ...changes }).map((left) => left.rule)
  expect(after).not.toContain(rule)
  for (const left of after) expect(before.map((known) => known.rule)).toContain(left)
})

test('an edit that no field can make is not projected', () => {
  const config: ServiceConfig = { region: 'ap-northeast-2' }
  const graph = expand(config)
  const [task] = graph.all('ecs.taskDefinition')
  const [group] = graph.all('ec2.securityGroup')
  if (task === undefined || group === undefined) throw new Error('A service has both')
  expect(
    projectToConfig([{ op: 'set', resource: task, path: ['networkMode'], value: 'bridge' }], config),
  ).toBeUndefined()
  const everything = { ipProtocol: '-1', ipRanges: [{ cidrIp: '10.0.0.0/8' }] }
  expect(
    projectToConfig(
      [{ op: 'insert', resource: group, path: ['ipPermissions', 0], value: everything }],
      config,
    ),
  ).toBeUndefined()
  expect(projectToConfig([], config)).toEqual({})
})

const rulesOf = fc.array(
  fc.record({
    port: fc.constantFrom(22, 80, 443, 8080),
    source: fc.constantFrom('0.0.0.0/0', '::/0', '10.0.0.0/16', 'load-balancer'),
  }),
  { maxLength: 3 },
)
const configs: fc.Arbitrary<ServiceConfig> = fc.record(
  {
    region: fc.constant('ap-northeast-2'),
    compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2'),
    cpu: fc.constantFrom(256, 300, 1024, 16_384),
    memory: fc.constantFrom(512, 1024, 5000, 30_720),
    tasks: fc.constantFrom(0, 1, 3, 10),
    logs: fc.boolean(),
    minimumHealthyPercent: fc.constantFrom(0, 50, 100),
    maximumPercent: fc.constantFrom(100, 133, 200),
    circuitBreaker: fc.boolean(),
    deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN'),
    azs: fc.constantFrom(1, 2),
    egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
    loadBalancer: fc.constantFrom('none', 'application', 'network'),
    internetFacing: fc.boolean(),
    listenerPort: fc.constantFrom(80, 443),
    containerPort: fc.constantFrom(80, 8080),
    healthCheckGracePeriodSeconds: fc.constantFrom(0, 60),
    deregistrationDelaySeconds: fc.constantFrom(0, 300, 900),
    taskInbound: rulesOf,
    loadBalancerInbound: rulesOf,
    costAlarm: fc.boolean(),
  },
  { requiredKeys: ['region', 'loadBalancer', 'egress'] },
)

/** What a finding hides: how long a deployment takes is not to be said of one that never begins. */
const uncovered: Readonly<Record<string, string>> = {
  'deployment-percent-bounds': 'deregistration-delay-slows-deployment',
}

test(
  'whatever the service, a fix takes its finding away, in the graph and in the form',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(configs, (config) => {
        const graph = expand(config)
        const before = lint(graph, rules, { preset: 'all' }).findings
        const known = new Set(before.map(({ rule }) => rule))
        for (const { rule, fix, resource, data } of before) {
          if (fix === undefined) continue
          const isSame = (other: RuleFinding): boolean =>
            other.rule === rule &&
            other.resource?.id === resource?.id &&
            JSON.stringify({ ...other.data, path: '' }) === JSON.stringify({ ...data, path: '' })
          const times = before.filter(isSame).length
          const edited = lint(editGraph(graph, fix.edits), rules, { preset: 'all' }).findings
          expect(edited.filter(isSame).length, rule).toBeLessThan(times)
          expect(
            edited.map((left) => left.rule).filter((id) => !known.has(id) && id !== uncovered[rule]),
          ).toEqual([])
          const changes = projectToConfig(fix.edits, config)
          if (changes === undefined) continue
          expect(findingsOf({ ...config, ...changes }).filter(isSame).length, rule).toBeLessThan(times)
        }
      }),
      { numRuns: 40 },
    )
  },
)
