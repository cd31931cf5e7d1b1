import { cpuUnits, memoryMebibytes } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const containerResourcesWithinTask = defineRule({
  id: 'container-resources-within-task',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size',
  peers: [
    'cdk-preflight:pf-ecs-container-memory-over-task',
    'cdk-preflight:pf-ecs-fargate-container-cpu-over-task',
  ],
  *check(task) {
    const containers = task.containerDefinitions ?? []
    const memory = memoryMebibytes(task.memory)
    if (memory !== undefined)
      for (const [index, { name = '', ...container }] of containers.entries())
        for (const property of ['memory', 'memoryReservation'] as const) {
          const asked = container[property] ?? 0
          if (asked > memory) {
            yield {
              path: ['containerDefinitions', index, property],
              data: { property, name, asked, limit: memory },
            }
            break
          }
        }
    const cpu = cpuUnits(task.cpu)
    const asked = containers.reduce((sum, container) => sum + (container.cpu ?? 0), 0)
    if (cpu !== undefined && asked > cpu)
      yield { path: ['cpu'], data: { property: 'cpu', name: '', asked, limit: cpu } }
  },
})
