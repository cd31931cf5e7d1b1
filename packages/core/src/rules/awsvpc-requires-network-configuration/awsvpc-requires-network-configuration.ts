import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const awsvpcRequiresNetworkConfiguration = defineRule({
  id: 'awsvpc-requires-network-configuration',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  peers: ['cfn-lint:E3052', 'ecspresso:awsvpcConfiguration'],
  *check({ networkConfiguration }, { resource, graph }) {
    if ((networkConfiguration?.awsvpcConfiguration?.subnets ?? []).length > 0) return
    const task = taskOf(resource, graph)
    if (task?.properties.networkMode !== 'awsvpc') return
    yield {
      path: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
      data: {},
      related: [{ resource: task, path: ['networkMode'] }],
    }
  },
})
