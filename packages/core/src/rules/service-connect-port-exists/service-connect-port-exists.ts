import { taskOf } from '../../graph/index.ts'
import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const serviceConnectPortExists = defineRule({
  id: 'service-connect-port-exists',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  peers: ['cdk-preflight:pf-ecs-svc-connect-*'],
  *check({ serviceConnectConfiguration: connect }, { resource, graph }) {
    if (connect?.enabled !== true) return
    const task = taskOf(resource, graph)
    const containers = task?.properties.containerDefinitions
    const known = (containers ?? []).flatMap(({ portMappings = [] }) =>
      portMappings.flatMap(({ name = '' }) => (name === '' ? [] : [name])),
    )
    for (const [index, { portName = '', clientAliases = [] }] of (connect.services ?? []).entries()) {
      const at = ['serviceConnectConfiguration', 'services', index] as const
      if (clientAliases.length > 1)
        yield {
          path: [...at, 'clientAliases'],
          data: { what: 'aliases', portName, known: String(clientAliases.length) },
        }
      if (task === undefined || containers === undefined || portName === '' || known.includes(portName))
        continue
      const [only, ...others] = known
      yield {
        path: [...at, 'portName'],
        data: { what: 'port', portName, known: known.join(', ') },
        related: [{ resource: task, path: ['containerDefinitions'] }],
        fix: () =>
          only === undefined || others.length > 0 ? undefined : setting([...at, 'portName'], only)(),
      }
    }
  },
})
