import type { Text } from '../finding/index.ts'
import {
  cloudFormationName,
  cloudFormationNames,
  itemOf,
  memberOf,
  shapes,
  type ResourceType,
  type Shape,
} from '../resources/index.ts'
import { budgetMails } from './budget-parts.ts'
import { capitalised } from './case.ts'
import { handleProperties, typeOfKind, type SplitKind } from './kinds.ts'
import type { Note, Part, PartKind, Plan } from './plan.ts'
import { instanceRoleName } from './roles.ts'
import {
  isComposed,
  isHandleOf,
  isList,
  isMap,
  isPlaceholder,
  piecesOf,
  type Properties,
  type Value,
} from './value.ts'

/** A resource of a template. Values are CloudFormation's, with placeholders. */
export interface CloudFormationResource {
  readonly name: string
  readonly type: string
  readonly properties: Properties
  readonly dependsOn: readonly string[]
}

/** What CloudFormation calls the kinds that have no descriptor, and the attribute that is their handle, if not `Ref`. */
const splitKinds: Readonly<Record<SplitKind, { readonly type: string; readonly attribute?: string }>> = {
  instanceProfile: { type: 'AWS::IAM::InstanceProfile', attribute: 'Arn' },
  // Service Connect needs no names of DNS.
  namespace: { type: 'AWS::ServiceDiscovery::HttpNamespace', attribute: 'Arn' },
  internetGatewayAttachment: { type: 'AWS::EC2::VPCGatewayAttachment' },
  routeTableAssociation: { type: 'AWS::EC2::SubnetRouteTableAssociation' },
  route: { type: 'AWS::EC2::Route' },
  securityGroupIngress: { type: 'AWS::EC2::SecurityGroupIngress' },
  securityGroupEgress: { type: 'AWS::EC2::SecurityGroupEgress' },
  clusterCapacityProviders: { type: 'AWS::ECS::ClusterCapacityProviderAssociations' },
}

/** What CloudFormation calls a kind of part, and the attribute that is the handle of one; `Ref` where it is absent. */
export function cloudFormationKind(kind: PartKind): { readonly type: string; readonly attribute?: string } {
  const resourceType = typeOfKind[kind]
  if (resourceType === undefined) return splitKinds[kind as SplitKind]
  const { type, ref, attributes } = cloudFormationNames[resourceType]
  const property = handleProperties[resourceType]
  const attribute = Object.keys(attributes).find((name) => attributes[name] === property)
  return { type, ...(property !== ref && attribute !== undefined && { attribute }) }
}

/** Where a template's structure is another than the API's. */
const reshapes: {
  readonly [Kind in PartKind]?: (properties: Properties, plan: Plan, part: Part) => Properties
} = {
  role,
  instanceProfile: () => ({ Roles: [{ Ref: 'InstanceRole' }] }),
  securityGroup,
  securityGroupIngress: (rule) => peer(rule, 'Source'),
  securityGroupEgress: (rule) => peer(rule, 'Destination'),
  launchTemplate,
  autoScalingGroup,
  budget,
}

/** A plan as resources of a template, and what of it a template cannot say. */
export function cloudFormationResources(plan: Plan): {
  readonly resources: readonly CloudFormationResource[]
  readonly notes: readonly Note[]
} {
  const notes: Note[] = []
  const resources = plan.parts.flatMap((part): readonly CloudFormationResource[] => {
    if (isInline(part)) return []
    const own = safe(named(part), part, notes)
    const properties = reshapes[part.kind]?.(own, plan, part) ?? own
    const dependsOn = part.after.filter((name) =>
      plan.parts.some((other) => other.name === name && !isInline(other)),
    )
    return [{ name: part.name, type: cloudFormationKind(part.kind).type, properties, dependsOn }]
  })
  return { resources, notes }
}

/** A part's properties by CloudFormation's names, without a name that CloudFormation can give as well. */
function named({ kind, properties, namedHere = [] }: Part): Properties {
  const type = typeOfKind[kind]
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => !namedHere.includes(name)))
  return type === undefined ? capitalised(own) : withNames(own, type, shapes[type], '')
}

/** Names below free keys, such as labels, are the user's own. */
function withNames(
  map: Properties,
  type: ResourceType,
  shape: Shape | undefined,
  pattern: string,
): Properties {
  const hasFreeKeys = Array.isArray(shape) && shape[0] === 'map'
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => {
      const path = pattern === '' ? name : `${pattern}.${name}`
      const written = hasFreeKeys ? name : cloudFormationName(type, path)
      return [written, namedValue(value, type, memberOf(shape, name), path)]
    }),
  )
}

function namedValue(value: Value, type: ResourceType, shape: Shape | undefined, pattern: string): Value {
  if (isList(value)) return value.map((item) => namedValue(item, type, itemOf(shape), `${pattern}.*`))
  return isMap(value) ? withNames(value, type, shape, pattern) : value
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
      ? value.includes(dynamicReference)
      : isComposed(value)
        ? piecesOf(value).some((piece) => typeof piece === 'string' && piece.includes(dynamicReference))
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

const dynamicReference = '{{resolve:'

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
  { GroupDescription: description, ...properties }: Properties,
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
  // A template may write it as a text.
  return { Key, Value: value, PropagateAtLaunch: PropagateAtLaunch === 'true' || PropagateAtLaunch }
}

function budget({ Subscriber: address = '', ...budget }: Properties): Properties {
  return {
    Budget: budget,
    NotificationsWithSubscribers: budgetMails(address),
  }
}

const actedUpon: Text = {
  ko: 'CloudFormation이 동적 참조나 함수로 풀이할 값이라 내보내지 않았습니다.',
  en: 'CloudFormation would treat it as a dynamic reference or a function, so it is left out.',
}
