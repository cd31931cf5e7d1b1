import { defineRule } from '../rule.ts'

export const portMappingValid = defineRule({
  id: 'port-mapping-valid',
  on: 'ecs.portMapping',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  peers: ['cdk-preflight:pf-ecs-port-range-reversed', 'cdk-preflight:pf-ecs-port-range-with-host-port'],
  *check({ containerPort, containerPortRange, hostPort, protocol, appProtocol, name }) {
    for (const [property, port] of [
      ['containerPort', containerPort],
      ['hostPort', hostPort],
    ] as const)
      if (port !== undefined && port > 65_535)
        yield { path: [property], data: { what: 'port', value: String(port) } }
    if (containerPortRange !== undefined) {
      const [first = 0, last = 0, ...rest] = containerPortRange.split('-').map(Number)
      const isRange = rest.length === 0 && first >= 1 && first < last && last <= 65_535
      if (!isRange) yield { path: ['containerPortRange'], data: { what: 'range', value: containerPortRange } }
      else if (containerPort !== undefined || hostPort !== undefined)
        yield {
          path: [containerPort === undefined ? 'hostPort' : 'containerPort'],
          data: { what: 'both', value: containerPortRange },
        }
    }
    if (protocol !== undefined && protocol !== 'tcp' && protocol !== 'udp')
      yield { path: ['protocol'], data: { what: 'protocol', value: protocol } }
    if (appProtocol !== undefined && !['http', 'http2', 'grpc'].includes(appProtocol))
      yield { path: ['appProtocol'], data: { what: 'appProtocol', value: appProtocol } }
    if (name !== undefined && !/^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name))
      yield { path: ['name'], data: { what: 'name', value: name } }
  },
})
