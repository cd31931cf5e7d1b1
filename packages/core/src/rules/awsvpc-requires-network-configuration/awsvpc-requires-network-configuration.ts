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
  peers: ['cfn-lint:E3052', 'ecspresso:awsvpcConfiguration'],
  title: {
    ko: 'awsvpc 태스크의 서비스에는 서브넷을 지정한다',
    en: 'Give a service of awsvpc tasks its subnets',
  },
  why: {
    ko: 'awsvpc 태스크는 저마다 네트워크 인터페이스를 가지므로 어느 서브넷에 만들지 알려 주어야 합니다.',
    en: 'Every awsvpc task has a network interface of its own, and ECS must be told in which subnets.',
  },
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
