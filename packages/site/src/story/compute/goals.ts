import type { Estimate } from '@ecs-lint/core/cost'
import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { isSame } from '../../state/same.ts'
import type { Judged, SceneGoals, Sight } from '../goal.ts'

export const goals: Readonly<Record<string, SceneGoals>> = {
  where: {
    goal: { service: staysOnFargate, tried: hasTriedAll },
    wrong: [
      { service: ({ compute }) => compute === 'EC2', tried: hasTriedAll },
      { service: ({ compute }) => compute === 'MANAGED_INSTANCES', tried: hasTriedAll },
      { service: isOnFargate, tried: hasTriedAll },
      { service: isOnFargate, tried: hasLeftFargate },
      { tried: hasLeftFargate },
    ],
  },
  borrowed: {
    goal: {
      rules: ['spot-only-production'],
      bill: (bill, judged) => hasSpot(bill) && !isPricedOtherwise(bill, judged),
      seen: (sights, service) => fewestLeft(sights, service) >= 1,
    },
    wrong: [
      { bill: hasSpot, seen: (sights, service) => fewestLeft(sights, service) === 0 },
      { bill: isPricedOtherwise },
      {
        service: ({ compute, onDemandBase, tasks }) => compute === 'FARGATE_MIXED' && onDemandBase >= tasks,
        bill: (bill) => !hasSpot(bill),
      },
      {
        service: isMixed,
        tried: (services) => services.filter(isMixed).length > 2,
        bill: (bill) => !hasSpot(bill),
      },
      { service: isMixed, bill: (bill) => !hasSpot(bill) },
      { bill: hasSpot },
      { seen: (sights) => sights.length > 0 },
    ],
  },
  cheaper: {
    goal: {
      service: ({ compute }) => compute === 'FARGATE',
      cheaperThan: (service) => ({ ...service, cpuArchitecture: 'X86_64' }),
    },
    wrong: [
      { service: (service) => !isOnFargate(service) },
      { service: mayUseSpotOnArm, bill: hasSpot },
      { service: mayUseSpotOnArm, bill: (bill) => !hasSpot(bill) },
      { service: ({ compute, cpuArchitecture }) => compute === 'FARGATE' && cpuArchitecture === 'X86_64' },
    ],
  },
}

function isMixed({ compute }: CompleteServiceConfig): boolean {
  return compute === 'FARGATE_MIXED'
}

function mayUseSpotOnArm(service: CompleteServiceConfig): boolean {
  return isOnFargate(service) && service.compute !== 'FARGATE' && service.cpuArchitecture === 'ARM64'
}

/** Whether at least one task is where AWS does not take it back. */
function staysOnFargate({ compute, onDemandBase }: CompleteServiceConfig): boolean {
  return compute === 'FARGATE' || (compute === 'FARGATE_MIXED' && onDemandBase >= 1)
}

function hasTriedAll(services: readonly CompleteServiceConfig[]): boolean {
  const tried = new Set(services.map(({ compute }) => compute))
  return tried.has('EC2') && tried.has('MANAGED_INSTANCES')
}

function hasLeftFargate(services: readonly CompleteServiceConfig[]): boolean {
  return services.some((service) => !isOnFargate(service))
}

/** Whether a task really runs on Spot, also where its price is not known. */
function hasSpot({ items, missing }: Estimate): boolean {
  return [...items, ...missing].some(({ sku }) => sku?.startsWith('fargate.spot'))
}

/**
 * Whether Spot has no known price here for this kind of CPU, and has one for the other: unknown is not cheaper. Where a Region
 * has none at all, nobody can be asked to see what it saves.
 */
function isPricedOtherwise(bill: Estimate, { service, billOf }: Pick<Judged, 'service' | 'billOf'>): boolean {
  if (!lacksSpotPrice(bill)) return false
  const cpuArchitecture = service.cpuArchitecture === 'ARM64' ? 'X86_64' : 'ARM64'
  const other = billOf({ ...service, cpuArchitecture })
  return other !== undefined && !lacksSpotPrice(other)
}

function lacksSpotPrice({ missing }: Estimate): boolean {
  return missing.some(({ sku }) => sku?.startsWith('fargate.spot'))
}

/** How many healthy tasks were left at the least when Spot was taken back from this service; −1 where it was not. */
function fewestLeft(sights: readonly Sight[], service: CompleteServiceConfig): number {
  return sights.findLast((sight) => isSame(sight.service, service))?.outcome.fewestHealthy ?? -1
}
