import { cpuUnits, fargateCpus, isForFargate, isWindows, memoryMebibytes } from '../../graph/index.ts'
import { sizing } from '../fargate-size.ts'
import { defineRule } from '../rule.ts'

export const windowsFargateSize = defineRule({
  id: 'windows-fargate-size',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'windows',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cdk-preflight:pf-ecs-fargate-windows-cpu-under-1vcpu'],
  *check(task, { resource }) {
    const cpu = cpuUnits(task.cpu)
    const memory = memoryMebibytes(task.memory)
    if (!isForFargate(task) || !isWindows(resource) || cpu === undefined) return
    // What no task has, `fargate-cpu-memory-valid` says.
    if (!fargateCpus.includes(cpu) || windowsCpus.includes(cpu)) return
    yield {
      path: ['cpu'],
      data: { cpu },
      fix: () => (memory === undefined ? undefined : sizing(resource, cpu, memory)),
    }
  },
})

const windowsCpus: readonly number[] = [1024, 2048, 4096]
