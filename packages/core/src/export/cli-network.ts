import { call, caught, inCapitals, tagSpecifications, wait } from './cli-calls.ts'
import type { Part, Plan } from './plan.ts'
import { handleOf, isHandleOf, type Properties, type Value } from './value.ts'

type Lines = readonly string[]

/** Something of EC2 that is created by one call. */
function made(command: string, resourceType: string, query: string): (part: Part) => Lines {
  return ({ name, properties }) => [
    caught(
      name,
      `ec2 ${command}`,
      { ...inCapitals(properties), ...tagSpecifications(resourceType, properties) },
      query,
    ),
  ]
}

function done(command: string): (part: Part) => Lines {
  return ({ properties }) => [call(`ec2 ${command}`, inCapitals(properties))]
}

/** What creates the parts of a network. */
export const cliNetwork = {
  vpc: ({ name, properties: { enableDnsSupport, enableDnsHostnames, ...properties }, ...part }: Part) => [
    ...made('create-vpc', 'vpc', 'Vpc.VpcId')({ ...part, name, properties }),
    ...changes('modify-vpc-attribute', { VpcId: handleOf(name) }, { enableDnsSupport, enableDnsHostnames }),
  ],
  internetGateway: made('create-internet-gateway', 'internet-gateway', 'InternetGateway.InternetGatewayId'),
  internetGatewayAttachment: done('attach-internet-gateway'),
  subnet: ({ name, properties, ...part }: Part) => {
    const { mapPublicIpOnLaunch, assignIpv6AddressOnCreation, enableDns64, ...own } = properties
    return [
      ...made('create-subnet', 'subnet', 'Subnet.SubnetId')({ ...part, name, properties: own }),
      ...changes(
        'modify-subnet-attribute',
        { SubnetId: handleOf(name) },
        { mapPublicIpOnLaunch, assignIpv6AddressOnCreation, enableDns64 },
      ),
    ]
  },
  routeTable: made('create-route-table', 'route-table', 'RouteTable.RouteTableId'),
  routeTableAssociation: done('associate-route-table'),
  address: made('allocate-address', 'elastic-ip', 'AllocationId'),
  natGateway: (part: Part) => [
    ...made('create-nat-gateway', 'natgateway', 'NatGateway.NatGatewayId')(part),
    wait('ec2 wait nat-gateway-available', 'nat-gateway-ids', handleOf(part.name)),
  ],
  route: done('create-route'),
  vpcEndpoint: made('create-vpc-endpoint', 'vpc-endpoint', 'VpcEndpoint.VpcEndpointId'),
  securityGroup: (part: Part, { parts }: Plan) => {
    const ways = parts.filter(
      ({ kind, properties: { groupId } }) => kind === 'securityGroupEgress' && isHandleOf(part.name, groupId),
    )
    const input = { GroupId: handleOf(part.name), IpPermissions: [everythingOut] }
    return [
      // The AWS CLI demands a name, where CloudFormation makes one up.
      ...made(
        'create-security-group',
        'security-group',
        'GroupId',
      )({ ...part, properties: { groupName: part.ownName ?? part.name, ...part.properties } }),
      // A new group lets everything out.
      ...(ways.some(isEverythingOut) ? [] : [call('ec2 revoke-security-group-egress', input)]),
    ]
  },
  securityGroupIngress: (rule: Part) => [call('ec2 authorize-security-group-ingress', permission(rule))],
  securityGroupEgress: (rule: Part) =>
    isEverythingOut(rule) ? [] : [call('ec2 authorize-security-group-egress', permission(rule))],
} as const

/** EC2 changes one attribute a call; what is off is off in a new VPC or subnet, but for the DNS support of a VPC. */
function changes(
  command: string,
  of: Properties,
  attributes: Readonly<Record<string, Value | undefined>>,
): Lines {
  return Object.entries(attributes)
    .filter(([name, value]) => value === true || (value === false && name === 'enableDnsSupport'))
    .map(([name, value]) =>
      call(`ec2 ${command}`, { ...of, ...inCapitals({ [name]: { value: value === true } }) }),
    )
}

const everythingOut = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] } as const

function isEverythingOut({ properties: { ipProtocol, cidrIp } }: Part): boolean {
  return ipProtocol === '-1' && cidrIp === '0.0.0.0/0'
}

/** Under what EC2 lists each kind of peer, and what it calls one. */
const peers = {
  cidrIp: ['IpRanges', 'CidrIp'],
  cidrIpv6: ['Ipv6Ranges', 'CidrIpv6'],
  prefixListId: ['PrefixListIds', 'PrefixListId'],
  peerGroupId: ['UserIdGroupPairs', 'GroupId'],
} as const

function permission({ properties: { groupId = '', description, ...rule } }: Part): Properties {
  const found: Record<string, Value> = {}
  for (const [property, value] of Object.entries(rule)) {
    const [list, name] = property in peers ? peers[property as keyof typeof peers] : []
    if (list === undefined || name === undefined) Object.assign(found, inCapitals({ [property]: value }))
    else found[list] = [{ [name]: value, ...(description !== undefined && { Description: description }) }]
  }
  return { GroupId: groupId, IpPermissions: [found] }
}
