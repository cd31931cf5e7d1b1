import { cpuUnits, memoryMebibytes, type PropertiesOf } from '../graph/index.ts'

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

/** A task's CPU and memory: its own, or the sum of its containers'; 0 where they say nothing. */
export function taskSize(task: TaskDefinition): TaskSize {
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
export function mostTasks(task: TaskDefinition, interfaces: number): number {
  if (task.networkMode === 'awsvpc') return interfaces
  const mappings = (task.containerDefinitions ?? []).flatMap((container) => container.portMappings ?? [])
  const isBound =
    task.networkMode === 'host' ? mappings.length > 0 : mappings.some((mapping) => mapping.hostPort)
  return isBound ? 1 : Infinity
}

/** How many copies of a task fit on one instance. */
export function tasksPerInstance(size: TaskSize, room: Room): number {
  const most = [
    size.vcpu > 0 ? room.vcpu / size.vcpu : Infinity,
    size.memory > 0 ? room.memory / size.memory : Infinity,
  ]
  return Math.floor(Math.min(room.tasks, ...most))
}
