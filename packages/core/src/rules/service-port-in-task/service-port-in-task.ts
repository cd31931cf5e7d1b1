import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const servicePortInTask = defineRule({
  id: 'service-port-in-task',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  peers: ['ecspresso:LB-container', 'ecs-task-doctor:MISSING_PORT_MAPPING'],
  *check({ loadBalancers = [] }, { resource, graph }) {
    const containers = taskOf(resource, graph)?.properties.containerDefinitions
    if (containers === undefined) return
    for (const [index, { containerName, containerPort }] of loadBalancers.entries()) {
      if (containerName === undefined || containerPort === undefined) continue
      const container = containers.find(({ name }) => name === containerName)
      if (container === undefined) {
        const known = containers.map(({ name }) => name).join(', ')
        yield {
          path: ['loadBalancers', index, 'containerName'],
          data: { what: 'container', containerName, containerPort, known },
        }
        continue
      }
      const ports = container.portMappings ?? []
      // A range of ports is judged by ECS, which chooses from it.
      if (ports.some((port) => port.containerPort === containerPort || port.containerPortRange !== undefined))
        continue
      const known = ports.map((port) => port.containerPort).join(', ') || '-'
      yield {
        path: ['loadBalancers', index, 'containerPort'],
        data: { what: 'port', containerName, containerPort, known },
      }
    }
  },
})
