import type { Text } from '../finding/index.ts'

/** Where in the life of a service it goes wrong. */
export type FailureStage = 'pull' | 'prepare' | 'run' | 'schedule' | 'traffic'

/** A message that AWS (or nginx) writes when something goes wrong, and what is behind it. */
export interface Failure {
  readonly id: string
  readonly stage: FailureStage
  /** Where the message stands: in a stopped task, a container, the service's events, a target's health, a log. */
  readonly field:
    | 'stopCode'
    | 'stoppedReason'
    | 'container reason'
    | 'exit code'
    | 'service event'
    | 'target health'
    | 'http status'
    | 'log'
    | 'api error'
    | 'failure reason'
  /**
   * Any of these stands in the message: phrases in this order, with anything between. Plain text instead of regular
   * expressions, so that no message can make the search slow.
   */
  readonly phrases: readonly (readonly string[])[]
  /** The message where it is nothing but a code: the number of an exit, the reason of a failure. */
  readonly code?: string
  /** Says only that something failed; left out where a message also says what. */
  readonly isGeneral?: true
  readonly cause: Text
  readonly fix: Text
  /** A real message. */
  readonly sample: string
  /** The page, or the source text, that has the message. */
  readonly source: string
  /** `read` and `excerpt`: the source was read wholly or in part; `known`: common knowledge, not confirmed there. */
  readonly basis: 'read' | 'excerpt' | 'known'
}

const developerGuide = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'

/** The pages and texts that the messages stand in; read in November 2026. */
export const sources = {
  stopCodes: 'npm @aws-sdk/client-ecs 3.1164.0 (TaskStopCode)',
  stopped: `${developerGuide}/stopped-task-errors.html`,
  pull: `${developerGuide}/task_cannot_pull_image.html`,
  prepare: `${developerGuide}/resource-initialization-error.html`,
  start: `${developerGuide}/cannot-start-container.html`,
  size: `${developerGuide}/task-cpu-memory-error.html`,
  events: `${developerGuide}/service-event-messages-list.html`,
  stopCodesOfTasks: 'https://docs.aws.amazon.com/AmazonECS/latest/userguide/stopped-task-error-codes.html',
  create: `${developerGuide}/CannotCreateContainerError.html`,
  eventNames: `${developerGuide}/ecs_service_events.html`,
  apiFailures: `${developerGuide}/api_failures_messages.html`,
  serviceBalancer: `${developerGuide}/troubleshoot-service-load-balancers.html`,
  unhealthy: `${developerGuide}/service-unhealthy-event-messages.html`,
  exitCodes: 'https://repost.aws/knowledge-center/ecs-task-stopped',
  targetHealth: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html',
  balancer:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  nginx: 'nginx error.log (ngx_http_upstream_module)',
  runtime: 'container runtimes and POSIX',
  reports: 'reports in public repositories',
  agent: 'github.com/aws/amazon-ecs-agent (8dfceca)',
} as const
