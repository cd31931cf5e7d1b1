import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { number, opaque, tags, text, texts } from './fields.ts'

const instanceRequirements = lazily(() =>
  z.looseObject({
    vCpuCount: opaque,
    memoryMiB: opaque,
    cpuManufacturers: texts,
    memoryGiBPerVCpu: opaque,
    excludedInstanceTypes: texts,
    instanceGenerations: texts,
    spotMaxPricePercentageOverLowestPrice: number,
    onDemandMaxPricePercentageOverLowestPrice: number,
    bareMetal: text,
    burstablePerformance: text,
    requireHibernateSupport: opaque,
    networkInterfaceCount: opaque,
    localStorage: text,
    localStorageTypes: texts,
    totalLocalStorageGB: opaque,
    baselineEbsBandwidthMbps: opaque,
    acceleratorTypes: texts,
    acceleratorCount: opaque,
    acceleratorManufacturers: texts,
    acceleratorNames: texts,
    acceleratorTotalMemoryMiB: opaque,
    networkBandwidthGbps: opaque,
    allowedInstanceTypes: texts,
    maxSpotPriceAsPercentageOfOptimalOnDemandPrice: number,
  }),
)

/** What a service's tasks run on where it is not Fargate, as in the Amazon ECS API. */
export const capacityProvider = lazily(() =>
  z.looseObject({
    capacityProviderArn: text,
    name: text,
    cluster: text,
    status: text,
    autoScalingGroupProvider: z.optional(
      z.looseObject({
        autoScalingGroupArn: text,
        managedScaling: opaque,
        managedTerminationProtection: text,
        managedDraining: text,
      }),
    ),
    managedInstancesProvider: z.optional(
      z.looseObject({
        infrastructureRoleArn: text,
        instanceLaunchTemplate: z.optional(
          z.looseObject({
            ec2InstanceProfileArn: text,
            networkConfiguration: z.optional(z.looseObject({ subnets: texts, securityGroups: texts })),
            storageConfiguration: z.optional(z.looseObject({ storageSizeGiB: number })),
            localStorageConfiguration: opaque,
            monitoring: text,
            capacityOptionType: text,
            instanceMetadataTagsPropagation: opaque,
            instanceRequirements: z.optional(instanceRequirements()),
            fipsEnabled: opaque,
            capacityReservations: opaque,
          }),
        ),
        propagateTags: text,
        infrastructureOptimization: opaque,
        autoRepairConfiguration: opaque,
      }),
    ),
    updateStatus: text,
    updateStatusReason: text,
    tags,
    type: text,
  }),
)
