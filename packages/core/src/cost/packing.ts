import { cpuUnits, memoryMebibytes, type PropertiesOf } from '../graph/index.ts'
import { instanceSize, taskInterfaces, type InstanceTypeName } from './instance-types.ts'
import type { CompleteUsage } from './usage.ts'

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>

/** What a task takes of the instance it runs on. */
export interface TaskSize {
  readonly vcpu: number
  /** GiB. */
  readonly memory: number
}

/** What an instance has for tasks. */
export interface Room extends TaskSize {
  /** The most tasks that its network interfaces and ports let run; Infinity where they set no limit. */
  readonly tasks: number
}

/** How a task goes onto an instance. */
interface Fit {
  readonly size: TaskSize
  readonly room: Room
  /** The most copies of the task on one instance; 0 where not one runs there. */
  readonly perInstance: number
}

/** How many copies of a task run side by side on one instance of a type, and what keeps more out. */
export function fitOf(
  task: TaskDefinition,
  type: InstanceTypeName,
  isManaged: boolean,
  { instanceReservedMemory }: Pick<CompleteUsage, 'instanceReservedMemory'>,
): Fit {
  const { vcpu, memory, architecture } = instanceSize(type)
  const size = taskSize(task)
  const room = {
    vcpu,
    memory: memory - instanceReservedMemory / 1024,
    tasks: mostTasks(task, taskInterfaces(type, isManaged)),
  }
  // An image for the other processors does not start, and none of the types has a GPU.
  const isForeign = (task.runtimePlatform?.cpuArchitecture ?? architecture) !== architecture
  return { size, room, perInstance: isForeign || needsGpu(task) ? 0 : tasksPerInstance(size, room) }
}

/** Whether a container of the task asks for graphics processors. */
function needsGpu({ containerDefinitions = [] }: TaskDefinition): boolean {
  return containerDefinitions.some(({ resourceRequirements = [] }) =>
    resourceRequirements.some(({ type }) => type === 'GPU'),
  )
}

/**
 * The fewest instances that hold so many tasks; ECS Managed Instances goes into `zones` zones first. One that holds none is still
 * one that is tried.
 */
export function fewestInstances(tasks: number, perInstance: number, zones = 0): number {
  const packed = perInstance < 1 ? Math.min(1, tasks) : Math.ceil(tasks / perInstance)
  return Math.max(packed, Math.min(tasks, zones))
}

/** A task's CPU and memory: its own, or the sum of its containers'; 0 where they say nothing. */
export function taskSize(task: Pick<TaskDefinition, 'cpu' | 'memory' | 'containerDefinitions'>): TaskSize {
  const containers = task.containerDefinitions ?? []
  const cpu = cpuUnits(task.cpu) ?? sum(containers.map((container) => container.cpu ?? 0))
  const memory =
    memoryMebibytes(task.memory) ??
    // ECS places a container by its reservation where it has one.
    sum(containers.map((container) => container.memoryReservation ?? container.memory ?? 0))
  return { vcpu: cpu / 1024, memory: memory / 1024 }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * The most copies of a task that one instance with `interfaces` network interfaces for tasks can run side by side, whatever
 * they need of CPU and memory. In `awsvpc` mode each takes an interface; a port of the instance belongs to one task alone.
 */
function mostTasks(task: TaskDefinition, interfaces: number): number {
  if (task.networkMode === 'awsvpc') return interfaces
  const mappings = (task.containerDefinitions ?? []).flatMap((container) => container.portMappings ?? [])
  const isBound =
    task.networkMode === 'host' ? mappings.length > 0 : mappings.some((mapping) => mapping.hostPort)
  return isBound ? 1 : Infinity
}

function tasksPerInstance(size: TaskSize, room: Room): number {
  const most = [
    size.vcpu > 0 ? room.vcpu / size.vcpu : Infinity,
    size.memory > 0 ? room.memory / size.memory : Infinity,
  ]
  return Math.floor(Math.min(room.tasks, ...most))
}
