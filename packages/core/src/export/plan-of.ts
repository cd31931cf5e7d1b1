import type { Text } from '../finding/index.ts'
import { isOfType, type Resource, type ResourceGraph, type ResourceType } from '../graph/index.ts'
import { propertyNames } from '../resources/index.ts'
import { budgetParts } from './budget-parts.ts'
import { autoScalingGroupParts, launchTemplateParts } from './capacity-parts.ts'
import type { Context } from './context.ts'
import {
  capacityProviderParts,
  clusterParts,
  logGroupParts,
  serviceParts,
  taskDefinitionParts,
} from './ecs-parts.ts'
import { isPart, note, type Found } from './found.ts'
import { imageParameters } from './images.ts'
import {
  listenerParts,
  lacksCertificate,
  listenerRuleParts,
  loadBalancerParts,
  targetGroupParts,
} from './load-balancing-parts.ts'
import { nameGiver, wishedName, wordOf } from './names.ts'
import {
  addressParts,
  internetGatewayParts,
  natGatewayParts,
  routeTableParts,
  subnetParts,
  vpcEndpointParts,
  vpcParts,
} from './network-parts.ts'
import { handleProperties, kindOfType } from './kinds.ts'
import { openValues, type HandleOf } from './open-values.ts'
import { budgetEmail, budgetLimit, budgetLimitFor, certificate, type Bill } from './parameters.ts'
import { partKinds, type Note, type Part, type PartKind, type Plan } from './plan.ts'
import { roleNames, roleParts } from './roles.ts'
import { securityGroupParts } from './security-group-parts.ts'
import { handleOf, placeholdersIn } from './value.ts'
import { plainWords, type Words } from './words.ts'

type Maker<Type extends ResourceType> = (context: Context, resource: Resource<Type>) => Generator<Found>

const makers: { readonly [Type in ResourceType]?: Maker<Type> } = {
  'ecs.cluster': clusterParts,
  'ecs.capacityProvider': capacityProviderParts,
  'ecs.taskDefinition': taskDefinitionParts,
  'ecs.service': serviceParts,
  'elbv2.loadBalancer': loadBalancerParts,
  'elbv2.listener': listenerParts,
  'elbv2.rule': listenerRuleParts,
  'elbv2.targetGroup': targetGroupParts,
  'ec2.securityGroup': securityGroupParts,
  'ec2.vpc': vpcParts,
  'ec2.subnet': subnetParts,
  'ec2.routeTable': routeTableParts,
  'ec2.internetGateway': internetGatewayParts,
  'ec2.natGateway': natGatewayParts,
  'ec2.vpcEndpoint': vpcEndpointParts,
  'ec2.address': addressParts,
  'ec2.launchTemplate': launchTemplateParts,
  'autoscaling.autoScalingGroup': autoScalingGroupParts,
  'logs.logGroup': logGroupParts,
  'budgets.budget': budgetParts,
}

/**
 * What creating a graph's resources takes, in an order that works. A budget without a limit gets one from the `bill`; notes
 * name things as the `words` of a format do.
 */
export function planOf(graph: ResourceGraph, bill?: Bill, words: Words = plainWords): Plan {
  const region = graph.resources.find((resource) => resource.region !== undefined)?.region
  const found: Found[] = []
  const resources = graph.resources.filter((resource) => {
    const reason = reasonAgainst(resource, region)
    if (reason !== undefined) found.push(note('omitted', resource, reason))
    return reason === undefined
  })
  const claim = nameGiver()
  const names = resources.map((resource) => claim(nameOf(resource, resources)))
  const own = ownParameters(resources)
  for (const name of [...roleNames(resources), ...own]) claim(name)
  const images = imageParameters(graph, claim)
  const open = openValues(graph, claim)
  const created = new Map(resources.map((resource, index) => [open.filled(resource), names[index] ?? '']))
  const asked = [certificate, budgetLimitFor(bill), budgetEmail].filter(({ name }) => own.includes(name))
  const context: Context = {
    graph: open.graph,
    open,
    created,
    claim,
    images: new Map([...images].map(([image, { name }]) => [image, name])),
    words,
  }
  for (const resource of created.keys()) {
    if (resource.exists !== true)
      found.push(note('changed', resource, mayBeAbsent(resource.exists.expression)))
    for (const one of partsOf(context, resource))
      found.push(isPart(one) ? settled(context, resource, one) : one)
  }
  found.push(...roleParts(open.graph, [...created.keys()], region, words))
  const parts = inOrder(found.filter(isPart))
  const used = new Set(
    parts.flatMap(({ properties }) => [...placeholdersIn(properties)].map(({ name }) => name)),
  )
  return {
    region,
    parts,
    parameters: [...images.values(), ...asked, ...open.parameters()].filter(({ name }) => used.has(name)),
    notes: found.filter((one): one is Note => !isPart(one)),
  }
}

function partsOf<Type extends ResourceType>(context: Context, resource: Resource<Type>): Iterable<Found> {
  const make: Maker<Type> | undefined = makers[resource.type]
  return make === undefined ? [] : make(context, resource)
}

/** The parameters that the parts themselves ask for: no other one may be called so. */
function ownParameters(resources: readonly Resource[]): readonly string[] {
  const hasBudget = resources.some((resource) => isOfType(resource, 'budgets.budget'))
  const asksCertificate = resources.some(
    (resource) => isOfType(resource, 'elbv2.listener') && lacksCertificate(resource),
  )
  return [
    ...(asksCertificate ? [certificate.name] : []),
    ...(hasBudget ? [budgetLimit, budgetEmail.name] : []),
  ]
}

/** A part with placeholders at what is open, and with a name where its template leaves that to CloudFormation. */
function settled(context: Context, from: Resource, made: Part): Part {
  const namedHere: string[] = []
  const properties = Object.entries(made.properties).map(([property, value]) => {
    if (!context.open.isOwnName(value, from)) {
      const handle = (target: Resource, named: string): ReturnType<HandleOf> =>
        handleIn(context, made.kind, target, named)
      return [property, context.open.settled(value, from, handle)] as const
    }
    namedHere.push(property)
    return [property, givenName(context, made.name)] as const
  })
  return {
    ...made,
    properties: Object.fromEntries(properties),
    ...(namedHere.length > 0 && { namedHere }),
    ownName: givenName(context, made.name),
  }
}

/**
 * A name for what has none: Elastic Load Balancing takes 32 characters, and what tells parts apart stands at the end of their
 * names. The service's name stands before it, or the scripts of two services would make, or clash over, the same things.
 */
function givenName({ created }: Pick<Context, 'created'>, part: string): string {
  const [named] = [...created.keys()].filter((resource) => isOfType(resource, 'ecs.service'))
  const service = named?.properties.serviceName ?? ''
  const room = 32 - part.length - 1
  const prefix = service.slice(0, Math.max(0, room)).replace(/-+$/, '')
  // Elastic Load Balancing keeps names that start with `internal-` for itself.
  const isUsable = /^[A-Za-z0-9][A-Za-z0-9-]{2,}$/.test(prefix) && !prefix.startsWith('internal')
  return isUsable ? `${prefix}-${part}` : part.slice(-32)
}

/** What a part of a kind can say of another resource. */
function handleIn(
  context: Context,
  kind: PartKind,
  target: Resource,
  property: string,
): ReturnType<HandleOf> {
  const part = context.created.get(target)
  if (part === undefined) return {}
  const other = kindOfType(target.type)
  // What is created later cannot be said yet.
  const isBefore = other !== undefined && partKinds.indexOf(other) < partKinds.indexOf(kind)
  if (isBefore && handleProperties[target.type] === property) return { handle: handleOf(part), part }
  const isName = propertyNames[target.type].settable.includes(property)
  return { part, ...(isName && { name: givenName(context, part) }) }
}

function nameOf(resource: Resource, resources: readonly Resource[]): string {
  const namesakes = resources.filter(({ type }) => type === resource.type)
  return wishedName(resource, wordOf(resource.type), namesakes.length === 1)
}

/** Parts that others stand on although nothing names them: without them a task could not pull its image. */
const waitsFor: { readonly [Kind in PartKind]?: readonly PartKind[] } = {
  address: ['internetGatewayAttachment'],
  route: ['internetGatewayAttachment'],
  loadBalancer: ['internetGatewayAttachment'],
  managedCapacityProvider: ['clusterCapacityProviders'],
  autoScalingGroup: ['route', 'routeTableAssociation', 'vpcEndpoint'],
  service: [
    'routeTableAssociation',
    'route',
    'securityGroupIngress',
    'securityGroupEgress',
    'vpcEndpoint',
    'listener',
    'listenerRule',
    'clusterCapacityProviders',
  ],
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  const byKind = Map.groupBy(parts, ({ kind }) => kind)
  return partKinds.flatMap((kind) =>
    (byKind.get(kind) ?? []).map((part) => {
      const named = new Set([...placeholdersIn(part.properties)].map(({ name }) => name))
      const after = (waitsFor[kind] ?? []).flatMap((other) => byKind.get(other) ?? [])
      return { ...part, after: after.map(({ name }) => name).filter((name) => !named.has(name)) }
    }),
  )
}

/** Why a resource is not created. */
function reasonAgainst(resource: Resource, region: string | undefined): Text | undefined {
  const bag: Readonly<Record<string, unknown>> = resource.properties
  if (!Object.hasOwn(makers, resource.type)) return notMade
  if (resource.region !== undefined && resource.region !== region) return elsewhere
  if (resource.owner?.kind === 'aws') return ofAws
  if (bag['isDefault'] === true || bag['defaultForAz'] === true || bag['groupName'] === 'default')
    return byDefault
  if (isOfType(resource, 'ec2.routeTable') && isPlainMain(resource)) return byDefault
  if (bag['status'] === 'INACTIVE' || bag['state'] === 'deleted' || bag['state'] === 'deleting') return gone
  return undefined
}

/** The main route table that comes with a VPC and that nobody has changed. */
function isPlainMain({
  properties: { associations = [], routes = [] },
}: Resource<'ec2.routeTable'>): boolean {
  const isMain = associations.length > 0 && associations.every(({ main }) => main === true)
  return isMain && routes.every(({ gatewayId }) => gatewayId === 'local')
}

const notMade: Text = {
  ko: '이런 리소스는 내보내지 않습니다. 이미 있는 것으로 봅니다.',
  en: 'resources of this type are not exported; it is taken as existing.',
}
const elsewhere: Text = {
  ko: '다른 리전에 있습니다. 한 번에 한 리전만 내보냅니다.',
  en: 'it is in another Region; one export holds one Region.',
}
const ofAws: Text = {
  ko: 'AWS가 만들고 관리합니다.',
  en: 'AWS creates and manages it.',
}
const byDefault: Text = {
  ko: 'AWS가 기본으로 만들어 두는 리소스입니다.',
  en: 'it is one that AWS creates by default.',
}
function mayBeAbsent(expression: string): Text {
  return {
    ko: `있을지가 조건에 달렸지만(${expression}) 여기서는 만듭니다.`,
    en: `whether there is one rests on a condition (${expression}); here it is created.`,
  }
}

const gone: Text = { ko: '이미 삭제되었습니다.', en: 'it is deleted already.' }
