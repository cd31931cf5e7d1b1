import { taskOf } from '../../graph/index.ts'
import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const connectorPortExists = defineRule({
  id: 'connector-port-exists',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/gateway-connect-service.html',
  peers: [],
  *check({ gatewayConnectors = [], vpcLatticeConfigurations = [] }, { resource, graph }) {
    if (gatewayConnectors.length > 1)
      yield {
        path: ['gatewayConnectors'],
        atKey: true,
        data: { what: 'many', name: String(gatewayConnectors.length), known: '' },
      }
    if (gatewayConnectors.length + vpcLatticeConfigurations.length === 0) return
    const task = taskOf(resource, graph)
    if (task === undefined) return
    const { containerDefinitions, networkMode } = task.properties
    if (gatewayConnectors.length > 0 && networkMode !== undefined && networkMode !== 'awsvpc')
      yield {
        path: ['gatewayConnectors'],
        atKey: true,
        data: { what: 'mode', name: networkMode, known: '' },
        related: [{ resource: task, path: ['networkMode'] }],
      }
    if (containerDefinitions === undefined) return
    const known = containerDefinitions.flatMap(({ portMappings = [] }) =>
      portMappings.flatMap(({ name = '' }) => (name === '' ? [] : [name])),
    )
    const [only, ...others] = known
    for (const [property, list] of [
      ['gatewayConnectors', gatewayConnectors],
      ['vpcLatticeConfigurations', vpcLatticeConfigurations],
    ] as const)
      for (const [index, { portName: name = '' }] of list.entries()) {
        if (name === '' || known.includes(name)) continue
        const path = [property, index, 'portName'] as const
        yield {
          path,
          data: { what: 'port', name, known: known.join(', ') },
          related: [{ resource: task, path: ['containerDefinitions'] }],
          fix: () => (only === undefined || others.length > 0 ? undefined : setting(path, only)()),
        }
      }
  },
})
