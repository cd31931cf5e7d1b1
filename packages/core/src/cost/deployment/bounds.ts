/** What a rolling update may do to a service's tasks, in numbers of tasks. */
export interface TaskBounds {
  /** Healthy tasks that ECS keeps: the minimum healthy percent, rounded up. */
  readonly least: number
  /** Tasks that may be starting or running at once: the maximum percent, rounded down. */
  readonly most: number
  /** New tasks that may start while all old ones run. */
  readonly mayStart: number
  /** Old tasks that may stop before a new one runs. */
  readonly mayStop: number
  /** Neither is possible: a deployment can never begin. */
  readonly isStuck: boolean
  /** The least maximum percent that leaves room for one task more. */
  readonly enoughPercent: number
}

/**
 * Turns the percentages of a deployment configuration into tasks. The minimum rounds up and the maximum down, so that
 * neither is ever exceeded.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function taskBounds(
  desired: number,
  minimumHealthyPercent: number,
  maximumPercent: number,
): TaskBounds {
  const least = Math.ceil((desired * minimumHealthyPercent) / 100)
  const most = Math.floor((desired * maximumPercent) / 100)
  const mayStart = Math.max(0, most - desired)
  const mayStop = Math.max(0, desired - least)
  return {
    least,
    most,
    mayStart,
    mayStop,
    isStuck: desired > 0 && mayStart === 0 && mayStop === 0,
    enoughPercent: desired === 0 ? 100 : Math.ceil(((desired + 1) * 100) / desired),
  }
}
