// What the steps ask of the learner's service, without the words: a page loads this, and has the words of its own step and
// language from the server.
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Step } from '../steps.ts'
import type { Condition } from './check.ts'

export const conditions = {
  service: [
    { service: ({ tasks }) => tasks >= 2 },
    { service: ({ tasks, cpu }) => tasks >= 2 && tasks * cpu <= 1024 },
  ],
  compute: [
    {
      cheaperThan: (service) => ({ ...service, compute: 'FARGATE', cpuArchitecture: 'X86_64' }),
    },
    {
      service: ({ compute, onDemandBase }) => compute === 'FARGATE_MIXED' && onDemandBase >= 1,
      bill: ({ items, missing }) => [...items, ...missing].some(({ sku }) => sku?.startsWith('fargate.spot')),
    },
  ],
  deployment: [
    { service: ({ tasks, azs }) => tasks - Math.ceil(tasks / azs) >= 2 },
    { service: ({ availabilityZoneRebalancing }) => availabilityZoneRebalancing },
    { rules: ['image-not-latest'] },
  ],
  'deployment-options': [
    { service: keepsBounds },
    { service: keepsBounds, rules: ['deployment-percent-bounds'] },
    { rules: ['deployment-circuit-breaker'] },
  ],
  'service-connect': [
    { service: ({ serviceConnect }) => serviceConnect !== 'none' },
    { service: ({ serviceConnect }) => serviceConnect === 'client-server' },
  ],
  networking: [
    { service: ({ egress }) => egress === 'nat' || egress === 'endpoints' },
    {
      service: ({ azs, egress, natGateways }) =>
        azs >= 2 && (egress === 'endpoints' || (egress === 'nat' && natGateways >= 2)),
    },
  ],
  'load-balancer': [
    { service: ({ loadBalancer }) => loadBalancer !== 'none' },
    { service: ({ loadBalancer, azs }) => loadBalancer !== 'none' && azs >= 2 },
    {
      service: ({ loadBalancer }) => loadBalancer !== 'none',
      rules: ['task-security-group-least-privilege', 'lb-sg-inbound-listener-port'],
    },
  ],
  'security-groups': [
    { service: ({ loadBalancer }) => loadBalancer !== 'none' },
    {
      service: ({ taskInbound, containerPort }) =>
        taskInbound.length > 0 &&
        taskInbound.every(({ source, port }) => source === 'load-balancer' && port === containerPort),
    },
  ],
  creation: [
    { rules: ['cost-alarm-missing'] },
    { rules: ['image-not-latest', 'log-configuration-required'] },
  ],
} as const satisfies Readonly<Record<Step, readonly Condition[]>>

function keepsBounds(service: CompleteServiceConfig): boolean {
  const { deploymentStrategy, minimumHealthyPercent, maximumPercent } = service
  return deploymentStrategy === 'ROLLING' && minimumHealthyPercent === 100 && maximumPercent <= 150
}
