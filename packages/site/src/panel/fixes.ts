import type { Finding } from '@ecs-lint/core/finding'
import { fargateMemoryFor } from '@ecs-lint/core/graph'
import { completeServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'

/** What to change in the service so that one finding goes away; undefined where only the learner can know it. */
type Fix = (service: CompleteServiceConfig, finding: Finding) => Partial<CompleteServiceConfig> | undefined

/** The fixes of what the form can get wrong, by rule. */
export const fixes: Readonly<Record<string, Fix>> = {
  'alb-two-subnets': () => ({ azs: 2 }),
  'cost-alarm-missing': () => ({ costAlarm: true }),
  'deployment-circuit-breaker': () => ({ circuitBreaker: true }),
  'deployment-percent-bounds': (_, { data }) =>
    Number(data['enough']) <= 200 ? { maximumPercent: Number(data['enough']) } : undefined,
  'fargate-cpu-memory-valid': ({ cpu, memory }) => {
    const legal = fargateMemoryFor(cpu)
    // Rather more memory than was asked for than less.
    const enough = legal.find((size) => size >= memory) ?? legal.at(-1)
    return enough === undefined ? { cpu: 1024, memory: 2048 } : { memory: enough }
  },
  'health-check-grace-period': () => ({ healthCheckGracePeriodSeconds: 60 }),
  'lb-sg-inbound-listener-port': ({ listenerPort, loadBalancerInbound }) => ({
    loadBalancerInbound: [...loadBalancerInbound, { port: listenerPort, source: '0.0.0.0/0' }],
  }),
  'log-configuration-required': () => ({ logs: true }),
  'private-subnet-egress': () => ({ egress: 'public-ip' }),
  'sg-no-needless-open-ports': defaultRules,
  'spot-only-production': () => ({ compute: 'FARGATE' }),
  'task-security-group-least-privilege': defaultRules,
}

/** Undefined where there is no fix, or the finding's rule has none that fits. */
export function fixOf(
  service: CompleteServiceConfig,
  finding: Finding,
): Partial<CompleteServiceConfig> | undefined {
  return Object.hasOwn(fixes, finding.rule) ? fixes[finding.rule]?.(service, finding) : undefined
}

/** The inbound rules that the console would propose for the service as it is. */
function defaultRules(service: CompleteServiceConfig): Partial<CompleteServiceConfig> {
  const { taskInbound: _tasks, loadBalancerInbound: _balancer, ...rest } = service
  const { taskInbound, loadBalancerInbound } = completeServiceConfig(rest)
  return { taskInbound, loadBalancerInbound }
}
