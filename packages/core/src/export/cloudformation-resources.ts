import type { Text } from '../finding/index.ts'
import { capitalised } from './case.ts'
import type { Note, Part, PartKind, Plan } from './plan.ts'
import { instanceRoleName } from './roles.ts'
import { isHandleOf, isList, isMap, isPlaceholder, type Properties, type Value } from './value.ts'

/** A resource of a template. Values are CloudFormation's, with placeholders. */
export interface CloudFormationResource {
  readonly name: string
  readonly type: string
  readonly properties: Properties
  readonly dependsOn: readonly string[]
}

interface Kind {
  readonly type: string
  /** The attribute that is the handle of such a part; `Ref` where it is absent. */
  readonly attribute?: string
  readonly properties?: (properties: Properties, plan: Plan, part: Part) => Properties
}

/** What CloudFormation calls each kind of part (AWS resource and property types reference). */
export const cloudFormationKinds: Readonly<Record<PartKind, Kind>> = {
  role: { type: 'AWS::IAM::Role', attribute: 'Arn', properties: role },
  instanceProfile: {
    type: 'AWS::IAM::InstanceProfile',
    attribute: 'Arn',
    properties: () => ({ Roles: [{ Ref: 'InstanceRole' }] }),
  },
  logGroup: { type: 'AWS::Logs::LogGroup' },
  namespace: { type: 'AWS::ServiceDiscovery::HttpNamespace', attribute: 'Arn' },
  vpc: { type: 'AWS::EC2::VPC' },
  internetGateway: { type: 'AWS::EC2::InternetGateway' },
  internetGatewayAttachment: { type: 'AWS::EC2::VPCGatewayAttachment' },
  subnet: { type: 'AWS::EC2::Subnet' },
  routeTable: { type: 'AWS::EC2::RouteTable' },
  routeTableAssociation: { type: 'AWS::EC2::SubnetRouteTableAssociation' },
  address: { type: 'AWS::EC2::EIP', attribute: 'AllocationId' },
  natGateway: { type: 'AWS::EC2::NatGateway' },
  route: { type: 'AWS::EC2::Route' },
  securityGroup: { type: 'AWS::EC2::SecurityGroup', attribute: 'GroupId', properties: securityGroup },
  securityGroupIngress: {
    type: 'AWS::EC2::SecurityGroupIngress',
    properties: (rule) => peer(rule, 'Source'),
  },
  securityGroupEgress: {
    type: 'AWS::EC2::SecurityGroupEgress',
    properties: (rule) => peer(rule, 'Destination'),
  },
  vpcEndpoint: { type: 'AWS::EC2::VPCEndpoint' },
  loadBalancer: {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: (properties) => renamed(properties, { Attributes: 'LoadBalancerAttributes' }),
  },
  targetGroup: {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: (properties) => renamed(properties, { Attributes: 'TargetGroupAttributes' }),
  },
  listener: { type: 'AWS::ElasticLoadBalancingV2::Listener' },
  listenerRule: { type: 'AWS::ElasticLoadBalancingV2::ListenerRule' },
  launchTemplate: { type: 'AWS::EC2::LaunchTemplate', properties: launchTemplate },
  autoScalingGroup: { type: 'AWS::AutoScaling::AutoScalingGroup', properties: autoScalingGroup },
  cluster: {
    type: 'AWS::ECS::Cluster',
    properties: (properties) => renamed(properties, { Settings: 'ClusterSettings' }),
  },
  capacityProvider: { type: 'AWS::ECS::CapacityProvider' },
  managedCapacityProvider: {
    type: 'AWS::ECS::CapacityProvider',
    properties: (properties) => renamed(properties, { Cluster: 'ClusterName' }),
  },
  clusterCapacityProviders: { type: 'AWS::ECS::ClusterCapacityProviderAssociations' },
  taskDefinition: { type: 'AWS::ECS::TaskDefinition' },
  service: {
    type: 'AWS::ECS::Service',
    properties: (properties) => renamed(properties, { PlacementStrategy: 'PlacementStrategies' }),
  },
  budget: { type: 'AWS::Budgets::Budget', properties: budget },
}

/** A plan as resources of a template, and what of it a template cannot say. */
export function cloudFormationResources(plan: Plan): {
  readonly resources: readonly CloudFormationResource[]
  readonly notes: readonly Note[]
} {
  const notes: Note[] = []
  const resources = plan.parts.flatMap((part): readonly CloudFormationResource[] => {
    if (isInline(part)) return []
    const { type, properties: shape } = cloudFormationKinds[part.kind]
    const own = safe(capitalised(part.properties), part, notes)
    const properties = shape === undefined ? own : shape(own, plan, part)
    const dependsOn = part.after.filter((name) =>
      plan.parts.some((other) => other.name === name && !isInline(other)),
    )
    return [{ name: part.name, type, properties, dependsOn }]
  })
  return { resources, notes }
}

/** Whether a rule stands inside its group: it names no other group, so no circle can arise. */
function isInline({ kind, properties }: Part): boolean {
  const isRule = kind === 'securityGroupIngress' || kind === 'securityGroupEgress'
  return isRule && !isPlaceholder(properties['peerGroupId'] ?? null)
}

/**
 * Leaves out what CloudFormation would act upon instead of passing it on: dynamic references inside texts, and maps that
 * read as functions. It knows no escape for either.
 */
function safe(properties: Properties, part: Part, notes: Note[]): Properties {
  const entries = Object.entries(properties).map(
    ([name, value]) => [name, safeValue(value, [name], part, notes)] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

function safeValue(value: Value, path: readonly string[], part: Part, notes: Note[]): Value | undefined {
  const isActedUpon =
    typeof value === 'string'
      ? value.includes('{{resolve:')
      : isMap(value) && Object.keys(value).some((name) => name === 'Ref' || name.startsWith('Fn::'))
  if (isActedUpon) {
    const resource = { type: part.kind, id: part.name }
    notes.push({ about: 'omitted', resource, property: path.join('.'), reason: actedUpon })
    return undefined
  }
  if (isList(value))
    return value
      .map((item, index) => safeValue(item, [...path, String(index)], part, notes))
      .filter((item) => item !== undefined)
  if (!isMap(value)) return value
  const entries = Object.entries(value).map(
    ([name, member]) => [name, safeValue(member, [...path, name], part, notes)] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

function renamed(properties: Properties, names: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [names[name] ?? name, value]))
}

/** CloudFormation names roles itself, except the one whose name must begin with `ecsInstanceRole`. */
function role({ Service: service, PolicyArn: policy }: Properties, _: Plan, part: Part): Properties {
  return {
    ...(part.name === 'InstanceRole' && {
      RoleName: { 'Fn::Sub': `${instanceRoleName}-\${AWS::StackName}` },
    }),
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service ?? null }, Action: 'sts:AssumeRole' }],
    },
    ManagedPolicyArns: [policy ?? null],
  }
}

/** A group with the rules that stand inside it; without any of the way out, AWS would let everything out. */
function securityGroup(
  { Description: description, ...properties }: Properties,
  plan: Plan,
  part: Part,
): Properties {
  const rules = plan.parts.filter(({ properties: { groupId } }) => isHandleOf(part.name, groupId))
  const inline = (kind: PartKind, word: 'Source' | 'Destination'): readonly Properties[] =>
    rules
      .filter((rule) => rule.kind === kind && isInline(rule))
      .map((rule) => {
        const { GroupId: _, ...own } = peer(capitalised(rule.properties), word)
        return own
      })
  const ingress = inline('securityGroupIngress', 'Source')
  const egress = inline('securityGroupEgress', 'Destination')
  return {
    ...properties,
    GroupDescription: description ?? '',
    ...(ingress.length > 0 && { SecurityGroupIngress: ingress }),
    SecurityGroupEgress: egress.length > 0 ? egress : [nothingOut],
  }
}

/** A rule that matches no packet, which takes the place of the one that lets everything out. */
const nothingOut: Properties = { IpProtocol: '-1', CidrIp: '127.0.0.1/32' }

function peer(rule: Properties, word: 'Source' | 'Destination'): Properties {
  return renamed(rule, { PeerGroupId: `${word}SecurityGroupId`, PrefixListId: `${word}PrefixListId` })
}

function launchTemplate({
  LaunchTemplateData: data = {},
  Tags: tags,
  ...properties
}: Properties): Properties {
  const { UserDataText: text, ...rest } = isMap(data) ? data : {}
  return {
    ...properties,
    LaunchTemplateData: { ...rest, ...(text !== undefined && { UserData: { 'Fn::Base64': text } }) },
    ...(tags !== undefined && { TagSpecifications: [{ ResourceType: 'launch-template', Tags: tags }] }),
  }
}

function autoScalingGroup({ SubnetIds: subnets, Tags: tags, ...properties }: Properties): Properties {
  return {
    ...properties,
    ...(subnets !== undefined && { VPCZoneIdentifier: subnets }),
    ...(tags !== undefined && isList(tags) && { Tags: tags.map(groupTag) }),
  }
}

function groupTag(tag: Value): Value {
  if (!isMap(tag)) return tag
  const { Key = '', Value: value = '', PropagateAtLaunch = false } = tag
  return { Key, Value: value, PropagateAtLaunch }
}

function budget({ Subscriber: address = '', ...budget }: Properties): Properties {
  return {
    Budget: budget,
    NotificationsWithSubscribers: [
      {
        Notification: { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 },
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: address }],
      },
    ],
  }
}

const actedUpon: Text = {
  ko: 'CloudFormation이 동적 참조나 함수로 풀이할 값이라 내보내지 않았습니다.',
  en: 'CloudFormation would act upon it as a dynamic reference or a function, so it is left out.',
}
