import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const dynamicPortHealthCheck = defineRule({
  id: 'dynamic-port-health-check',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  peers: [],
  *check({ targetGroupArn, containerName, containerPort }, { resource, graph }) {
    const task = taskOf(resource, graph)
    if (task?.properties.networkMode !== 'bridge') return
    const { healthCheckPort } = graph.named('elbv2.targetGroup', targetGroupArn, resource)?.properties ?? {}
    if (healthCheckPort === undefined || healthCheckPort === 'traffic-port') return
    const mappings = (task.properties.containerDefinitions ?? []).flatMap(({ name, portMappings = [] }) =>
      portMappings.map((mapping) => ({ name, ...mapping })),
    )
    const serving = mappings.find(
      (mapping) => mapping.name === containerName && mapping.containerPort === containerPort,
    )
    const isDynamic = serving !== undefined && (serving.hostPort ?? 0) === 0
    if (!isDynamic || mappings.some(({ hostPort }) => String(hostPort) === healthCheckPort)) return
    yield { path: ['targetGroupArn'], data: { healthCheckPort } }
  },
})
