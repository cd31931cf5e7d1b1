import { cpuUnits, fargateCpus, fargateMemoryFor, isForFargate, memoryMebibytes } from '../../graph/index.ts'
import { sizing } from '../fargate-size.ts'
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
    const cpu = cpuUnits(task.cpu)
    const memory = memoryMebibytes(task.memory)
    if (!isForFargate(task) || cpu === undefined || memory === undefined) return
    const legal = fargateMemoryFor(cpu)
    const fix = (): ProposedFix | undefined => sizing(resource, cpu, memory)
    const cpus = fargateCpus.filter((units) => fargateMemoryFor(units).includes(memory))
    if (legal.length === 0) yield { path: ['cpu'], data: { cpu, memory, legal: fargateCpus, cpus }, fix }
    else if (!legal.includes(memory)) yield { path: ['memory'], data: { cpu, memory, legal, cpus }, fix }
  },
})
