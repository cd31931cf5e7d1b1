import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const launchTypeCompatible = defineRule({
  id: 'launch-type-compatible',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: ['cfn-lint:E3054'],
  *check({ launchType }, { resource, graph }) {
    if (launchType === undefined) return
    const task = taskOf(resource, graph)
    const { requiresCompatibilities = [] } = task?.properties ?? {}
    if (
      task === undefined ||
      requiresCompatibilities.length === 0 ||
      requiresCompatibilities.includes(launchType)
    )
      return
    yield {
      path: ['launchType'],
      data: { launchType, compatible: requiresCompatibilities.join(', ') },
      related: [{ resource: task, path: ['requiresCompatibilities'] }],
    }
  },
})
