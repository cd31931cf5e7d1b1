import { cpuUnits, fargateCpus, fargateMemoryFor, isForFargate, memoryMebibytes } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const fargateCpuMemoryValid = defineRule({
  id: 'fargate-cpu-memory-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  *check(task) {
    const cpu = cpuUnits(task.cpu)
    const memory = memoryMebibytes(task.memory)
    if (!isForFargate(task) || cpu === undefined || memory === undefined) return
    const legal = fargateMemoryFor(cpu)
    if (legal.length === 0) yield { path: ['cpu'], data: { cpu, memory, legal: fargateCpus } }
    else if (!legal.includes(memory)) yield { path: ['memory'], data: { cpu, memory, legal } }
  },
  message: {
    ko: ({ cpu, memory, legal }) =>
      legal === fargateCpus
        ? `Fargate에는 CPU ${cpu}단위가 없습니다. 다음 중에서 고르세요: ${legal.join(', ')}.`
        : `Fargate는 CPU ${cpu}단위에 메모리 ${memory}MiB를 주지 않습니다. 다음 중에서 고르세요: ${legal.join(', ')}.`,
    en: ({ cpu, memory, legal }) =>
      legal === fargateCpus
        ? `Fargate has no size with ${cpu} CPU units. Choose one of ${legal.join(', ')}.`
        : `Fargate does not offer ${memory} MiB with ${cpu} CPU units. Choose one of ${legal.join(', ')}.`,
  },
})
