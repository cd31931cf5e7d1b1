import { isForFargate } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const containerMemoryRequired = defineRule({
  id: 'container-memory-required',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_memory',
  peers: ['cdk-preflight:pf-ecs-container-memory-required'],
  *check(container, { resource }) {
    const { memory, memoryReservation } = container
    if ((memory ?? 0) !== 0 || (memoryReservation ?? 0) !== 0) return
    const task = resource.properties
    if (task.memory === undefined && !isForFargate(task))
      yield { path: [], data: {}, label: () => container.name }
  },
})
