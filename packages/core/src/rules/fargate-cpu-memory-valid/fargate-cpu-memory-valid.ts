import { cpuUnits, isForFargate, memoryMebibytes } from '../../graph/index.ts'
import { fargateCpus, fargateMemoryFor } from '../fargate-sizes.ts'
import { defineRule } from '../rule.ts'

export const fargateCpuMemoryValid = defineRule({
  id: 'fargate-cpu-memory-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cfn-lint:E3047', 'kics:f4c9b5f5'],
  title: {
    ko: 'Fargate가 제공하는 CPU와 메모리 조합을 쓴다',
    en: 'Use a CPU and memory pair that Fargate offers',
  },
  why: {
    ko: 'Fargate는 정해진 조합만 받습니다. 다른 값으로는 태스크 정의를 등록할 수 없으므로 목록에 있는 크기를 고르세요.',
    en: 'Fargate offers fixed pairs only and refuses to register a task definition with any other. Pick a size from the list.',
  },
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
