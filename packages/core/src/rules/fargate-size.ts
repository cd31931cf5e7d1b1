import { cpuUnits, isWindows, memoryMebibytes, nextFargateSize, type Resource } from '../graph/index.ts'
import type { PropertiesOf } from '../resources/index.ts'
import type { ProposedEdit, ProposedFix } from './rule.ts'

type TaskDefinition = Resource<'ecs.taskDefinition'>

/** A half of a task's size as it is written. */
export interface WrittenHalf {
  readonly half: 'cpu' | 'memory'
  readonly value: string
}

/** The halves of a task's size that are written and are no size, such as `abc`. */
export function unreadableHalves({
  cpu,
  memory,
}: Pick<PropertiesOf<'ecs.taskDefinition'>, 'cpu' | 'memory'>): readonly WrittenHalf[] {
  return (
    [
      ['cpu', cpu, cpuUnits(cpu)],
      ['memory', memory, memoryMebibytes(memory)],
    ] as const
  ).flatMap(([half, value, read]) =>
    // For CloudFormation, which reads YAML 1.1, 2_56 is the number 256.
    value === undefined || read !== undefined || /^\d[\d_]*$/.test(value) ? [] : [{ half, value }],
  )
}

/** Gives a task definition the next size that Fargate offers; `only` one half of it, where neither is written yet. */
export function sizing(
  task: TaskDefinition,
  cpu: number,
  memory: number,
  only?: 'cpu' | 'memory',
): ProposedFix | undefined {
  const size = nextFargateSize(cpu, memory, isWindows(task))
  if (size === undefined) return undefined
  const written = { cpu: cpuUnits(task.properties.cpu), memory: memoryMebibytes(task.properties.memory) }
  const edits = (['cpu', 'memory'] as const)
    .filter((half) => half === only || (written[half] !== undefined && written[half] !== size[half]))
    .map((half): ProposedEdit => ({ op: 'set', path: [half], value: String(size[half]) }))
  return { safety: 'review', edits }
}

/** Gives a task definition that lacks one half of its size, or both, that half: enough for what its containers ask for. */
export function completingSize(task: TaskDefinition, missing: 'cpu' | 'memory'): ProposedFix | undefined {
  const { cpu, memory, containerDefinitions = [] } = task.properties
  const sum = (amounts: readonly (number | undefined)[]): number =>
    amounts.reduce<number>((total, amount = 0) => total + amount, 0)
  const units =
    cpu === undefined ? sum(containerDefinitions.map((container) => container.cpu)) : cpuUnits(cpu)
  const mebibytes =
    memory === undefined
      ? sum(containerDefinitions.map((container) => container.memory ?? container.memoryReservation))
      : memoryMebibytes(memory)
  return units === undefined || mebibytes === undefined ? undefined : sizing(task, units, mebibytes, missing)
}
