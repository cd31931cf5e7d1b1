import { assert, expect, test } from 'vitest'
import { createGraph } from '../../src/graph/index.ts'
import { hopText, traceByName, traceFromInternet, type Trace } from '../../src/network/index.ts'
import { expand, type ServiceConfig } from '../../src/readers/index.ts'
import { serviceIn } from './vpc.ts'

/** What becomes of a packet from a second service, in the same subnets and groups, to the load balancer of the first. */
function byName(config: Partial<ServiceConfig>, port?: number): Trace | undefined {
  const { resources, complete } = expand({
    region: 'ap-northeast-2',
    serviceName: 'web',
    loadBalancer: 'application',
    ...config,
  })
  const client = resources
    .filter(({ type }) => type === 'ecs.service')
    .map((web) => ({
      ...web,
      id: 'client',
      arn: 'client',
      properties: { ...web.properties, serviceName: 'client', serviceArn: 'client', loadBalancers: [] },
    }))
  const graph = createGraph([...resources, ...client], complete)
  return traceByName(graph, serviceIn(graph, 'client'), serviceIn(graph, 'web'), port)[0]
}

const ends = (trace: Trace | undefined) => [trace?.verdict, trace?.hops.at(-1)?.reason]
const https = { listenerPort: 443, loadBalancerInbound: [{ port: 443, source: '0.0.0.0/0' }] }
const fromTasks = [{ port: 80, source: '10.0.0.0/16' }]

test.each([
  // Open to everyone: out by the task's public address, in by the front door.
  ['a public load balancer, open', {}, undefined, ['passes', 'container-listens']],
  // The packet comes from a public address, which no rule for addresses of the VPC takes in.
  [
    'a public load balancer, open to the VPC',
    { loadBalancerInbound: fromTasks },
    undefined,
    ['blocked', 'group-refuses'],
  ],
  // Its public address may be any: whether it is the one that is let in is not known.
  [
    'a public load balancer, open to one address',
    { loadBalancerInbound: [{ port: 80, source: '203.0.113.7/32' }] },
    undefined,
    ['unknown', 'container-listens'],
  ],
  // Tasks without a way out do not get to public addresses at all.
  ['a public load balancer, no way out', { egress: 'none' }, undefined, ['blocked', 'route-none']],
  // The name of an internal one becomes private addresses: the VPC's rule does.
  [
    'an internal load balancer, open to the VPC',
    { egress: 'none', internetFacing: false, loadBalancerInbound: fromTasks },
    undefined,
    ['passes', 'container-listens'],
  ],
  ['a port that is not let in', {}, 443, ['blocked', 'group-refuses']],
  [
    'a port that is let in, without a listener',
    { loadBalancerInbound: [{ port: 443, source: '0.0.0.0/0' }] },
    443,
    ['blocked', 'no-listener'],
  ],
  // AWS creates none.
  ['a listener without a certificate', https, undefined, ['blocked', 'no-certificate']],
  [
    'a listener with one',
    { ...https, certificateArn: 'arn:aws:acm:ap-northeast-2:111122223333:certificate/1' },
    undefined,
    ['passes', 'container-listens'],
  ],
  [
    'a Network Load Balancer that decrypts',
    {
      ...https,
      loadBalancer: 'network',
      certificateArn: 'arn:aws:acm:ap-northeast-2:111122223333:certificate/1',
    },
    undefined,
    ['passes', 'container-listens'],
  ],
  ['a service without a load balancer', { loadBalancer: 'none' }, undefined, ['blocked', 'no-listener']],
] as const)('to %s', (_, config, port, expected) => {
  expect(ends(byName(config, port))).toEqual(expected)
})

test('passes the name, the way out and the way in', () => {
  expect(byName({})?.hops.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    'dns dns-resolves',
    'security-group group-admits',
    'network-acl acl-assumed',
    'route route-to',
    'internet-gateway gateway-passes',
    'internet-gateway gateway-passes',
    'network-acl acl-assumed',
    'security-group group-admits',
    'listener listener-accepts',
    'target-group group-forwards',
    'security-group group-admits',
    'security-group group-admits',
    'container container-listens',
  ])
})

test.each([
  ['', 'The listener accepts TCP on port 443. It decrypts nothing'],
  ['arn:aws:acm:ap-northeast-2:111122223333:certificate/1', 'The listener accepts TLS on port 443.'],
])('who decrypts behind a Network Load Balancer on 443 is said (%j)', (certificateArn, expected) => {
  const { hops = [] } = byName({ ...https, loadBalancer: 'network', certificateArn }) ?? {}
  const listener = hops.find(({ reason }) => reason === 'listener-accepts')
  assert(listener !== undefined)
  const { ko, en } = hopText(listener)
  expect(en.startsWith(expected)).toBe(true)
  expect([en, ko].map((text) => /decrypts nothing|암호를 풀지 않고/.test(text))).toEqual(
    Array(2).fill(certificateArn === ''),
  )
})

test('a port on which nothing listens is asked of the guards before it, hop by hop', () => {
  const graph = expand({
    region: 'ap-northeast-2',
    serviceName: 'web',
    loadBalancer: 'application',
    listenerPort: 443,
    loadBalancerInbound: [{ port: 443, source: '0.0.0.0/0' }],
  })
  const [trace] = traceFromInternet(graph, serviceIn(graph, 'web'), { port: 80 })
  expect(trace?.hops.map(({ kind }) => kind)).toEqual([
    'dns',
    'internet-gateway',
    'network-acl',
    'security-group',
  ])
  expect(ends(trace)).toEqual(['blocked', 'group-refuses'])
})
