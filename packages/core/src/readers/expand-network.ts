import type { PropertiesOf, ResourceType } from '../graph/index.ts'
import type { CompleteServiceConfig } from './service-config.ts'

type Complete = CompleteServiceConfig

/** A resource type with its properties. */
export type Part = { readonly [Type in ResourceType]: readonly [Type, PropertiesOf<Type>] }[ResourceType]

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
export function network(config: Complete): readonly Part[] {
  const kinds = hasPrivateSubnets(config) ? (['public', 'private'] as const) : (['public'] as const)
  const subnets = kinds.flatMap((kind, kindIndex) =>
    zoneLetters(config).map((letter, index): Part => [
      'ec2.subnet',
      {
        subnetId: `subnet-${kind}-${letter}`,
        vpcId,
        availabilityZone: `${config.region}${letter}`,
        cidrBlock: `10.0.${kindIndex * 16 + index}.0/24`,
        // ECS asks for no address for its managed instances: without one of the subnet they reach nothing.
        ...(config.compute === 'MANAGED_INSTANCES' &&
          config.egress === 'public-ip' && { mapPublicIpOnLaunch: true }),
      },
    ]),
  )
  const natCount = config.egress === 'nat' ? config.natGateways : 0
  const natGateways = zoneLetters(config)
    .slice(0, natCount)
    .flatMap((letter): readonly Part[] => [
      [
        'ec2.address',
        { allocationId: `eipalloc-nat-${letter}`, domain: 'vpc', associationId: `eipassoc-nat-${letter}` },
      ],
      [
        'ec2.natGateway',
        {
          natGatewayId: `nat-${letter}`,
          vpcId,
          subnetId: `subnet-public-${letter}`,
          state: 'available',
          connectivityType: 'public',
          natGatewayAddresses: [{ allocationId: `eipalloc-nat-${letter}`, isPrimary: true }],
        },
      ],
    ])
  return [
    ['ec2.vpc', { vpcId, cidrBlock: '10.0.0.0/16', isDefault: false }],
    [
      'ec2.internetGateway',
      { internetGatewayId: 'igw-tutorial', attachments: [{ vpcId, state: 'available' }] },
    ],
    ...subnets,
    [
      'ec2.routeTable',
      {
        routeTableId: 'rtb-public',
        vpcId,
        associations: subnetIds(config, 'public').map((subnetId) => ({ subnetId, main: false })),
        routes: [
          { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
          { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-tutorial' },
        ],
      },
    ],
    ...natGateways,
    ...privateRoutes(config, natCount),
    ...endpoints(config),
  ]
}

/** A private subnet goes out through the NAT gateway of its own zone, or of the last zone that has one. */
function privateRoutes(config: Complete, natCount: number): readonly Part[] {
  if (!hasPrivateSubnets(config)) return []
  const zones = zoneLetters(config)
  return zones.map((letter, index) => [
    'ec2.routeTable',
    {
      routeTableId: `rtb-private-${letter}`,
      vpcId,
      associations: [{ subnetId: `subnet-private-${letter}`, main: false }],
      routes: [
        { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
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
    },
  ])
}

/** What pulling an image from Amazon ECR without the internet takes; the layers lie in Amazon S3. */
function endpoints(config: Complete): readonly Part[] {
  if (config.egress !== 'endpoints') return []
  const names = ['ecr.api', 'ecr.dkr', ...(config.logs ? ['logs'] : [])]
  const interfaces = names.map((name): Part => [
    'ec2.vpcEndpoint',
    {
      vpcEndpointId: `vpce-${name.replace('.', '-')}`,
      vpcEndpointType: 'Interface',
      vpcId,
      serviceName: `com.amazonaws.${config.region}.${name}`,
      state: 'available',
      subnetIds: subnetIds(config, 'private'),
      groups: [{ groupId: 'sg-endpoints' }],
      privateDnsEnabled: true,
    },
  ])
  return [
    ...interfaces,
    [
      'ec2.vpcEndpoint',
      {
        vpcEndpointId: 'vpce-s3',
        vpcEndpointType: 'Gateway',
        vpcId,
        serviceName: `com.amazonaws.${config.region}.s3`,
        state: 'available',
        routeTableIds: zoneLetters(config).map((letter) => `rtb-private-${letter}`),
      },
    ],
  ]
}
