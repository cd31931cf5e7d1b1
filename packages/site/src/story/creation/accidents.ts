import { expand, isOnFargate, vpcCidr, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { pullMessageOf } from '@ecs-lint/core/network'
import { pullsOf } from '../../packet/pulls.ts'

/** Something that somebody changed in the learner's own service, so that its new tasks do not get to serve. */
export interface Accident {
  /** Whether it does anything to a service that is whole. */
  readonly fits: (service: CompleteServiceConfig) => boolean
  readonly fields: (service: CompleteServiceConfig) => Partial<CompleteServiceConfig>
  /** Whether it is what has happened to a broken service; the first that is counts. */
  readonly isIn: (service: CompleteServiceConfig) => boolean
  /** What ECS writes as the stopped reason of the tasks then. */
  readonly reason: (service: CompleteServiceConfig) => string
}

/** An address that is kept for documentation (RFC 5737). */
const oneAddress = '203.0.113.7/32'

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html */
export const accidents: readonly Accident[] = [
  {
    // Elsewhere it is not the task that pulls the image.
    fits: isOnFargate,
    fields: () => ({ egress: 'none' }),
    isIn: (service) => pullsOf(expand(service)).some(({ verdict }) => verdict === 'blocked'),
    reason: ({ image }) => pullMessageOf(image),
  },
  {
    // Without a load balancer nobody would find out that tasks cannot be reached.
    fits: ({ loadBalancer }) => loadBalancer !== 'none',
    fields: ({ containerPort }) => ({ taskInbound: [{ port: containerPort, source: oneAddress }] }),
    // The same as `isShut`, which every page of the step loads and this file would make a file of its own.
    isIn: ({ loadBalancer, taskInbound }) =>
      loadBalancer !== 'none' &&
      taskInbound.every(
        ({ source }) => !['load-balancer', vpcCidr].includes(source) && !source.endsWith('/0'),
      ),
    reason: ({ region, serviceName }) =>
      `Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${serviceName}/73e2d6bc24d8a067)`,
  },
]
