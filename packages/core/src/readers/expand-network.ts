import type { PropertiesOf, ResourceType } from '../graph/index.ts'
import { vpcCidr } from './callers.ts'
import type { CompleteServiceConfig } from './service-config.ts'

type Complete = CompleteServiceConfig

/** Takes the resources of an expansion, each with its name and, where it has one, its ARN. */
export type Add = <Type extends ResourceType>(
  type: Type,
  id: string,
  properties: PropertiesOf<Type>,
  arn?: string,
) => void

/** The VPC that a ServiceConfig's resources stand in. */
export const vpcId = 'vpc-tutorial'

const letters = ['a', 'b', 'c', 'd', 'e', 'f']

/** The letters of the Availability Zones that the service spans. */
export function zoneLetters(config: Complete): readonly string[] {
  return letters.slice(0, config.azs)
}

export function subnetIds(config: Complete, kind: 'public' | 'private'): readonly string[] {
  return zoneLetters(config).map((letter) => `subnet-${kind}-${letter}`)
}

/** Whether the tasks stand in subnets of their own, apart from what faces the internet. */
export function hasPrivateSubnets(config: Complete): boolean {
  return config.egress !== 'public-ip'
}

/** VPC, subnets and routes, and what the tasks go out by. */
export function addNetwork(config: Complete, add: Add): void {
  const zones = zoneLetters(config)
  add('ec2.vpc', vpcId, { vpcId, cidrBlock: vpcCidr, isDefault: false })
  add('ec2.internetGateway', 'igw-tutorial', {
    internetGatewayId: 'igw-tutorial',
    attachments: [{ vpcId, state: 'available' }],
  })
  addSubnets(config, 'public', 0, add)
  if (hasPrivateSubnets(config)) addSubnets(config, 'private', 16, add)
  add('ec2.routeTable', 'rtb-public', {
    routeTableId: 'rtb-public',
    vpcId,
    associations: subnetIds(config, 'public').map((subnetId) => ({ subnetId, main: false })),
    routes: [
      { destinationCidrBlock: vpcCidr, gatewayId: 'local' },
      { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-tutorial' },
    ],
  })
  const natCount = config.egress === 'nat' ? config.natGateways : 0
  for (const letter of zones.slice(0, natCount)) {
    add('ec2.address', `eipalloc-nat-${letter}`, {
      allocationId: `eipalloc-nat-${letter}`,
      domain: 'vpc',
      associationId: `eipassoc-nat-${letter}`,
    })
    add('ec2.natGateway', `nat-${letter}`, {
      natGatewayId: `nat-${letter}`,
      vpcId,
      subnetId: `subnet-public-${letter}`,
      state: 'available',
      connectivityType: 'public',
      natGatewayAddresses: [{ allocationId: `eipalloc-nat-${letter}`, isPrimary: true }],
    })
  }
  if (hasPrivateSubnets(config)) addPrivateRoutes(config, natCount, add)
  if (config.egress === 'endpoints') addEndpoints(config, add)
}

function addSubnets(config: Complete, kind: 'public' | 'private', firstBlock: number, add: Add): void {
  // ECS asks for no address for its managed instances: without one of the subnet they reach nothing.
  const isAddressed = config.compute === 'MANAGED_INSTANCES' && config.egress === 'public-ip'
  for (const [index, letter] of zoneLetters(config).entries()) {
    const subnetId = `subnet-${kind}-${letter}`
    const subnet = {
      subnetId,
      vpcId,
      availabilityZone: `${config.region}${letter}`,
      cidrBlock: `10.0.${firstBlock + index}.0/24`,
    }
    add('ec2.subnet', subnetId, isAddressed ? { ...subnet, mapPublicIpOnLaunch: true } : subnet)
  }
}

/** A private subnet goes out through the NAT gateway of its own zone, or of the last zone that has one. */
function addPrivateRoutes(config: Complete, natCount: number, add: Add): void {
  const zones = zoneLetters(config)
  for (const [index, letter] of zones.entries()) {
    add('ec2.routeTable', `rtb-private-${letter}`, {
      routeTableId: `rtb-private-${letter}`,
      vpcId,
      associations: [{ subnetId: `subnet-private-${letter}`, main: false }],
      routes: [
        { destinationCidrBlock: vpcCidr, gatewayId: 'local' },
        ...(natCount > 0
          ? [
              {
                destinationCidrBlock: '0.0.0.0/0',
                natGatewayId: `nat-${zones[Math.min(index, natCount - 1)]}`,
              },
            ]
          : []),
        ...(config.egress === 'endpoints'
          ? [{ destinationPrefixListId: 'pl-s3', gatewayId: 'vpce-s3' }]
          : []),
      ],
    })
  }
}

/** What pulling an image from Amazon ECR without the internet takes; the layers lie in Amazon S3. */
function addEndpoints(config: Complete, add: Add): void {
  for (const name of ['ecr.api', 'ecr.dkr', ...(config.logs ? ['logs'] : [])]) {
    const vpcEndpointId = `vpce-${name.replace('.', '-')}`
    add('ec2.vpcEndpoint', vpcEndpointId, {
      vpcEndpointId,
      vpcEndpointType: 'Interface',
      vpcId,
      serviceName: `com.amazonaws.${config.region}.${name}`,
      state: 'available',
      subnetIds: subnetIds(config, 'private'),
      groups: [{ groupId: 'sg-endpoints' }],
      privateDnsEnabled: true,
    })
  }
  add('ec2.vpcEndpoint', 'vpce-s3', {
    vpcEndpointId: 'vpce-s3',
    vpcEndpointType: 'Gateway',
    vpcId,
    serviceName: `com.amazonaws.${config.region}.s3`,
    state: 'available',
    routeTableIds: zoneLetters(config).map((letter) => `rtb-private-${letter}`),
  })
}
