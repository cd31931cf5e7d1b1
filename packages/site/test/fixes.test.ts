import { beforeAll, expect, test } from 'vitest'
import {
  completeServiceConfig,
  expand,
  projectToConfig,
  type CompleteServiceConfig,
  type ServiceConfig,
} from '@ecs-lint/core/readers'
import { lint, serviceRules } from '@ecs-lint/core/rules'
import { fieldsOf } from '../src/fix-fields.ts'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import type { ServiceFinding } from '../src/lint.ts'

/** A service that has the finding, for every fix. */
const broken: Readonly<Record<string, Omit<ServiceConfig, 'region'>>> = {
  'alb-two-subnets': { loadBalancer: 'application', azs: 1 },
  'cost-alarm-missing': {},
  'deployment-circuit-breaker': { circuitBreaker: false },
  'deployment-percent-bounds': { tasks: 3, maximumPercent: 133 },
  'fargate-cpu-memory-valid': { cpu: 256, memory: 4096 },
  'health-check-grace-period': { loadBalancer: 'application', healthCheckGracePeriodSeconds: 0 },
  'lb-sg-inbound-listener-port': { loadBalancer: 'application', loadBalancerInbound: [] },
  'listener-certificate': { loadBalancer: 'application', listenerPort: 443 },
  'log-configuration-required': { logs: false },
  'private-subnet-egress': { egress: 'none' },
  'service-connect-callers-admitted': {
    serviceConnect: 'client-server',
    loadBalancer: 'application',
    taskInbound: [{ port: 80, source: 'load-balancer' }],
  },
  'sg-no-needless-open-ports': { taskInbound: [{ port: 22, source: '0.0.0.0/0' }] },
  'spot-only-production': { compute: 'FARGATE_SPOT' },
  'task-security-group-least-privilege': {
    loadBalancer: 'application',
    taskInbound: [{ port: 80, source: '0.0.0.0/0' }],
  },
}

/** What the linter says, with its words, which are there by now. */
function found(service: CompleteServiceConfig): readonly ServiceFinding[] {
  const findings = findingsOfService(service)
  if (findings === undefined) throw new Error('words are missing')
  return findings
}

beforeAll(loadWholeLinter)

test.each(Object.keys(broken))('%s: the fix takes its finding away and brings no other', (rule) => {
  const service = completeServiceConfig({ region: 'ap-northeast-2', ...broken[rule] })
  const before = found(service)
  const finding = before.find((candidate) => candidate.rule === rule)
  expect(finding?.fix, 'the service has the finding, and the form can mend it').toBeDefined()
  const fields = finding?.fix && fieldsOf(finding.fix, service)
  const after = found({ ...service, ...fields }).map((left) => left.rule)
  expect(after).not.toContain(rule)
  for (const left of after) expect(before.map((known) => known.rule)).toContain(left)
})

/** What a service may also have, so that a finding is met in more than one kind of service. */
const besides: readonly Omit<ServiceConfig, 'region'>[] = [
  {},
  { loadBalancer: 'application', listenerPort: 443 },
  { loadBalancer: 'network', listenerPort: 443, loadBalancerInbound: [] },
  { loadBalancer: 'network', azs: 1 },
  { loadBalancer: 'application', internetFacing: false, deregistrationDelaySeconds: 3600 },
  { compute: 'EC2', egress: 'nat' },
  { compute: 'MANAGED_INSTANCES', egress: 'none' },
  { operatingSystem: 'WINDOWS_SERVER_2022_CORE', cpu: 256 },
  { minimumHealthyPercent: 0, maximumPercent: 100, tasks: 1 },
  { deploymentStrategy: 'LINEAR', linearStepPercent: 3 },
  { egress: 'endpoints', taskInbound: [] },
]

test('a button is shown exactly where fields of the form do what the rule proposes', () => {
  const met = new Set<string>()
  const kinds = [...Object.values(broken), ...besides]
  for (const one of kinds)
    for (const other of besides) {
      const service = completeServiceConfig({ region: 'ap-northeast-2', ...one, ...other })
      const expected = lint(expand(service), serviceRules).findings.map(({ rule, fix }) => {
        if (fix !== undefined) met.add(rule)
        return [rule, fix !== undefined && projectToConfig(fix.edits, service) !== undefined]
      })
      expect(
        found(service).map(({ rule, fix }) => [rule, fix !== undefined]),
        JSON.stringify(service),
      ).toEqual(expected)
    }
  for (const rule of Object.keys(broken)) expect(met).toContain(rule)
})
