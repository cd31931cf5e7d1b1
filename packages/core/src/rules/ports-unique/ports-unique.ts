import type { Path } from '../../finding/index.ts'
import { defineRule } from '../rule.ts'

export const portsUnique = defineRule({
  id: 'ports-unique',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  peers: ['cdk-preflight:pf-ecs-port-mapping-duplicate-name', 'cdk-preflight:pf-ecs-port-range-overlap'],
  *check(task, { resource }) {
    const isShared = task.networkMode === 'awsvpc' || task.networkMode === 'host'
    const seen = new Map<string, Path>()
    for (const [container, { portMappings = [] }] of (task.containerDefinitions ?? []).entries()) {
      for (const [place, mapping] of portMappings.entries()) {
        const { name, containerPort, hostPort, protocol = 'tcp' } = mapping
        const property = isShared ? ('containerPort' as const) : ('hostPort' as const)
        const port = isShared ? containerPort : hostPort
        const found = [
          ...(port === undefined || port === 0 ? [] : [{ property, key: `${port}/${protocol}` }]),
          ...(name === undefined ? [] : [{ property: 'name' as const, key: name }]),
        ]
        for (const { property: named, key } of found) {
          const at = ['containerDefinitions', container, 'portMappings', place, named] as const
          const first = seen.get(`${named} ${key}`)
          if (first === undefined) seen.set(`${named} ${key}`, at)
          else yield { path: at, data: { property: named, key }, related: [{ resource, path: first }] }
        }
      }
    }
  },
})
