import { cpuUnits, fargateCpus, fargateMemoryFor, isForFargate, memoryMebibytes } from '../../graph/index.ts'
import { sizing, unreadableHalves, type WrittenHalf } from '../fargate-size.ts'
import { defineRule, type ProposedFix } from '../rule.ts'

export const fargateCpuMemoryValid = defineRule({
  id: 'fargate-cpu-memory-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cfn-lint:E3047', 'kics:f4c9b5f5'],
  *check(task, { resource }) {
    if (!isForFargate(task)) return
    // "Invalid 'cpu' setting for task" (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html).
    for (const unreadable of unreadableHalves(task))
      yield { path: [unreadable.half], data: { ...nothingRead, unreadable } }
    const cpu = cpuUnits(task.cpu)
    const memory = memoryMebibytes(task.memory)
    if (cpu === undefined || memory === undefined) return
    const legal = fargateMemoryFor(cpu)
    const fix = (): ProposedFix | undefined => sizing(resource, cpu, memory)
    const cpus = fargateCpus.filter((units) => fargateMemoryFor(units).includes(memory))
    const data: Size = { cpu, memory, legal, cpus, unreadable: undefined }
    if (legal.length === 0) yield { path: ['cpu'], data: { ...data, legal: fargateCpus }, fix }
    else if (!legal.includes(memory)) yield { path: ['memory'], data, fix }
  },
})

interface Size {
  readonly cpu: number
  readonly memory: number
  /** What there is instead. */
  readonly legal: readonly number[]
  /** With how many CPU units there is so much memory. */
  readonly cpus: readonly number[]
  /** The half that is no size at all. */
  readonly unreadable: WrittenHalf | undefined
}

const nothingRead: Size = { cpu: 0, memory: 0, legal: [], cpus: [], unreadable: undefined }
