import { addBeside } from './beside.ts'
import { deploymentAssumptions, deploymentRun } from './deployment-run.ts'
import { lessFreeTier } from './free-tier.ts'
import { addInstances } from './instances.ts'
import { addLattice } from './lattice.ts'
import { withSavingsPlan } from './savings-plan.ts'
import { addAlarms, addScalingRange } from './scaling.ts'

/**
 * The parts of a bill that a service as the tutorial's form makes it does without while its tasks run on Fargate. They are
 * handed to the others, so that a page which prices such services need not load them (`estimateService`).
 */
export const furtherParts = {
  addAlarms,
  addBeside,
  addInstances,
  addLattice,
  addScalingRange,
  deploymentAssumptions,
  deploymentRun,
  lessFreeTier,
  withSavingsPlan,
}

export type FurtherParts = typeof furtherParts
