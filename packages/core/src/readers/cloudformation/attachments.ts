import type { ResourceType } from '../../graph/index.ts'
import { itemsOf, list, map, memberOf, scalar, textOf, type Located, type LocatedMap } from './located.ts'
import { changed } from './own-shapes.ts'
import { permissionOf } from './permissions.ts'

/** A resource of CloudFormation that is a part of another one in the API. */
export interface Attachment {
  readonly to: ResourceType
  /** The property by which the part names the whole, or several of them. */
  readonly by: readonly string[]
  /** What the whole gains: list property → its new items, or a property and its value. */
  readonly gains: (properties: LocatedMap) => Readonly<Record<string, Located | undefined>>
}

const item = (properties: LocatedMap, ...names: readonly string[]): LocatedMap =>
  map(
    [...properties.members].filter(([name]) => names.includes(name)),
    properties.path,
  )

/** By CloudFormation's names of the types; properties have the graph's spelling. */
export const attachments: Readonly<Record<string, Attachment>> = {
  'AWS::EC2::SecurityGroupIngress': {
    to: 'ec2.securityGroup',
    by: ['groupId', 'groupName'],
    gains: (rule) => ({ ipPermissions: list([permissionOf(rule, 'source')], rule.path) }),
  },
  'AWS::EC2::SecurityGroupEgress': {
    to: 'ec2.securityGroup',
    by: ['groupId'],
    gains: (rule) => ({ ipPermissionsEgress: list([permissionOf(rule, 'destination')], rule.path) }),
  },
  'AWS::EC2::Route': {
    to: 'ec2.routeTable',
    by: ['routeTableId'],
    gains: (route) => ({
      routes: list([changed(route, { routeTableId: undefined, vpcEndpointId: undefined })], route.path),
    }),
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    to: 'ec2.routeTable',
    by: ['routeTableId'],
    gains: (part) => ({ associations: list([item(part, 'subnetId')], part.path) }),
  },
  'AWS::EC2::VPCGatewayAttachment': {
    to: 'ec2.internetGateway',
    by: ['internetGatewayId'],
    gains: (part) => ({ attachments: list([item(part, 'vpcId')], part.path) }),
  },
  'AWS::ECS::ClusterCapacityProviderAssociations': {
    to: 'ecs.cluster',
    by: ['cluster'],
    gains: (part) => ({
      capacityProviders: memberOf(part, 'capacityProviders'),
      defaultCapacityProviderStrategy: memberOf(part, 'defaultCapacityProviderStrategy'),
    }),
  },
  'AWS::EC2::NetworkAclEntry': {
    to: 'ec2.networkAcl',
    by: ['networkAclId'],
    gains: (entry) => ({ entries: list([changed(entry, { networkAclId: undefined })], entry.path) }),
  },
  'AWS::EC2::SubnetNetworkAclAssociation': {
    to: 'ec2.networkAcl',
    by: ['networkAclId'],
    gains: (part) => ({ associations: list([item(part, 'subnetId')], part.path) }),
  },
  'AWS::IAM::Policy': {
    to: 'iam.role',
    by: ['roles'],
    gains: (part) => ({ policies: list([item(part, 'policyName', 'policyDocument')], part.path) }),
  },
  'AWS::IAM::RolePolicy': {
    to: 'iam.role',
    by: ['roleName'],
    gains: (part) => ({ policies: list([item(part, 'policyName', 'policyDocument')], part.path) }),
  },
  'AWS::EC2::EIPAssociation': {
    to: 'ec2.address',
    by: ['allocationId', 'eip'],
    gains: (part) => ({
      instanceId: memberOf(part, 'instanceId'),
      networkInterfaceId: memberOf(part, 'networkInterfaceId'),
      associationId: scalar('eipassoc', part.path),
    }),
  },
}

/** The whole with what a part brings: lists grow, other values are set. */
export function joinedTo(whole: LocatedMap, gains: ReturnType<Attachment['gains']>): LocatedMap {
  const members = Object.entries(gains).flatMap(([name, value]): readonly (readonly [string, Located])[] => {
    if (value === undefined) return []
    const own = whole.members.get(name)
    if (own === undefined || own.kind === 'scalar') return [[name, value]]
    if (own.kind === 'unknown' || value.kind === 'unknown')
      return [[name, own.kind === 'unknown' ? own : value]]
    return [[name, list([...itemsOf(own), ...itemsOf(value)], own.path)]]
  })
  return changed(whole, Object.fromEntries(members))
}

/** The names by which a part names what it is a part of; an unknown one where it cannot be told. */
export function wholesOf(properties: LocatedMap, { by }: Attachment): readonly (string | Located)[] {
  const named = by.map((name) => memberOf(properties, name)).find((value) => value !== undefined)
  if (named === undefined) return []
  const each = named.kind === 'list' ? named.items : [named]
  return each.map((one) => textOf(one) ?? one)
}
