import {
  instanceTypesOf,
  makersOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import { capacityProviderOf } from './compute.ts'
import type { CostContext } from './context.ts'
import { included } from './volumes.ts'

/**
 * GB of an instance's volume unless told otherwise: the root volume of the Amazon ECS-optimized images, or the data volume
 * that ECS gives a managed instance ("Architect for Amazon ECS Managed Instances", Instance storage).
 */
export function usualVolume(isManaged: boolean): number {
  return isManaged ? 80 : 30
}

/** What each of the instances is that a service runs on. */
interface InstanceProfile {
  readonly instanceType: string | undefined
  readonly volumeGb: number
  readonly volumeType: string
  readonly isVolumeKnown: boolean
  readonly hasPublicAddress: boolean
  /** Whether it is started as a Spot Instance. */
  readonly isSpot: boolean
  /** Whether its volume has more operations or throughput than the price of its size includes. */
  readonly isBeyondIncluded: boolean
  /** Whether it stops at its CPU credits, instead of paying for more. */
  readonly hasStandardCredits: boolean
}

/** What the graph tells of a service's instances, completed from the usage. */
export function instanceProfileOf(
  service: Resource<'ecs.service'>,
  { graph, usage }: CostContext,
): InstanceProfile {
  const { data, group, managed } = makersOf(capacityProviderOf(service, graph), graph)
  const volume = data?.blockDeviceMappings?.find(({ ebs }) => ebs?.volumeSize !== undefined)?.ebs
  const volumeGb = managed?.storageConfiguration?.storageSizeGiB ?? volume?.volumeSize
  return {
    instanceType: instanceTypeOf(service, graph) ?? usage.instanceType,
    volumeGb: volumeGb ?? usage.instanceVolumeGb ?? usualVolume(managed !== undefined),
    volumeType: volume?.volumeType ?? 'gp3',
    isVolumeKnown: volumeGb !== undefined,
    hasPublicAddress: havePublicAddress(service, graph),
    isSpot:
      managed?.capacityOptionType === 'SPOT' ||
      data?.instanceMarketOptions?.marketType === 'spot' ||
      isOnSpot(group?.properties.mixedInstancesPolicy),
    isBeyondIncluded: (volume?.iops ?? 0) > included.iops || (volume?.throughput ?? 0) > included.throughput,
    hasStandardCredits: data?.creditSpecification?.cpuCredits === 'standard',
  }
}

/**
 * Whether a mixed instances policy starts Spot Instances: a share of all above its base
 * (API_InstancesDistribution: OnDemandPercentageAboveBaseCapacity defaults to 100).
 */
function isOnSpot(policy: PropertiesOf<'autoscaling.autoScalingGroup'>['mixedInstancesPolicy']): boolean {
  return (policy?.instancesDistribution?.onDemandPercentageAboveBaseCapacity ?? 100) < 100
}

/** The type of a service's instances, the first of several, as far as the graph tells. */
export function instanceTypeOf(service: Resource<'ecs.service'>, graph: ResourceGraph): string | undefined {
  const provider = capacityProviderOf(service, graph)
  return provider === undefined ? undefined : instanceTypesOf(provider, graph).types[0]
}

/** The subnets that a service's instances start in, as far as the graph tells. */
export function instanceSubnets(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly string[] {
  const { group, managed } = makersOf(capacityProviderOf(service, graph), graph)
  const listed = group?.properties.vpcZoneIdentifier?.split(',').map((id) => id.trim())
  return managed?.networkConfiguration?.subnets ?? listed?.filter((id) => id !== '') ?? []
}

/**
 * In how many zones ECS places managed instances before it packs tasks onto them: three where its subnets are in as many.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-auto-scaling.html
 */
export function managedZones(service: Resource<'ecs.service'>, graph: ResourceGraph): number {
  const zones = instanceSubnets(service, graph).map(
    (id) => graph.named('ec2.subnet', id, service)?.properties.availabilityZone ?? id,
  )
  return Math.min(3, new Set(zones).size)
}

/** Whether a service's instances get public addresses: by their launch template, or else as their subnets have it. */
export function havePublicAddress(service: Resource<'ecs.service'>, graph: ResourceGraph): boolean {
  const asked = makersOf(capacityProviderOf(service, graph), graph)
    .data?.networkInterfaces?.map(({ associatePublicIpAddress }) => associatePublicIpAddress)
    .filter((answer) => answer !== undefined)
  if (asked !== undefined && asked.length > 0) return asked.includes(true)
  return instanceSubnets(service, graph).some(
    (id) => graph.named('ec2.subnet', id, service)?.properties.mapPublicIpOnLaunch === true,
  )
}
