import { defineRule } from '../rule.ts'

/** The port of every listener of a gateway. */
const https = 443

export const gatewayValid = defineRule({
  id: 'gateway-valid',
  on: 'ecs.gateway',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostSharedAlbConfiguration.html',
  peers: [],
  *check({ name, configuration }) {
    // The pattern is that of AWS::ECS::Gateway; the API gives the length alone.
    if (name !== undefined && !/^[a-zA-Z0-9-]{1,255}$/.test(name))
      yield { path: ['name'], data: { what: 'name', value: name } }
    const { port, protocol } = configuration?.hostSharedAlb ?? {}
    const base = ['configuration', 'hostSharedAlb'] as const
    if (port !== undefined && port !== https)
      yield { path: [...base, 'port'], data: { what: 'port', value: String(port) } }
    if (protocol === 'HTTP')
      yield { path: [...base, 'protocol'], data: { what: 'protocol', value: protocol } }
  },
})
