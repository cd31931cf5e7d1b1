import { beforeAll, expect, test } from 'vitest'
import { completeServiceConfig, type CompleteServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import { rules } from '@ecs-lint/core/rules'
import { findingsOfService, loadWords, type ServiceFinding } from '../src/lint.ts'

/** A service that has the finding, for every fix. */
const broken: Readonly<Record<string, Omit<ServiceConfig, 'region'>>> = {
  'alb-two-subnets': { loadBalancer: 'application', azs: 1 },
  'cost-alarm-missing': {},
  'deployment-circuit-breaker': { circuitBreaker: false },
  'deployment-percent-bounds': { tasks: 3, maximumPercent: 133 },
  'fargate-cpu-memory-valid': { cpu: 256, memory: 4096 },
  'health-check-grace-period': { loadBalancer: 'application', healthCheckGracePeriodSeconds: 0 },
  'lb-sg-inbound-listener-port': { loadBalancer: 'application', loadBalancerInbound: [] },
  'log-configuration-required': { logs: false },
  'private-subnet-egress': { egress: 'none' },
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

beforeAll(() => loadWords(rules.map(({ id }) => id)))

test.each(Object.keys(broken))('%s: the fix takes its finding away and brings no other', (rule) => {
  const service = completeServiceConfig({ region: 'ap-northeast-2', ...broken[rule] })
  const before = found(service)
  const finding = before.find((candidate) => candidate.rule === rule)
  expect(finding?.fix, 'the service has the finding, and the form can mend it').toBeDefined()
  const after = found({ ...service, ...finding?.fix?.fields }).map((left) => left.rule)
  expect(after).not.toContain(rule)
  for (const left of after) expect(before.map((known) => known.rule)).toContain(left)
})
