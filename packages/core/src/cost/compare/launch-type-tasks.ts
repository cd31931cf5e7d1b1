import {
  isWindows,
  nextFargateSize,
  runsOnFargate,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../../graph/index.ts'
import { instanceSize, isInstanceTypeName, type InstanceTypeName } from '../instance-types.ts'
import { instanceTypeOf } from '../instance-profile.ts'
import { taskSize } from '../packing.ts'
import { architectureOf } from './architecture.ts'

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>

/** What tasks can run on. */
export const launchTypes = ['fargate', 'ec2', 'managed-instances'] as const

export type LaunchType = (typeof launchTypes)[number]

/** Services that go elsewhere, and the instance type that each of them runs on there; none where it is not known. */
export interface Move {
  readonly target: LaunchType
  readonly services: readonly Resource<'ecs.service'>[]
  readonly types: ReadonlyMap<Resource<'ecs.service'>, InstanceTypeName>
}

/** A task definition as it must be to run there: its size, its network mode, and without what is refused there. */
export function taskFor(
  target: LaunchType,
  task: Resource<'ecs.taskDefinition'>,
  graph: ResourceGraph,
): TaskDefinition {
  const { ephemeralStorage, ...properties } = withProcessor(task, graph)
  const isFromFargate = graph.referrers(task, 'ecs.service').some((service) => runsOnFargate(service, graph))
  if (target === 'ec2') {
    return {
      ...(isFromFargate ? withOwnInterface(properties) : properties),
      requiresCompatibilities: ['EC2'],
    }
  }
  if (target === 'managed-instances') {
    return {
      ...(properties.networkMode === 'host' ? properties : withOwnInterface(properties)),
      requiresCompatibilities: ['MANAGED_INSTANCES'],
    }
  }
  const size = fargateSizeFor(task)
  return {
    ...withOwnInterface(properties),
    requiresCompatibilities: ['FARGATE'],
    ...(typeof size === 'object' && { cpu: String(size.cpu), memory: String(size.memory) }),
    ...(ephemeralStorage !== undefined && { ephemeralStorage }),
  }
}

/** The Fargate size that holds a task; undefined where the task does not say how much memory it needs. */
export function fargateSizeFor(
  task: Resource<'ecs.taskDefinition'>,
): NonNullable<ReturnType<typeof nextFargateSize>> | 'too-big' | undefined {
  const { vcpu, memory } = taskSize(task.properties)
  if (memory === 0) return undefined
  return nextFargateSize(vcpu * 1024, memory * 1024, isWindows(task)) ?? 'too-big'
}

/** Whether no type of instance would give a service's instances a price: of Windows none is known, nor how many daemons run. */
export function isBeyondPrice(
  { properties }: Resource<'ecs.service'>,
  task: Resource<'ecs.taskDefinition'>,
): boolean {
  const { schedulingStrategy, desiredCount } = properties
  return isWindows(task) || (schedulingStrategy === 'DAEMON' && desiredCount === undefined)
}

/**
 * What of a task definition is refused there, by name. Sources: Amazon ECS developer guide, "Task definition differences for
 * Fargate" and "Task definition differences for Amazon ECS Managed Instances".
 */
export function refusedSettings(
  target: LaunchType,
  { properties }: Resource<'ecs.taskDefinition'>,
): readonly string[] {
  if (target === 'ec2') return []
  const refused = refusals[target]
  const { containerDefinitions = [], volumes = [] } = properties
  const set = [
    ...setAmong(refused.task, properties),
    ...containerDefinitions.flatMap((container) => setAmong(refused.container, container)),
    ...containerDefinitions.flatMap(({ linuxParameters }) => setAmong(refused.linux, linuxParameters ?? {})),
    ...volumes.flatMap((volume) => setAmong(['dockerVolumeConfiguration'], volume)),
    ...volumes.flatMap(({ host }) => setAmong(['sourcePath'], host ?? {})),
    ...containerDefinitions
      .flatMap(({ resourceRequirements = [] }) => resourceRequirements)
      .flatMap(({ type }) => (type === 'GPU' && target === 'fargate' ? ['GPU'] : [])),
  ]
  return [...new Set(set)]
}

const refusals = {
  fargate: {
    task: ['ipcMode', 'placementConstraints', 'inferenceAccelerators'],
    container: [
      'disableNetworking', 'dnsSearchDomains', 'dnsServers', 'dockerSecurityOptions', 'extraHosts', 'links', 'privileged',
    ],
    linux: ['devices', 'maxSwap', 'sharedMemorySize', 'swappiness', 'tmpfs'],
  },
  'managed-instances': {
    task: ['ipcMode', 'proxyConfiguration', 'inferenceAccelerators'],
    container: [
      'disableNetworking', 'dnsSearchDomains', 'dnsServers', 'dockerLabels', 'dockerSecurityOptions', 'extraHosts', 'hostname',
      'links',
    ],
    linux: ['maxSwap', 'sharedMemorySize', 'swappiness', 'tmpfs'],
  },
} as const // prettier-ignore

/** Those names that a bag has a value for; false and an empty list are none. */
function setAmong(names: readonly string[], bag: Readonly<Record<string, unknown>>): readonly string[] {
  return names.filter((name) => {
    const value = bag[name]
    if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
    return value !== undefined && value !== null && value !== false
  })
}

/** Says what processors a task runs on: what it asks for, or else those of its instances, which the image must be for. */
function withProcessor(task: Resource<'ecs.taskDefinition'>, graph: ResourceGraph): TaskDefinition {
  const { properties } = task
  if (isWindows(task) || properties.runtimePlatform?.cpuArchitecture !== undefined) return properties
  const [type] = graph
    .referrers(task, 'ecs.service')
    .map((service) => instanceTypeOf(service, graph))
    .filter((name) => name !== undefined && isInstanceTypeName(name))
  const cpuArchitecture = type === undefined ? architectureOf(task) : instanceSize(type).architecture
  return { ...properties, runtimePlatform: { ...properties.runtimePlatform, cpuArchitecture } }
}

/** A task with a network interface of its own, whose ports are nobody else's. */
function withOwnInterface(task: TaskDefinition): TaskDefinition {
  if (task.networkMode === 'awsvpc') return task
  return {
    ...task,
    networkMode: 'awsvpc',
    ...(task.containerDefinitions !== undefined && {
      containerDefinitions: task.containerDefinitions.map(({ portMappings, ...container }) => ({
        ...container,
        ...(portMappings !== undefined && {
          portMappings: portMappings.map((mapping) => {
            const { hostPort: _, ...rest } = mapping
            return rest
          }),
        }),
      })),
    }),
  }
}
