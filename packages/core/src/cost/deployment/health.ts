/** A container's own health check, in seconds. */
export interface ContainerCheck {
  readonly interval: number
  readonly retries: number
  /** Failures before it are not counted. */
  readonly startPeriod: number
}

/** A target group's health check; the interval in seconds. */
export interface LoadBalancerCheck {
  readonly interval: number
  readonly healthyThreshold: number
  readonly unhealthyThreshold: number
}

/** What decides whether a task counts as healthy. */
export interface HealthChecks {
  readonly containerCheck?: ContainerCheck | undefined
  readonly loadBalancerCheck?: LoadBalancerCheck | undefined
  /** Seconds after the start of a task in which ECS overlooks failed health checks. */
  readonly graceSeconds: number
}

/** Seconds after RUNNING at which a task counts as healthy, and at which ECS would give it up; infinite for never. */
export interface HealthTimes {
  readonly healthyAfter: number
  readonly givenUpAfter: number
}

/** ECS counts a task without any health check as healthy so many seconds after it runs, whether it answers or not. */
const settlingSeconds = 40

/**
 * When a task whose application answers `readyAfter` seconds after RUNNING becomes healthy, or else is found unhealthy.
 * The first check comes one interval after RUNNING. Whichever time comes first decides.
 *
 * Source: minimumHealthyPercent in https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function healthTimes(checks: HealthChecks, readyAfter: number): HealthTimes {
  const { containerCheck, loadBalancerCheck, graceSeconds } = checks
  const verdicts = [
    ...(containerCheck === undefined ? [] : [containerVerdict(containerCheck, readyAfter)]),
    ...(loadBalancerCheck === undefined ? [] : [loadBalancerVerdict(loadBalancerCheck, readyAfter)]),
  ]
  if (verdicts.length === 0) {
    return { healthyAfter: settlingSeconds, givenUpAfter: Infinity }
  }
  const times = verdicts.map(({ healthyAfter, unhealthyAfter }) => {
    const noticedAfter = Math.max(unhealthyAfter, graceSeconds)
    return { healthyAfter, givenUpAfter: noticedAfter < healthyAfter ? noticedAfter : Infinity }
  })
  return {
    healthyAfter: Math.max(...times.map(({ healthyAfter }) => healthyAfter)),
    givenUpAfter: Math.min(...times.map(({ givenUpAfter }) => givenUpAfter)),
  }
}

interface Verdict {
  readonly healthyAfter: number
  readonly unhealthyAfter: number
}

/** The first success makes a container healthy; failures count from the end of the start period. */
function containerVerdict({ interval, retries, startPeriod }: ContainerCheck, readyAfter: number): Verdict {
  const firstSuccess = Math.max(1, Math.ceil(readyAfter / interval)) * interval
  const lastFailure = (Math.floor(startPeriod / interval) + retries) * interval
  return {
    healthyAfter: firstSuccess,
    unhealthyAfter: lastFailure < firstSuccess ? lastFailure : Infinity,
  }
}

/**
 * A new target becomes healthy with its first success. The healthy threshold counts only for one that was found unhealthy
 * before: here one that failed as often as the unhealthy threshold says while it was still starting.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-healthcheck.html
 */
function loadBalancerVerdict(check: LoadBalancerCheck, readyAfter: number): Verdict {
  const { interval, healthyThreshold, unhealthyThreshold } = check
  const firstSuccess = Math.max(1, Math.ceil(readyAfter / interval))
  const wasUnhealthy = unhealthyThreshold < firstSuccess
  return {
    healthyAfter: (firstSuccess + (wasUnhealthy ? healthyThreshold - 1 : 0)) * interval,
    unhealthyAfter: wasUnhealthy ? balancerNoticesAfter(check) : Infinity,
  }
}

/** Seconds after which a load balancer finds a target unhealthy that does not answer. */
export function balancerNoticesAfter({ interval, unhealthyThreshold }: LoadBalancerCheck): number {
  return unhealthyThreshold * interval
}
