import { exampleAccount, type PropertiesOf } from '../graph/index.ts'
import { hasPrivateSubnets, subnetIds, zoneLetters, type Add } from './expand-network.ts'
import type { CompleteServiceConfig } from './service-config.ts'

type Complete = CompleteServiceConfig

/** Whether the tasks run without instances of the account's own. */
export function isOnFargate({ compute }: Pick<Complete, 'compute'>): boolean {
  return compute.startsWith('FARGATE')
}

/** What a task definition must be compatible with to run there. */
export function compatibility(config: Complete): 'FARGATE' | 'EC2' | 'MANAGED_INSTANCES' {
  const { compute } = config
  return compute === 'EC2' || compute === 'MANAGED_INSTANCES' ? compute : 'FARGATE'
}

/** The capacity provider of the cluster's own instances; undefined on Fargate, which needs none. */
export function capacityProviderName({ compute, clusterName }: Complete): string | undefined {
  if (compute === 'EC2') return `${clusterName}-ec2`
  return compute === 'MANAGED_INSTANCES' ? `${clusterName}-managed-instances` : undefined
}

/** The strategy that the console writes for everything but the launch type Fargate. */
export function capacityProviderStrategy(
  config: Complete,
): NonNullable<PropertiesOf<'ecs.service'>['capacityProviderStrategy']> {
  if (config.compute === 'FARGATE_MIXED') {
    return [
      { capacityProvider: 'FARGATE', base: config.onDemandBase, weight: config.onDemandWeight },
      { capacityProvider: 'FARGATE_SPOT', base: 0, weight: config.spotWeight },
    ]
  }
  return [{ capacityProvider: capacityProviderName(config) ?? 'FARGATE_SPOT', base: 0, weight: 1 }]
}

/** The capacity provider of EC2 instances, with the Auto Scaling group and launch template behind it. */
export function addCapacity(config: Complete, add: Add): void {
  const name = capacityProviderName(config)
  if (name === undefined) return
  const arn = `arn:aws:ecs:${config.region}:${exampleAccount}:capacity-provider/${name}`
  const common = { name, capacityProviderArn: arn, status: 'ACTIVE' } as const
  if (config.compute === 'MANAGED_INSTANCES') {
    const properties = { ...common, managedInstancesProvider: managedInstances(config) }
    add('ecs.capacityProvider', name, properties, arn)
    return
  }
  const groupArn = autoScalingGroupArn(config, name)
  add(
    'ecs.capacityProvider',
    name,
    {
      ...common,
      autoScalingGroupProvider: {
        autoScalingGroupArn: groupArn,
        managedScaling: { status: 'ENABLED', targetCapacity: 100 },
        managedTerminationProtection: 'DISABLED',
        managedDraining: 'ENABLED',
      },
    },
    arn,
  )
  add(
    'autoscaling.autoScalingGroup',
    name,
    {
      autoScalingGroupName: name,
      autoScalingGroupARN: groupArn,
      launchTemplate: { launchTemplateId: `lt-${name}`, version: '1' },
      minSize: 0,
      maxSize: 100,
      availabilityZones: zoneLetters(config).map((letter) => `${config.region}${letter}`),
      vpcZoneIdentifier: instanceSubnets(config).join(','),
    },
    groupArn,
  )
  add('ec2.launchTemplate', `lt-${name}`, launchTemplate(config, name))
}

function managedInstances(
  config: Complete,
): NonNullable<PropertiesOf<'ecs.capacityProvider'>['managedInstancesProvider']> {
  return {
    infrastructureRoleArn: `arn:aws:iam::${exampleAccount}:role/ecsInfrastructureRole`,
    instanceLaunchTemplate: {
      ec2InstanceProfileArn: `arn:aws:iam::${exampleAccount}:instance-profile/ecsInstanceRole`,
      networkConfiguration: { subnets: instanceSubnets(config), securityGroups: ['sg-task'] },
      instanceRequirements: { allowedInstanceTypes: [config.instanceType] },
    },
  }
}

function launchTemplate(config: Complete, name: string): PropertiesOf<'ec2.launchTemplate'> {
  const architecture = config.cpuArchitecture === 'ARM64' ? '/arm64' : ''
  return {
    launchTemplateId: `lt-${name}`,
    launchTemplateName: name,
    versionNumber: 1,
    launchTemplateData: {
      imageId: `resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023${architecture}/recommended/image_id`,
      instanceType: config.instanceType,
      blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, volumeType: 'gp3' } }],
      networkInterfaces: [
        {
          deviceIndex: 0,
          associatePublicIpAddress: config.egress === 'public-ip',
          groups: ['sg-task'],
        },
      ],
    },
  }
}

function instanceSubnets(config: Complete): readonly string[] {
  return subnetIds(config, hasPrivateSubnets(config) ? 'private' : 'public')
}

function autoScalingGroupArn({ region }: Complete, name: string): string {
  const id = '7f4a8e51-0b6f-4c0e-9d0a-1f6e3c2b5a90'
  return `arn:aws:autoscaling:${region}:${exampleAccount}:autoScalingGroup:${id}:autoScalingGroupName/${name}`
}
