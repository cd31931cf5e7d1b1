import { planned, type PropertiesOf, type Resource } from '../../graph/index.ts'

/** A way out of the tasks' subnets. */
export type Egress =
  | { readonly kind: 'public-ip' | 'endpoints' | 'ipv6' }
  | { readonly kind: 'nat'; readonly gateways: number; readonly hasS3Gateway?: boolean }

/** Where the new subnets stand. */
interface Place {
  readonly vpcId: string
  readonly region: string
  readonly zones: readonly string[]
  /** A service, for the Region and account of what is new. */
  readonly near: Resource<'ecs.service'>
}

/** The id of the subnet that is to be created in a zone. */
export function newSubnet(zone: string): string {
  return `subnet-new-${zone}`
}

/** What must be created for a way out: a subnet and a route table a zone, then gateways or endpoints. */
export function wayOut(
  egress: Egress,
  { vpcId, region, zones, near }: Place,
  endpoints: readonly string[],
): readonly Resource[] {
  const subnets = zones.flatMap((zone, index) => [
    planned(
      'ec2.subnet',
      {
        subnetId: newSubnet(zone),
        vpcId,
        availabilityZone: zone,
        ...(egress.kind === 'ipv6' && { ipv6Native: true }),
      },
      near,
    ),
    planned(
      'ec2.routeTable',
      {
        routeTableId: `rtb-new-${zone}`,
        vpcId,
        associations: [{ subnetId: newSubnet(zone), main: false }],
        routes: routesFor(egress, index, zones),
      },
      near,
    ),
  ])
  const internetGateway = planned(
    'ec2.internetGateway',
    { internetGatewayId: 'igw-new', attachments: [{ vpcId, state: 'available' }] },
    near,
  )
  if (egress.kind === 'public-ip') return [...subnets, internetGateway]
  if (egress.kind === 'nat') {
    const gateways = zones.slice(0, egress.gateways).flatMap((zone) => natGateway(zone, vpcId, near))
    return [
      ...subnets,
      internetGateway,
      ...gateways,
      ...(egress.hasS3Gateway === true ? [s3Gateway(vpcId, region, zones, near)] : []),
    ]
  }
  if (egress.kind !== 'endpoints') return subnets
  return [
    ...subnets,
    endpointGroup(vpcId, near),
    ...endpoints.map((name) =>
      planned(
        'ec2.vpcEndpoint',
        {
          vpcEndpointId: `vpce-new-${name}`,
          vpcEndpointType: 'Interface',
          vpcId,
          serviceName: `com.amazonaws.${region}.${name}`,
          state: 'available',
          subnetIds: zones.map(newSubnet),
          groups: [{ groupId: endpointGroupId }],
          privateDnsEnabled: true,
        },
        near,
      ),
    ),
    s3Gateway(vpcId, region, zones, near),
  ]
}

/** The gateway endpoint of Amazon S3, which the layers of images of Amazon ECR come by, free of charge. */
function s3Gateway(vpcId: string, region: string, zones: readonly string[], near: Resource): Resource {
  return planned(
    'ec2.vpcEndpoint',
    {
      vpcEndpointId: 'vpce-new-s3',
      vpcEndpointType: 'Gateway',
      vpcId,
      serviceName: `com.amazonaws.${region}.s3`,
      state: 'available',
      routeTableIds: zones.map((zone) => `rtb-new-${zone}`),
    },
    near,
  )
}

/** A zone without a gateway of its own goes out by the last one there is. */
function routesFor(
  egress: Egress,
  index: number,
  zones: readonly string[],
): PropertiesOf<'ec2.routeTable'>['routes'] {
  if (egress.kind === 'nat') {
    const zone = zones[Math.min(index, egress.gateways - 1)] ?? ''
    return [
      { destinationCidrBlock: '0.0.0.0/0', natGatewayId: `nat-new-${zone}` },
      ...(egress.hasS3Gateway === true ? routes.endpoints : []),
    ]
  }
  return routes[egress.kind]
}

const routes = {
  'public-ip': [{ destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-new' }],
  endpoints: [{ destinationPrefixListId: 'pl-s3', gatewayId: 'vpce-new-s3' }],
  ipv6: [{ destinationIpv6CidrBlock: '::/0', egressOnlyInternetGatewayId: 'eigw-new' }],
}

/** A NAT gateway, with its address and the public subnet that it stands in. */
function natGateway(zone: string, vpcId: string, near: Resource): readonly Resource[] {
  const allocationId = `eipalloc-new-${zone}`
  const subnetId = `subnet-new-public-${zone}`
  return [
    planned('ec2.subnet', { subnetId, vpcId, availabilityZone: zone }, near),
    planned(
      'ec2.routeTable',
      {
        routeTableId: `rtb-new-public-${zone}`,
        vpcId,
        associations: [{ subnetId, main: false }],
        routes: routes['public-ip'],
      },
      near,
    ),
    planned('ec2.address', { allocationId, domain: 'vpc', associationId: `eipassoc-new-${zone}` }, near),
    planned(
      'ec2.natGateway',
      {
        natGatewayId: `nat-new-${zone}`,
        vpcId,
        subnetId,
        state: 'available',
        connectivityType: 'public',
        natGatewayAddresses: [{ allocationId, isPrimary: true }],
      },
      near,
    ),
  ]
}

const endpointGroupId = 'sg-new-endpoints'

/** Endpoints answer on 443, to the tasks alone. */
function endpointGroup(vpcId: string, near: Resource<'ecs.service'>): Resource {
  const groups = near.properties.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []
  return planned(
    'ec2.securityGroup',
    {
      groupId: endpointGroupId,
      groupName: 'endpoints',
      vpcId,
      ipPermissions: [
        {
          ipProtocol: 'tcp',
          fromPort: 443,
          toPort: 443,
          userIdGroupPairs: groups.map((groupId) => ({ groupId })),
        },
      ],
    },
    near,
  )
}
