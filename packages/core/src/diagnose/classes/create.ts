import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { createAgentFailures } from './create-agent.ts'
import { createContainerFailures } from './create-container.ts'

/** The container cannot be made, or be handled once it is there. */
export const createClass: ErrorClass = {
  id: 'create',
  marks: [
    ['CannotCreateContainer'],
    ['CannotCreateVolume'],
    ['InvalidVolumeError'],
    ['CannotInspectVolume'],
    ['CannotStopContainer'],
    ['CannotInspectContainer'],
    ['ContainerRuntimeTimeout'],
    ['DockerTimeoutError'],
    ['Could not transition to'],
    ['ContainerVanished'],
    ['No container matching saved ID'],
    ['HostConfigError'],
    ['DockerClientConfigError'],
    ['devmapper: Thin Pool'],
    ['failed to chown'],
    ['no such image'],
    ['lchown'],
  ],
  failures: [...createAgentFailures, ...createContainerFailures],
  look: looks.task,
}
