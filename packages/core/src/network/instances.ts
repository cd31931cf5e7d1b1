import type { Path } from '../finding/index.ts'
import { isFargateProvider, strategyOf, taskOf, type Resource, type View } from '../graph/index.ts'
import { hop, type Hop } from './hop.ts'
import { subnetRange } from './network.ts'
import { ephemeralPorts, type Ports } from './packet.ts'
import type { NamedGroup, Place } from './places.ts'

/**
 * Ports of container instances that Docker gives to containers in bridge mode whose host port is left out or 0: those that
 * the Amazon ECS developer guide asks to open for an Application Load Balancer (ECS API reference, "PortMapping").
 */
const dynamicPorts = { first: 32_768, last: 65_535 } as const satisfies Ports

/** That a service goes out by the network of its container instances, as it says or as it may. */
export function outByInstances(service: Resource<'ecs.service'>, graph: View): Hop {
  const isKnown = runsOnInstances(service, graph)
  return hop('instance-pulls', { name: service.id, isKnown }, service, ['launchType'])
}

/** Whether a service says that its tasks run on container instances: by its launch type, or by providers that are none of Fargate's. */
function runsOnInstances(service: Resource<'ecs.service'>, graph: View): boolean {
  const { launchType } = service.properties
  if (launchType !== undefined) return launchType !== 'FARGATE'
  const providers = strategyOf(service, graph).map(({ capacityProvider }) => capacityProvider)
  return providers.length > 0 && !providers.some(isFargateProvider)
}

/** Whether the tasks of a service stand in the network of their instances; undefined where no task definition is known. */
export function sharesInstanceNetwork(service: Resource<'ecs.service'>, graph: View): boolean | undefined {
  const task = taskOf(service, graph)
  if (task === undefined) return undefined
  const { networkMode = 'bridge', requiresCompatibilities = [] } = task.properties
  return networkMode !== 'awsvpc' && networkMode !== 'none' && !requiresCompatibilities.includes('FARGATE')
}

/** The ports of an instance on which a task takes what is for one of its container's ports; undefined where it maps none. */
export function hostPorts(
  service: Resource<'ecs.service'>,
  graph: View,
  containerPort: number,
): Ports | undefined {
  const task = taskOf(service, graph)
  const mapping = task?.properties.containerDefinitions
    ?.flatMap(({ portMappings = [] }) => portMappings)
    .find((candidate) => candidate.containerPort === containerPort)
  if (task === undefined || mapping === undefined) return undefined
  if (task.properties.networkMode === 'host') return { first: containerPort, last: containerPort }
  const { hostPort = 0 } = mapping
  return hostPort === 0 ? dynamicPorts : { first: hostPort, last: hostPort }
}

/**
 * The places of the instances that a service's tasks may run on, by its capacity providers; none where one of those, or what
 * it launches, is not known. Which instances joined a cluster by themselves nothing tells.
 */
export function instancePlaces(service: Resource<'ecs.service'>, graph: View): readonly Place[] {
  const names = strategyOf(service, graph).map(({ capacityProvider }) => capacityProvider)
  const places = names.map((name) => {
    const provider = graph.named('ecs.capacityProvider', name, service)
    return provider === undefined ? [] : placesOf(provider, graph)
  })
  return places.some((found) => found.length === 0) ? [] : places.flat()
}

function placesOf(provider: Resource<'ecs.capacityProvider'>, graph: View): readonly Place[] {
  const { networkConfiguration } = provider.properties.managedInstancesProvider?.instanceLaunchTemplate ?? {}
  if (networkConfiguration !== undefined) {
    const base: Path = ['managedInstancesProvider', 'instanceLaunchTemplate', 'networkConfiguration']
    const { subnets = [], securityGroups = [] } = networkConfiguration
    const groups = namedGroups(securityGroups, provider, graph)
    return subnets.map((id, index) => placeOf(id, provider, [...base, 'subnets', index], groups, graph))
  }
  const [scaling] = graph.targets(provider, 'autoscaling.autoScalingGroup')
  const [template] = scaling === undefined ? [] : graph.targets(scaling, 'ec2.launchTemplate')
  if (scaling === undefined || template === undefined) return []
  const { securityGroupIds = [], networkInterfaces = [] } = template.properties.launchTemplateData ?? {}
  const ids = [...securityGroupIds, ...networkInterfaces.flatMap(({ groups = [] }) => groups)]
  const groups = namedGroups(ids, template, graph)
  return (scaling.properties.vpcZoneIdentifier ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => placeOf(id, scaling, ['vpcZoneIdentifier'], groups, graph))
}

/** Undefined where none is named: those are the ones of the VPC's default. */
function namedGroups(ids: readonly string[], from: Resource, graph: View): readonly NamedGroup[] | undefined {
  if (ids.length === 0) return undefined
  return ids.map((id) => ({ id, group: graph.named('ec2.securityGroup', id, from) }))
}

function placeOf(
  subnetId: string,
  owner: Resource,
  subnetPath: Path,
  groups: readonly NamedGroup[] | undefined,
  graph: View,
): Place {
  const subnet = graph.named('ec2.subnet', subnetId, owner)
  return {
    owner,
    subnetId,
    subnet,
    rangeOf: (family) => subnet && subnetRange(subnet, family, graph),
    subnetPath,
    groupsPath: [],
    groups,
    hasPublicAddress: undefined,
    clientPorts: ephemeralPorts.linux,
  }
}
