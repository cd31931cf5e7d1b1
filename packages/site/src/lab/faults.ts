// The break-it lab: faults as data, each put into a copy of the learner's service. What AWS would say comes from
// core/diagnose, what follows from the configuration from core/network and core/simulate. `ids` names the faults, the files
// called `…-faults` describe them (`unless` and `wrong-ways` are what several share), `proof` asks core, `play` makes a case of one.
import { deploymentFaults } from './deployment-faults.ts'
import { exitFaults } from './exit-faults.ts'
import type { Fault } from './fault.ts'
import { healthFaults } from './health-faults.ts'
import { startFaults } from './start-faults.ts'
import { trafficFaults } from './traffic-faults.ts'

/** In the order of their ids. */
export const faults: readonly Fault[] = [
  ...startFaults,
  ...exitFaults,
  ...healthFaults,
  ...trafficFaults,
  ...deploymentFaults,
]
