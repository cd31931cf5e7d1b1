import { defineResource } from '../descriptor.ts'
import { enabledOrDisabled } from '../ecs-structures.ts'
import { list, oneOf, tags, texts } from '../shape.ts'

const range = { min: 'number', max: 'number' } as const
const inOrOut = oneOf('included', 'required', 'excluded')

export default defineResource({
  type: 'ecs.capacityProvider',
  shape: {
    capacityProviderArn: 'text',
    name: 'text',
    cluster: 'text',
    status: 'text',
    autoScalingGroupProvider: {
      autoScalingGroupArn: 'text',
      managedScaling: {
        status: enabledOrDisabled,
        targetCapacity: 'count',
        minimumScalingStepSize: 'count',
        maximumScalingStepSize: 'count',
        instanceWarmupPeriod: 'count',
      },
      managedTerminationProtection: enabledOrDisabled,
      managedDraining: enabledOrDisabled,
    },
    managedInstancesProvider: {
      infrastructureRoleArn: 'text',
      instanceLaunchTemplate: {
        ec2InstanceProfileArn: 'text',
        networkConfiguration: {
          subnets: texts,
          securityGroups: texts,
        },
        storageConfiguration: {
          storageSizeGiB: 'number',
        },
        localStorageConfiguration: { useLocalStorage: 'flag' },
        monitoring: oneOf('BASIC', 'DETAILED'),
        capacityOptionType: oneOf('ON_DEMAND', 'SPOT', 'RESERVED'),
        instanceMetadataTagsPropagation: 'flag',
        instanceRequirements: {
          vCpuCount: range,
          memoryMiB: range,
          cpuManufacturers: list(oneOf('intel', 'amd', 'amazon-web-services')),
          memoryGiBPerVCpu: range,
          excludedInstanceTypes: texts,
          instanceGenerations: list(oneOf('current', 'previous')),
          spotMaxPricePercentageOverLowestPrice: 'number',
          onDemandMaxPricePercentageOverLowestPrice: 'number',
          bareMetal: inOrOut,
          burstablePerformance: inOrOut,
          requireHibernateSupport: 'flag',
          networkInterfaceCount: range,
          localStorage: inOrOut,
          localStorageTypes: list(oneOf('hdd', 'ssd')),
          totalLocalStorageGB: range,
          baselineEbsBandwidthMbps: range,
          acceleratorTypes: list(oneOf('gpu', 'fpga', 'inference')),
          acceleratorCount: range,
          acceleratorManufacturers: texts,
          acceleratorNames: texts,
          acceleratorTotalMemoryMiB: range,
          networkBandwidthGbps: range,
          allowedInstanceTypes: texts,
          maxSpotPriceAsPercentageOfOptimalOnDemandPrice: 'number',
        },
        fipsEnabled: 'flag',
        capacityReservations: {
          reservationGroupArn: 'text',
          reservationPreference: oneOf('RESERVATIONS_ONLY', 'RESERVATIONS_FIRST', 'RESERVATIONS_EXCLUDED'),
        },
      },
      propagateTags: oneOf('CAPACITY_PROVIDER', 'NONE'),
      infrastructureOptimization: { scaleInAfter: 'number' },
      autoRepairConfiguration: { actionsStatus: enabledOrDisabled },
    },
    updateStatus: 'text',
    updateStatusReason: 'text',
    tags,
    type: 'text',
  },
  names: ['name', 'capacityProviderArn'],
  links: [
    ['autoScalingGroupProvider.autoScalingGroupArn', 'autoscaling.autoScalingGroup'],
    ['managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets.*', 'ec2.subnet'],
    [
      'managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.securityGroups.*',
      'ec2.securityGroup',
    ],
  ],
  reported: ['capacityProviderArn', 'status', 'updateStatus', 'updateStatusReason', 'type'],
  printedAs: ['capacityProvider', 'capacityProviders'],
  cloudFormation: {
    type: 'AWS::ECS::CapacityProvider',
    ref: 'name',
    attributes: {},
    names: { cluster: 'ClusterName' },
  },
  terraform: { type: 'aws_ecs_capacity_provider' },
  deletion: {
    operation: 'DeleteCapacityProvider',
    action: 'ecs:DeleteCapacityProvider',
    command: 'ecs delete-capacity-provider',
    input: { capacityProvider: 'name' },
    precedes: ['ecs.cluster'],
  },
})
