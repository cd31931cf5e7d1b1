import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { parseImage } from '@ecs-lint/core/graph'

/** Something that somebody changed in the learner's own service, so that its new tasks do not get to serve. */
export interface Accident {
  readonly fields: (service: CompleteServiceConfig) => Partial<CompleteServiceConfig>
  /** Whether it is what has happened to a broken service; the first that is counts. */
  readonly isIn: (service: CompleteServiceConfig) => boolean
  /** What ECS writes as the stopped reason of the tasks then. */
  readonly reason: (service: CompleteServiceConfig) => string
}

/** An address that is kept for documentation (RFC 5737). */
const oneAddress = '203.0.113.7/32'

/**
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
export const accidents: readonly Accident[] = [
  {
    fields: () => ({ egress: 'none' }),
    isIn: ({ egress }) => egress === 'none',
    reason: ({ image }) =>
      parseImage(image).registry === 'ecr'
        ? 'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration.'
        : `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${image}: failed to do request: dial tcp: i/o timeout`,
  },
  {
    fields: ({ containerPort }) => ({ taskInbound: [{ port: containerPort, source: oneAddress }] }),
    // The same as `isShut`, which every page of the step loads and this file would make a file of its own.
    isIn: ({ loadBalancer, taskInbound }) =>
      loadBalancer !== 'none' &&
      taskInbound.every(({ source }) => source !== 'load-balancer' && !source.endsWith('/0')),
    reason: ({ region, serviceName }) =>
      `Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${serviceName}/0123456789abcdef)`,
  },
]
