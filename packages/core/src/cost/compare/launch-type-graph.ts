import {
  alter,
  plus,
  routeTablesOf,
  taskOf,
  without,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../../graph/index.ts'
import type { CompleteUsage } from '../usage.ts'
import { havePublicAddress, instanceSubnets } from '../instance-profile.ts'
import { currentEgress, withEgress } from './egress-graph.ts'
import { instancesFor } from './launch-type-instances.ts'
import { taskFor, type Move } from './launch-type-tasks.ts'
import { endpointsOfEcs, missingEndpointsOfEcs } from './ecs-endpoints.ts'
import { gatewaysOf, zonesOf } from './task-zones.ts'

type Service = Resource<'ecs.service'>

/** A graph after a move. */
export interface Moved {
  readonly graph: ResourceGraph
  /**
   * What became of the tasks' way out: `blocked` where they need a NAT gateway and nobody knows in what subnets; undefined
   * where it stays as it is.
   */
  readonly egress: 'gateway' | 'addresses' | 'endpoints' | 'blocked' | undefined
}

/**
 * A copy of a graph in which services run on something else. The network interface of a task on an instance gets no public
 * address ("Allocate a network interface for an Amazon ECS task"): where that was the way out, a NAT gateway takes its place.
 * Instances that go out by endpoints need those of Amazon ECS too, and Fargate does not ("Amazon ECS interface VPC endpoints").
 */
export function moveServices(graph: ResourceGraph, move: Move, region: string, usage: CompleteUsage): Moved {
  const { target, services } = move
  const tasks = new Set(services.flatMap((service) => taskOf(service, graph) ?? []))
  const refitted = alter(graph, 'ecs.taskDefinition', (task) =>
    tasks.has(task) ? taskFor(target, task, graph) : undefined,
  )
  const freed = alter(refitted, 'ecs.service', (service) =>
    services.includes(service) ? free(service, move, graph) : undefined,
  )
  if (target === 'fargate') {
    const isAddressed = services.some((service) => needsAddress(service, graph))
    return { graph: without(freed, endpointsOfEcs(freed)), egress: isAddressed ? 'addresses' : undefined }
  }
  if (freed.all('ecs.service').some(assignsAddress)) {
    if (zonesOf(freed).length === 0) return { graph: freed, egress: 'blocked' }
    const routed = withEgress(freed, { kind: 'nat', gateways: 1 }, region)
    return { graph: housed(routed, graph, move, usage, true), egress: 'gateway' }
  }
  const endpoints = currentEgress(freed) === 'endpoints' ? missingEndpointsOfEcs(freed, region) : []
  return {
    graph: housed(plus(freed, endpoints), graph, move, usage, false),
    egress: endpoints.length > 0 ? 'endpoints' : undefined,
  }
}

/** A service without what ties it to where it runs now. */
function free(service: Service, { target }: Move, graph: ResourceGraph): PropertiesOf<'ecs.service'> {
  // ECS takes a launch type or a strategy, never both; the rest is of Fargate alone, or of instances alone.
  const {
    launchType: _,
    capacityProviderStrategy: __,
    platformVersion: ___,
    placementStrategy,
    placementConstraints,
    ...rest
  } = service.properties
  const network = networkFor(service, target, graph)
  return {
    ...rest,
    ...(target === 'fargate' && { launchType: 'FARGATE' as const }),
    ...(target !== 'fargate' && placementStrategy !== undefined && { placementStrategy }),
    ...(target !== 'fargate' && placementConstraints !== undefined && { placementConstraints }),
    ...(network !== undefined && { networkConfiguration: network }),
  }
}

/** The network of tasks with an interface of their own: in their own subnets, or in those of the instances they come from. */
function networkFor(
  service: Service,
  target: Move['target'],
  graph: ResourceGraph,
): PropertiesOf<'ecs.service'>['networkConfiguration'] {
  const { networkConfiguration } = service.properties
  const own = networkConfiguration?.awsvpcConfiguration
  const mode = taskOf(service, graph)?.properties.networkMode
  const hasInterface = own?.subnets !== undefined || mode === 'awsvpc'
  const keepsMode = target === 'ec2' || (target === 'managed-instances' && (hasInterface || mode === 'host'))
  if (keepsMode) return networkConfiguration
  const subnets = own?.subnets ?? instanceSubnets(service, graph)
  const isAddressed = needsAddress(service, graph)
  if (subnets.length === 0 && !isAddressed) return networkConfiguration
  return {
    ...networkConfiguration,
    awsvpcConfiguration: { ...own, subnets, ...(isAddressed && { assignPublicIp: 'ENABLED' as const }) },
  }
}

/** Whether a task with an interface of its own would reach nothing there without a public address. */
function needsAddress(service: Service, graph: ResourceGraph): boolean {
  if (assignsAddress(service)) return true
  const own = service.properties.networkConfiguration?.awsvpcConfiguration?.subnets
  const names = own ?? instanceSubnets(service, graph)
  const subnets = names.flatMap((name) => graph.named('ec2.subnet', name, service) ?? [])
  if (subnets.some((subnet) => gatewaysOf(subnet, graph).length > 0)) return false
  const routes = subnets
    .flatMap((subnet) => routeTablesOf(subnet, graph))
    .flatMap(({ properties }) => properties.routes ?? [])
  const isPublic = routes.some(
    ({ destinationCidrBlock, gatewayId }) =>
      destinationCidrBlock === '0.0.0.0/0' && gatewayId?.startsWith('igw-') === true,
  )
  return isPublic || havePublicAddress(service, graph)
}

function assignsAddress({ properties }: Service): boolean {
  return properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED'
}

/** Gives every service that moves instances of its own. The services stand in the order that they had before. */
function housed(
  graph: ResourceGraph,
  before: ResourceGraph,
  { target, services, types }: Move,
  usage: CompleteUsage,
  isPrivate: boolean,
): ResourceGraph {
  const after = graph.all('ecs.service')
  let grown = graph
  const providers = new Map<Service, string>()
  for (const [index, old] of before.all('ecs.service').entries()) {
    const service = after[index]
    if (service === undefined || !services.includes(old)) continue
    const name = `${target}-new-${index}`
    providers.set(service, name)
    const own = service.properties.networkConfiguration?.awsvpcConfiguration?.subnets
    grown = instancesFor(grown, service, {
      name,
      isManaged: target === 'managed-instances',
      type: types.get(old),
      subnets: own ?? instanceSubnets(old, before),
      hasPublicAddress: !isPrivate && havePublicAddress(old, before),
      storageGb: taskOf(old, before)?.properties.ephemeralStorage?.sizeInGiB ?? 0,
      usage,
    })
  }
  return alter(grown, 'ecs.service', (service) => {
    const capacityProvider = providers.get(service)
    if (capacityProvider === undefined) return undefined
    return { ...service.properties, capacityProviderStrategy: [{ capacityProvider, base: 0, weight: 1 }] }
  })
}
