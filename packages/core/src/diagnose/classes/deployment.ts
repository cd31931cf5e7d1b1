import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { deploymentReasonsFailures } from './deployment-reasons.ts'
import { deploymentEndsFailures } from './deployment-ends.ts'
import { deploymentWaitsFailures } from './deployment-waits.ts'

/** A deployment, and the service as a whole. */
export const deploymentClass: ErrorClass = {
  id: 'deployment',
  marks: [
    ['deployment'],
    ['rolling back'],
    ['rollout'],
    ['consistently start tasks'],
    ['SERVICE_TASK_START_IMPAIRED'],
    ['circuit breaker'],
    ['alarm detected'],
    ['ServicesStable'],
    ['did not stabilize'],
    ['NotStabilized'],
    ['Exceeded attempts to wait'],
    ['Timed out waiting for service'],
    ['New task definition not running within'],
    ['ResourceNotReady'],
    ['lifecycle hook'],
    ['TasksRunning failed'],
    ['waiting for state to become'],
    ['Resource creation cancelled'],
    ['Resource update cancelled'],
    ['resource(s) failed to'],
    ['was not successfully created'],
    ['was not successfully updated'],
  ],
  failures: [...deploymentReasonsFailures, ...deploymentEndsFailures, ...deploymentWaitsFailures],
  look: looks.events,
}
