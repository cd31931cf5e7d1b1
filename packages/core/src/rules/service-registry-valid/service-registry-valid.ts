import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const serviceRegistryValid = defineRule({
  id: 'service-registry-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html',
  peers: ['cdk-preflight:pf-ecs-svc-registries-*'],
  *check({ serviceRegistries = [] }, { resource, graph }) {
    if (serviceRegistries.length === 0) return
    if (serviceRegistries.length > 1)
      yield { path: ['serviceRegistries', 1], data: { what: 'count', name: '' } }
    const task = taskOf(resource, graph)
    const containers = task?.properties.containerDefinitions
    if (task === undefined || containers === undefined) return
    for (const [index, { containerName, containerPort, port }] of serviceRegistries.entries()) {
      if (containerName !== undefined && !containers.some(({ name }) => name === containerName))
        yield {
          path: ['serviceRegistries', index, 'containerName'],
          data: { what: 'container', name: containerName },
          related: [{ resource: task, path: ['containerDefinitions'] }],
        }
      if (port !== undefined && containerPort !== undefined)
        yield { path: ['serviceRegistries', index, 'port'], data: { what: 'port', name: '' } }
    }
  },
})
