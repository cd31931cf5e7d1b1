import { alter, planned, plus, taskOf, type Resource, type ResourceGraph } from '../../graph/index.ts'
import type { InstanceTypeName } from '../instance-types.ts'
import { usualVolume } from '../instance-profile.ts'
import { fitOf } from '../packing.ts'
import type { CompleteUsage } from '../usage.ts'

/** The instances that a service is to run on. */
interface Plan {
  /** Of the capacity provider, and of what stands behind it. */
  readonly name: string
  readonly isManaged: boolean
  /** Undefined where none is known that the tasks fit on. */
  readonly type: InstanceTypeName | undefined
  readonly subnets: readonly string[]
  readonly hasPublicAddress: boolean
  /** GiB of disk that each task asks Fargate for; 0 where it asks for none. */
  readonly storageGb: number
  readonly usage: CompleteUsage
}

/** A copy of a graph with the capacity provider of a service's instances, and what makes them. */
export function instancesFor(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  plan: Plan,
): ResourceGraph {
  return plan.isManaged
    ? withManagedInstances(graph, service, plan)
    : withAutoScalingGroup(graph, service, plan)
}

function withAutoScalingGroup(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  plan: Plan,
): ResourceGraph {
  const { name, type, subnets, hasPublicAddress } = plan
  const volumeSize = volumeFor(graph, service, plan)
  return plus(graph, [
    planned(
      'ec2.launchTemplate',
      {
        launchTemplateId: `lt-${name}`,
        launchTemplateName: name,
        versionNumber: 1,
        launchTemplateData: {
          ...(type !== undefined && { instanceType: type }),
          ...(volumeSize !== undefined && {
            blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize, volumeType: 'gp3' } }],
          }),
          ...(hasPublicAddress && {
            networkInterfaces: [{ deviceIndex: 0, associatePublicIpAddress: true }],
          }),
        },
      },
      service,
    ),
    planned(
      'autoscaling.autoScalingGroup',
      {
        autoScalingGroupName: name,
        launchTemplate: { launchTemplateId: `lt-${name}`, version: '1' },
        vpcZoneIdentifier: subnets.join(','),
      },
      service,
    ),
    planned(
      'ecs.capacityProvider',
      { name, autoScalingGroupProvider: { autoScalingGroupArn: name } },
      service,
    ),
  ])
}

function withManagedInstances(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  plan: Plan,
): ResourceGraph {
  const { name, type, subnets, hasPublicAddress } = plan
  const storageSizeGiB = volumeFor(graph, service, plan)
  const opened = hasPublicAddress
    ? alter(graph, 'ec2.subnet', ({ properties }) =>
        subnets.includes(properties.subnetId ?? '')
          ? { ...properties, mapPublicIpOnLaunch: true }
          : undefined,
      )
    : graph
  return plus(opened, [
    planned(
      'ecs.capacityProvider',
      {
        name,
        managedInstancesProvider: {
          instanceLaunchTemplate: {
            networkConfiguration: {
              subnets,
              securityGroups:
                service.properties.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? [],
            },
            ...(storageSizeGiB !== undefined && { storageConfiguration: { storageSizeGiB } }),
            ...(type !== undefined && { instanceRequirements: { allowedInstanceTypes: [type] } }),
          },
        },
      },
      service,
    ),
  ])
}

/** GB that an instance needs so that every task on it has the disk that it had on Fargate; undefined for the usual volume. */
function volumeFor(
  graph: ResourceGraph,
  service: Resource<'ecs.service'>,
  { type, isManaged, storageGb, usage }: Plan,
): number | undefined {
  const task = taskOf(service, graph)
  if (storageGb === 0 || type === undefined || task === undefined) return undefined
  const { perInstance } = fitOf(task.properties, type, isManaged, usage)
  return (usage.instanceVolumeGb ?? usualVolume(isManaged)) + perInstance * storageGb
}
