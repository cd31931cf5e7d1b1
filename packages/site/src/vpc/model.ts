import type { Estimate, LineItem } from '@ecs-lint/core/cost'
import type { ResourceReference, Text } from '@ecs-lint/core/finding'
import type { Resource, ResourceGraph, ResourceType } from '@ecs-lint/core/graph'
import { pictureOf } from '../panel/picture.ts'

/** Where the resources of one service stand in their VPC, and which of them are billed. */
export interface VpcModel {
  readonly cidr: string
  readonly zones: readonly VpcZone[]
  /** Endpoints that stand in route tables instead of subnets. */
  readonly gatewayEndpoints: readonly VpcBox[]
}

export interface VpcZone {
  readonly name: string
  readonly subnets: readonly VpcSubnet[]
}

export interface VpcSubnet {
  readonly isPublic: boolean
  readonly cidr: string
  /** Where packets for the internet go. */
  readonly wayOut: WayOut
  readonly boxes: readonly VpcBox[]
}

export type WayOut =
  { readonly kind: 'internet-gateway' | 'endpoints' | 'none' } | { readonly kind: 'nat'; readonly id: string }

/** One thing in a subnet, or several alike. */
export interface VpcBox {
  readonly kind: 'balancer' | 'nat' | 'task' | 'endpoint'
  readonly count: number
  /** A public IPv4 address that is paid for. */
  readonly hasPaidAddress: boolean
  readonly payment: Payment
}

/** Whether something is paid for; `unknown` where it is, and the estimate could not say how much. */
export type Payment = 'paid' | 'unknown' | 'free'

/** Reads from the graph of a ServiceConfig where everything stands; what is billed is what the estimate has a line for. */
export function vpcOf(graph: ResourceGraph, estimate: Estimate): VpcModel | undefined {
  const [service] = graph.all('ecs.service')
  const [vpc] = graph.all('ec2.vpc')
  if (service === undefined || vpc === undefined) return undefined
  const things = thingsOf(service, graph, billsOf(estimate))
  const byZone = Map.groupBy(
    graph.all('ec2.subnet'),
    ({ properties }) => properties.availabilityZone ?? vpc.id,
  )
  const zones = [...byZone].map(([name, subnets]): VpcZone => ({
    name,
    subnets: subnets.map((subnet) => ({
      ...routesOf(subnet, graph),
      cidr: subnet.properties.cidrBlock ?? '',
      boxes: merged(things.filter(({ subnetId }) => subnetId === subnet.id).map(({ box }) => box)),
    })),
  }))
  return {
    cidr: vpc.properties.cidrBlock ?? '',
    zones,
    gatewayEndpoints: merged(things.filter(({ subnetId }) => subnetId === undefined).map(({ box }) => box)),
  }
}

const shownTypes: ReadonlySet<string> = new Set<ResourceType>([
  'ecs.service',
  'elbv2.loadBalancer',
  'ec2.natGateway',
  'ec2.vpcEndpoint',
  'ec2.address',
])

/** Something in the picture that is paid for; US dollars. */
export interface VpcBill {
  readonly description: Text
  readonly monthly: number
}

/** The lines of the estimate that belong to what stands in the picture, like ones added up. */
export function vpcBill({ items }: Estimate): readonly VpcBill[] {
  const billed = items.filter(({ quantity, resource }) => quantity > 0 && shownTypes.has(resource.type))
  return [...Map.groupBy(billed, ({ description }) => description.en).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ description }) => ({
      description,
      monthly: alike.reduce((sum, { monthly }) => sum + monthly, 0),
    })),
  )
}

interface Thing {
  /** Undefined for what stands in no subnet. */
  readonly subnetId: string | undefined
  readonly box: VpcBox
}

interface Bills {
  readonly paymentOf: (resource: Resource) => Payment
  readonly hasPaidAddress: (resource: Resource) => boolean
}

function billsOf({ items, missing }: Estimate): Bills {
  const billed = items.filter(({ quantity }) => quantity > 0)
  const of = (resource: Resource): readonly LineItem[] =>
    billed.filter((item) => isSame(item.resource, resource))
  return {
    paymentOf: (resource) => {
      if (missing.some((omission) => isSame(omission.resource, resource))) return 'unknown'
      return of(resource).length > 0 ? 'paid' : 'free'
    },
    hasPaidAddress: (resource) => of(resource).some(({ sku }) => sku.startsWith('public-ipv4.')),
  }
}

/** A service and its load balancer may have one name. */
function isSame(reference: ResourceReference, { type, id }: Resource): boolean {
  return reference.type === type && reference.id === id
}

function thingsOf(service: Resource<'ecs.service'>, graph: ResourceGraph, bills: Bills): readonly Thing[] {
  const boxOf = (kind: VpcBox['kind'], resource: Resource, count = 1): VpcBox => ({
    kind,
    count,
    payment: bills.paymentOf(resource),
    hasPaidAddress: bills.hasPaidAddress(resource),
  })
  const tasksIn = new Map(pictureOf(graph)?.zones.map(({ name, tasks }) => [name, tasks]))
  const tasks = graph.targets(service, 'ec2.subnet').map(({ id, properties }): Thing => {
    const count = tasksIn.get(properties.availabilityZone ?? id) ?? 0
    return { subnetId: id, box: boxOf('task', service, count) }
  })
  const nodes = graph.all('elbv2.loadBalancer').flatMap((balancer) =>
    (balancer.properties.availabilityZones ?? []).map(({ subnetId }): Thing => ({
      subnetId,
      box: boxOf('balancer', balancer),
    })),
  )
  const gateways = graph.all('ec2.natGateway').map((gateway): Thing => ({
    subnetId: gateway.properties.subnetId,
    box: boxOf('nat', gateway),
  }))
  const endpoints = graph.all('ec2.vpcEndpoint').flatMap((endpoint): readonly Thing[] => {
    const box = boxOf('endpoint', endpoint)
    const { subnetIds } = endpoint.properties
    return subnetIds === undefined
      ? [{ subnetId: undefined, box }]
      : subnetIds.map((subnetId) => ({ subnetId, box }))
  })
  return [...nodes, ...gateways, ...tasks.filter(({ box }) => box.count > 0), ...endpoints]
}

/** Alike things as one box with their number. */
function merged(boxes: readonly VpcBox[]): readonly VpcBox[] {
  const alike = Map.groupBy(boxes, ({ kind, payment }) => `${kind} ${payment}`)
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ ...first, count: group.reduce((sum, { count }) => sum + count, 0) })),
  )
}

/** A subnet is public if its route table leads to an internet gateway, whatever it is called. */
function routesOf(
  subnet: Resource<'ec2.subnet'>,
  graph: ResourceGraph,
): Pick<VpcSubnet, 'isPublic' | 'wayOut'> {
  const table = graph
    .all('ec2.routeTable')
    .find(({ properties }) => properties.associations?.some(({ subnetId }) => subnetId === subnet.id))
  const routes = table?.properties.routes ?? []
  const way = routes.find(({ destinationCidrBlock }) => destinationCidrBlock === '0.0.0.0/0')
  if (way?.gatewayId?.startsWith('igw-') === true)
    return { isPublic: true, wayOut: { kind: 'internet-gateway' } }
  if (way?.natGatewayId !== undefined)
    return { isPublic: false, wayOut: { kind: 'nat', id: way.natGatewayId } }
  const hasEndpoints = graph.all('ec2.vpcEndpoint').length > 0
  return { isPublic: false, wayOut: { kind: hasEndpoints ? 'endpoints' : 'none' } }
}
