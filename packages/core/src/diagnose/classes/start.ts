import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { startHostFailures } from './start-host.ts'
import { startLimitsFailures } from './start-limits.ts'
import { startImageFailures } from './start-image.ts'

/** The container is made and does not start, or what it starts is not to be run. */
export const startClass: ErrorClass = {
  id: 'start',
  marks: [
    ['CannotStartContainer'],
    ['OCI runtime'],
    ['container_linux.go'],
    ['starting container process'],
    ['exec format error'],
    ['standard_init_linux'],
    ['exec user process'],
    ['executable file not found'],
    ['failed to create shim'],
    ['container runtime task'],
    ['unable to create new container'],
    ['port is already allocated'],
    ['programming external connectivity'],
    ['starting userland proxy'],
    ['error gathering device'],
    ['nvidia-container-cli'],
    ['on network bridge'],
    ['Cannot start container'],
    ['starting container failed'],
    ['runc create failed'],
    ['unable to find user'],
    ['could not select device driver'],
    ['invalid mount config'],
    ['Minimum memory limit'],
    ['system error: exec'],
    ['exec ', 'no such file or directory'],
    ['exec ', 'permission denied'],
  ],
  failures: [...startHostFailures, ...startLimitsFailures, ...startImageFailures],
  look: looks.task,
}
