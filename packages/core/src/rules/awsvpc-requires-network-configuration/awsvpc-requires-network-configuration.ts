import { taskOf } from '../service-parts.ts'
import { defineRule } from '../rule.ts'

export const awsvpcRequiresNetworkConfiguration = defineRule({
  id: 'awsvpc-requires-network-configuration',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  *check({ networkConfiguration }, { resource, graph }) {
    if ((networkConfiguration?.awsvpcConfiguration?.subnets ?? []).length > 0) return
    if (taskOf(resource, graph)?.properties.networkMode !== 'awsvpc') return
    yield { path: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'], data: {} }
  },
  message: {
    ko: () => 'awsvpc 태스크인데 networkConfiguration.awsvpcConfiguration.subnets가 없습니다.',
    en: () => 'The tasks use awsvpc, and networkConfiguration.awsvpcConfiguration.subnets is missing.',
  },
})
