import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { placementInstancesFailures } from './placement-instances.ts'
import { placementCapacityFailures } from './placement-capacity.ts'
import { placementRestFailures } from './placement-rest.ts'

/** A task finds no place. */
export const placementClass: ErrorClass = {
  id: 'placement',
  marks: [
    ['unable to place a task'],
    ['unable to place tasks'],
    ['closest matching'],
    ['Container Instances were found'],
    ['EMPTY CAPACITY PROVIDER'],
    ['no container instance met'],
    ['insufficient CPU'],
    ['insufficient memory'],
    ['Capacity is unavailable'],
    ['reached the limit on the number of'],
    ['configuration is above your limit'],
    ['provisioning capacity limit'],
    ['could not launch'],
    ['SERVICE_TASK_PLACEMENT_FAILURE'],
    ['attach network interface to unused device index'],
    ['RESOURCE:CPU'],
    ['RESOURCE:MEMORY'],
    ['RESOURCE:ENI'],
    ['RESOURCE:PORT'],
    ['RESOURCE:GPU'],
    ['encountered error "RESOURCE:'],
    ['reason RESOURCE:'],
    ['Timed out waiting for Amazon ECS Agent'],
    ['failed to launch a task'],
    ['launch a task'],
    ['Task provisioning failed'],
    ['encountered error "AGENT"'],
    ['agent connected'],
    ['reason AGENT'],
    ['reason ATTRIBUTE'],
    ['placement constraint unsatisfied'],
    ["error 'ATTRIBUTE'"],
  ],
  failures: [...placementInstancesFailures, ...placementCapacityFailures, ...placementRestFailures],
  look: looks.instance,
}
