import { defineRule } from '../rule.ts'

export const listenerProtocolValid = defineRule({
  id: 'listener-protocol-valid',
  on: 'elbv2.listener',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  peers: [],
  *check({ protocol }, { resource, graph }) {
    if (protocol === undefined) return
    const [balancer] = graph.targets(resource, 'elbv2.loadBalancer')
    if (balancer === undefined) return
    const { type = 'application' } = balancer.properties
    const legal = protocols.get(type)
    if (legal === undefined || legal.includes(protocol)) return
    yield { path: ['protocol'], data: { protocol, type, legal }, related: [{ resource: balancer, path: [] }] }
  },
})

/** What each type of load balancer listens for; a Gateway Load Balancer takes no protocol. */
const protocols: ReadonlyMap<string, readonly string[]> = new Map([
  ['application', ['HTTP', 'HTTPS']],
  ['network', ['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']],
  ['gateway', []],
])
