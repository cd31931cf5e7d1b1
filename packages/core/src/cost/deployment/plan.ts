import { healthTimes, type ContainerCheck, type LoadBalancerCheck } from './health.ts'
import { besideSeconds, type StagedDeployment } from './stages.ts'
import { extraTaskSeconds } from './task-seconds.ts'
import type { Application } from './usual-times.ts'

/** Whether a task that is stopping takes part of the maximum percent: never, at a maximum of 100 % alone, or always. */
export type DrainingTasks = 'ignore' | 'wait-at-100' | 'wait'

/**
 * What ends a rolling update before all of its tasks are there.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/early-success-criteria.html
 */
export interface EarlySuccess {
  /** Of the desired tasks, rounded up: one at the least. */
  readonly healthyPercent: number
  /** Whether the deployment counts as successful before or after the old tasks are gone. */
  readonly cleanup: 'BLOCKING' | 'DEFERRED'
  /**
   * AWS does not say whether the old tasks that are left are cleaned up all at once or as they are replaced. `off` is a
   * deployment without the criteria.
   */
  readonly reading: 'at-once' | 'as-replaced' | 'off'
}

/** What decides how long tasks run side by side in a deployment. */
export interface TimedDeployment extends StagedDeployment {
  readonly desired: number
  readonly minimumHealthyPercent: number
  readonly maximumPercent: number
  readonly drainingTasks: DrainingTasks
  readonly containerCheck?: ContainerCheck
  readonly loadBalancer?: { readonly check: LoadBalancerCheck; readonly deregistrationDelay: number }
  readonly graceSeconds: number
  readonly earlySuccess?: EarlySuccess
  readonly stopTimeout: number
  /** What RUNNING waits for beside the image: containers that others depend on. */
  readonly dependencySeconds: number
  readonly application: Application
  /** From RUNNING until the new version answers. */
  readonly newStartSeconds: number
}

/**
 * Whether a replacement waits for a task that is stopping. AWS's page on draining instances says so of a maximum of 100 %;
 * the API counts tasks that are RUNNING or PENDING, and does not say whether one that is stopping is RUNNING.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-draining.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function waitsForStopping(drainingTasks: DrainingTasks, maximumPercent: number): boolean {
  return drainingTasks === 'wait' || (drainingTasks === 'wait-at-100' && maximumPercent <= 100)
}

/** Seconds from the start of the pull until the image is there. */
export function pullSeconds({ imageMegabytes, pullMegabytesPerSecond }: Application): number {
  return imageMegabytes / pullMegabytesPerSecond
}

/** The task-seconds that a deployment without trouble takes beyond what the desired tasks use in the same time. */
export function extraSecondsOf(deployment: TimedDeployment): number {
  const { application, containerCheck, loadBalancer, graceSeconds, strategy, earlySuccess } = deployment
  const unbilledSeconds = application.provisionSeconds + application.pendingSeconds
  const { healthyAfter } = healthTimes(
    { containerCheck, loadBalancerCheck: loadBalancer?.check, graceSeconds },
    deployment.newStartSeconds,
  )
  const beside = strategy === 'ROLLING' ? 0 : besideSeconds(deployment)
  if (beside === undefined) return 0
  return extraTaskSeconds({
    tasks: deployment.desired,
    isRolling: strategy === 'ROLLING',
    minimumHealthyPercent: deployment.minimumHealthyPercent,
    maximumPercent: deployment.maximumPercent,
    waitsForStopping: waitsForStopping(deployment.drainingTasks, deployment.maximumPercent),
    unbilledSeconds,
    upSeconds: unbilledSeconds + pullSeconds(application) + deployment.dependencySeconds + healthyAfter,
    downSeconds:
      (loadBalancer?.deregistrationDelay ?? 0) +
      Math.min(deployment.stopTimeout, application.exitSeconds) +
      application.deprovisionSeconds,
    besideSeconds: beside,
    ...(earlySuccess?.reading === 'at-once' && {
      cleanUp: { healthyPercent: earlySuccess.healthyPercent, afterSeconds: deployment.bakeMinutes * 60 },
    }),
  })
}
