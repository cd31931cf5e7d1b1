import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { stopHostFailures } from './stop-host.ts'
import { stopTaskFailures } from './stop-task.ts'
import { stopServiceFailures } from './stop-service.ts'

/** Why a task was stopped, where nothing failed in it. */
export const stopClass: ErrorClass = {
  id: 'stop',
  marks: [
    ['Spot Task was interrupted'],
    ['SpotInterruption'],
    ['TerminationNotice'],
    ['InfrastructureHealth'],
    ['Host EC2'],
    ['deregistration forced'],
    ['performing maintenance'],
    ['undergoing maintenance'],
    ['is being retired'],
    ['scheduled for retirement'],
    ['DRAINING'],
    ['being drained'],
    ['UserInitiated'],
    ['Task stopped by user'],
    ['Scaling activity initiated'],
    ['Essential container in task exited'],
    ['EssentialContainerExited'],
    ['TaskFailedToStart'],
    ['Task failed to start'],
    ['ServiceSchedulerInitiated'],
    ['steady state'],
    ['has started'],
    ['has stopped'],
    ['stopped', 'running tasks'],
    ['targets in'],
    ['instances in'],
    ['draining connections'],
    ['stopped for maintenance'],
    ['rebalancing'],
    ['AZ balanced'],
    ['Availability Zone', 'balanc'],
  ],
  failures: [...stopHostFailures, ...stopTaskFailures, ...stopServiceFailures],
  look: looks.stoppedTasks,
}
