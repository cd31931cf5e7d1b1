// The break-it lab: faults as data, each put into a copy of the learner's service. What AWS would say comes from
// core/diagnose, what follows from the configuration from core/network and core/simulate. `ids` names the faults, the files
// called `…-faults` describe them, `proof` asks core, `play` makes a case of one.
import { deploymentFaults } from './deployment-faults.ts'
import type { Fault } from './fault.ts'
import { startFaults } from './start-faults.ts'
import { trafficFaults } from './traffic-faults.ts'

/** In the order of their ids. */
export const faults: readonly Fault[] = [...startFaults, ...trafficFaults, ...deploymentFaults]
