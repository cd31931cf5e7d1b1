import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { loggerOptionsFailures } from './logger-options.ts'
import { loggerDestinationFailures } from './logger-destination.ts'

/** The log driver does not start. */
export const loggerClass: ErrorClass = {
  id: 'logger',
  marks: [
    ['failed to validate logger args'],
    ['failed to initialize logging driver'],
    ['create Cloudwatch log stream'],
    ['create Cloudwatch log group'],
    ['Cloudwatch log group', 'does not exist'],
    ['configuration file contains errors, aborting'],
    ['Log driver', 'requires options'],
    ['awslogs-region is required'],
    ['awslogs-group is required'],
    ['no log driver named'],
    ['unknown log opt'],
    ['specified log group does not exist'],
    ['log group defined in the task definition'],
  ],
  failures: [...loggerOptionsFailures, ...loggerDestinationFailures],
  look: looks.task,
}
