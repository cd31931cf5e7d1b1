import type { PropertiesOf } from '../resources/index.ts'
import type { Resource } from './resource.ts'

/** CPU units from a task definition's `cpu`, which may also be written in vCPU (`0.5 vCPU`, `.5 vcpu`); undefined if neither. */
export function cpuUnits(cpu: string | undefined): number | undefined {
  return sizeOf(cpu, /^(\d+(?:\.\d+)?|\.\d+)\s*vcpu$/i)
}

/** MiB from a task definition's `memory`, which may also be written in GB (`2 GB`, `.5 gb`); undefined if neither. */
export function memoryMebibytes(memory: string | undefined): number | undefined {
  return sizeOf(memory, /^(\d+(?:\.\d+)?|\.\d+)\s*gb$/i)
}

function sizeOf(written: string | undefined, inThousands: RegExp): number | undefined {
  const trimmed = written?.trim() ?? ''
  if (/^\d+$/.test(trimmed)) return Number(trimmed)
  const match = inThousands.exec(trimmed)
  return match === null ? undefined : Number(match[1]) * 1024
}

/** Whether a task definition says that it is to run on Fargate. */
export function isForFargate(taskDefinition: PropertiesOf<'ecs.taskDefinition'>): boolean {
  return taskDefinition.requiresCompatibilities?.includes('FARGATE') ?? false
}

/** Whether a task definition is for Windows, which has neither ARM nor Spot on Fargate. */
export function isWindows({ properties }: Resource<'ecs.taskDefinition'>): boolean {
  return properties.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false
}
