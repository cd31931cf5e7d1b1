import { defineRule } from '../rule.ts'

export const memoryReservationWithinMemory = defineRule({
  id: 'memory-reservation-within-memory',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_memory',
  peers: ['cdk-preflight:pf-ecs-container-memory-reservation'],
  *check({ memory, memoryReservation }) {
    if (
      memory === undefined ||
      memory === 0 ||
      memoryReservation === undefined ||
      memoryReservation <= memory
    )
      return
    yield { path: ['memoryReservation'], data: { memory, memoryReservation } }
  },
})
