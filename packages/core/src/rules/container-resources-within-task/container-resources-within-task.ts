import { cpuUnits, memoryMebibytes } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const containerResourcesWithinTask = defineRule({
  id: 'container-resources-within-task',
  on: 'ecs.containerDefinition',
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
  *check(container, { resource, path }) {
    const task = resource.properties
    for (const property of ['memory', 'memoryReservation'] as const) {
      const asked = container[property]
      const limit = asked === undefined ? undefined : memoryMebibytes(task.memory)
      if (asked === undefined || limit === undefined || asked <= limit) continue
      yield { path: [property], data: { property, asked, limit }, label: () => container.name }
      break
    }
    // What all of them ask for together is said once, with the first.
    if (path.at(-1) !== 0) return
    const limit = cpuUnits(task.cpu)
    const asked = (task.containerDefinitions ?? []).reduce((sum, { cpu = 0 }) => sum + cpu, 0)
    if (limit !== undefined && asked > limit)
      yield { at: { resource, path: ['cpu'] }, data: { property: 'cpu', asked, limit } }
  },
})
