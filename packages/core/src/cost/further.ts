import { addBeside } from './beside.ts'
import { chargedOf } from './charged-addresses.ts'
import { deploymentAssumptions, deploymentRun } from './deployment-run.ts'
import { addDiscovery, addHostedZone } from './discovery.ts'
import { addExpress } from './express.ts'
import { lessFreeTier } from './free-tier.ts'
import { addGateways } from './gateway.ts'
import { addIdleAddress } from './idle-address.ts'
import { addImages } from './images.ts'
import { addImpliedLoadBalancer } from './implied-load-balancer.ts'
import { addImpliedTask } from './implied-task.ts'
import { addInsights } from './insights.ts'
import { addInstances } from './instances.ts'
import { addLattice } from './lattice.ts'
import { addLogs } from './logs.ts'
import { withSavingsPlan } from './savings-plan.ts'
import { addAlarms, addScalingRange } from './scaling.ts'
import { inTiers } from './tiers.ts'
import { addCrossZone, addDataOut } from './traffic.ts'
import { unknownValues } from './unknown-values.ts'
import { addVolumes } from './volumes.ts'

/**
 * The parts of a bill that a service as the tutorial's form makes it does without, while its tasks run on Fargate, Container
 * Insights is off, and nothing is said of its use. They are handed to the others, so that a page which prices such services
 * need not load them (`estimateService`).
 */
export const furtherParts = {
  addAlarms,
  addBeside,
  addCrossZone,
  addDataOut,
  addDiscovery,
  addExpress,
  addGateways,
  addHostedZone,
  addIdleAddress,
  addImages,
  addImpliedLoadBalancer,
  addImpliedTask,
  addInsights,
  addInstances,
  addLattice,
  addLogs,
  addScalingRange,
  addVolumes,
  chargedOf,
  deploymentAssumptions,
  deploymentRun,
  inTiers,
  lessFreeTier,
  unknownValues,
  withSavingsPlan,
}

export type FurtherParts = typeof furtherParts
