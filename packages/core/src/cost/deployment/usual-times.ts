/** What no configuration tells of an application and the place it runs in. */
export interface Application {
  /** Until the network interface of a task is there. */
  readonly provisionSeconds: number
  readonly pendingSeconds: number
  readonly imageMegabytes: number
  readonly pullMegabytesPerSecond: number
  /** From RUNNING until the application answers. */
  readonly startSeconds: number
  /** From SIGTERM until the application has ended. */
  readonly exitSeconds: number
  readonly deprovisionSeconds: number
  /** The longest that one request takes. */
  readonly requestSeconds: number
  /** Until an alarm on errors goes off. */
  readonly alarmSeconds: number
  /** Until ECS notices a lost zone without a load balancer's health check. */
  readonly noticeSeconds: number
}

/** What is assumed of them; no figure of AWS's. */
export const usualApplication: Application = {
  provisionSeconds: 10,
  pendingSeconds: 5,
  imageMegabytes: 200,
  pullMegabytesPerSecond: 20,
  startSeconds: 10,
  exitSeconds: 5,
  deprovisionSeconds: 5,
  requestSeconds: 1,
  alarmSeconds: 120,
  noticeSeconds: 60,
}
