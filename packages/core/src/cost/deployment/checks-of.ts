import type { Path } from '../../finding/index.ts'
import type { PropertiesOf } from '../../graph/index.ts'
import type { ContainerCheck, LoadBalancerCheck } from './health.ts'

// Rules read health checks too: this file imports no code, so that they do not load the simulator with it.

type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

/** A container's health check with ECS's defaults: every 30 seconds, 3 failures in a row, no start period. */
export function containerCheckOf({
  interval = 30,
  retries = 3,
  startPeriod = 0,
}: NonNullable<Container['healthCheck']>): ContainerCheck {
  return { interval, retries, startPeriod }
}

/** A target group's health check with the defaults of Elastic Load Balancing. */
export function loadBalancerCheckOf({
  healthCheckIntervalSeconds: interval = 30,
  healthyThresholdCount: healthyThreshold = 5,
  unhealthyThresholdCount: unhealthyThreshold = 2,
}: PropertiesOf<'elbv2.targetGroup'>): LoadBalancerCheck {
  return { interval, healthyThreshold, unhealthyThreshold }
}

/** How long a target group waits for requests in flight, and where that stands; undefined where the graph does not tell. */
export function deregistrationDelayOf({
  attributes = [],
}: PropertiesOf<'elbv2.targetGroup'>): { readonly seconds: number; readonly path: Path } | undefined {
  const index = attributes.findIndex(({ key }) => key === 'deregistration_delay.timeout_seconds')
  const seconds = Number(attributes[index]?.value ?? Number.NaN)
  return Number.isNaN(seconds) ? undefined : { seconds, path: ['attributes', index, 'value'] }
}
