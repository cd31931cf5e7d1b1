import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/** As the diagnosis has it, which loads with the first letter. */
const failed = '(deployment ecs-svc/1234567890123456789) deployment failed: tasks failed to start.'

/** What `aws ecs describe-services` could say of the learner's service while its load balancer cannot reach the tasks. */
export function exampleOf({ serviceName, region, containerPort }: CompleteServiceConfig): string {
  const group = `arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${serviceName}/73e2d6bc24d8a067`
  const events = [
    ['10:09:41', `(service ${serviceName}) ${failed}`],
    ['10:05:02', unhealthy(serviceName, containerPort, group)],
    ['10:01:13', unhealthy(serviceName, containerPort, group)],
    ['09:57:30', `(service ${serviceName}) has started 1 tasks: (task 4a7c0e5b9d2f4c1e8b3a6d7f0c9e1b52).`],
  ].map(([at, message]) => ({ createdAt: `2026-11-28T${at}+09:00`, message }))
  return JSON.stringify({ services: [{ serviceName, events }] }, undefined, 2)
}

function unhealthy(serviceName: string, port: number, group: string): string {
  return `(service ${serviceName}) (port ${port}) is unhealthy in (target-group ${group}) due to (reason Request timed out)`
}
