import { taskOf } from '../../graph/index.ts'
import { defineRule, type ProposedFix } from '../rule.ts'

export const servicePortInTask = defineRule({
  id: 'service-port-in-task',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  peers: ['ecspresso:LB-container', 'ecs-task-doctor:MISSING_PORT_MAPPING'],
  *check({ containerName, containerPort }, { resource, graph }) {
    const task = taskOf(resource, graph)
    const containers = task?.properties.containerDefinitions
    if (task === undefined || containers === undefined) return
    if (containerName === undefined || containerPort === undefined) return
    const index = containers.findIndex(({ name }) => name === containerName)
    const container = containers[index]
    if (container === undefined) {
      const known = containers.map(({ name }) => name).join(', ')
      yield {
        path: ['containerName'],
        data: { what: 'container', containerName, containerPort, known },
        related: [{ resource: task, path: ['containerDefinitions'] }],
        fix: () => {
          const [serving, ...others] = containers.filter(({ portMappings = [] }) =>
            portMappings.some((mapping) => mapping.containerPort === containerPort),
          )
          return others.length > 0 ? undefined : setting('containerName', serving?.name)
        },
      }
      return
    }
    const ports = container.portMappings ?? []
    // A range of ports is judged by ECS, which chooses from it.
    if (ports.some((port) => port.containerPort === containerPort || port.containerPortRange !== undefined))
      return
    const known = ports.map((port) => port.containerPort).join(', ')
    yield {
      path: ['containerPort'],
      data: { what: 'port', containerName, containerPort, known },
      related: [{ resource: task, path: ['containerDefinitions', index, 'portMappings'] }],
      fix: () => (ports.length > 1 ? undefined : setting('containerPort', ports[0]?.containerPort)),
    }
  },
})

function setting(property: string, value: string | number | undefined): ProposedFix | undefined {
  return value === undefined
    ? undefined
    : { safety: 'review', edits: [{ op: 'set', path: [property], value }] }
}
