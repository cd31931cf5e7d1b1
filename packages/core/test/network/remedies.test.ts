import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGraph, editGraph, type Resource, type ResourceGraph } from '../../src/graph/index.ts'
import {
  parseCidr,
  remedyFor,
  traceBetween,
  traceFromInternet,
  worst,
  type Remedy,
  type Request,
  type Trace,
} from '../../src/network/index.ts'
import { expand, type ServiceConfig } from '../../src/readers/index.ts'
import { hiddenPaths, hide } from '../graph/hide.ts'

type Fields = Omit<ServiceConfig, 'region'>

const application = { loadBalancer: 'application' } as const
const graphOf = (fields: Fields): ResourceGraph => expand({ region: 'ap-northeast-2', ...fields })

function serviceOf(graph: ResourceGraph, id?: string): Resource<'ecs.service'> {
  const service = graph.all('ecs.service').find((candidate) => id === undefined || candidate.id === id)
  if (service === undefined) throw new Error(`no service ${id}`)
  return service
}

/** With another service in the same subnets, in a security group of its own. */
function withNeighbour(graph: ResourceGraph): ResourceGraph {
  const [service, [group]] = [serviceOf(graph), graph.all('ec2.securityGroup')]
  if (group === undefined) throw new Error('no group')
  const awsvpcConfiguration = {
    ...service.properties.networkConfiguration?.awsvpcConfiguration,
    securityGroups: ['sg-other'],
  }
  const other = {
    ...service,
    id: 'other',
    arn: 'other',
    properties: {
      ...service.properties,
      serviceName: 'other',
      networkConfiguration: { awsvpcConfiguration },
    },
  }
  const ownGroup = { ...group, id: 'sg-other', properties: { ...group.properties, groupId: 'sg-other' } }
  return createGraph([...graph.resources, other, ownGroup], graph.complete)
}

function follow(graph: ResourceGraph, from: Request['from'], port: number): Trace {
  const to = serviceOf(graph)
  if (from !== 'internet' && 'service' in from)
    return worst(traceBetween(graph, serviceOf(graph, 'other'), to, port)) ?? blank
  const source = from === 'internet' ? undefined : parseCidr(from.cidr)
  return worst(traceFromInternet(graph, to, { port, source })) ?? blank
}

const blank: Trace = { verdict: 'unknown', hops: [], family: 4 }

function remedyOf(graph: ResourceGraph, from: Request['from'], port: number): Remedy | undefined {
  return remedyFor(graph, follow(graph, from, port), { from, to: serviceOf(graph) })
}

describe('what stops a packet is taken away', () => {
  test.each([
    ['the load balancer admits nobody', { ...application, loadBalancerInbound: [] }, 'internet'],
    ['the tasks admit nobody', { taskInbound: [] }, 'internet'],
    ['the load balancer is internal', { ...application, internetFacing: false }, 'internet'],
    [
      'it stands in private subnets too',
      { ...application, internetFacing: false, egress: 'nat' },
      'internet',
    ],
    ['the tasks stand in private subnets', { egress: 'nat' }, 'internet'],
    [
      'one address is none of the few',
      { taskInbound: [{ port: 80, source: '10.0.0.0/8' }] },
      { cidr: '198.51.100.9/32' },
    ],
  ] as const)('%s', (_, fields, from) => {
    const graph = graphOf(fields)
    expect(follow(graph, from, 80).verdict).toBe('blocked')
    const remedy = remedyOf(graph, from, 80)
    expect(remedy).toBeDefined()
    expect(follow(editGraph(graph, remedy?.edits ?? []), from, 80).verdict).toBe('passes')
  })

  test('a neighbour is let in by its security group', () => {
    const graph = withNeighbour(graphOf(application))
    const from = { service: serviceOf(graph, 'other') }
    const remedy = remedyOf(graph, from, 80)
    expect(remedy?.edits).toMatchObject([
      { op: 'insert', path: ['ipPermissions', 1], value: { userIdGroupPairs: [{ groupId: 'sg-other' }] } },
    ])
    expect(follow(editGraph(graph, remedy?.edits ?? []), from, 80).verdict).toBe('passes')
  })

  test('tasks of a public subnet without a public IP get one', () => {
    const graph = graphOf({})
    const service = serviceOf(graph)
    const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp']
    const without = editGraph(graph, [{ op: 'set', resource: service, path, value: 'DISABLED' }])
    expect(remedyOf(without, 'internet', 80)?.title.en).toBe('Give the tasks public IPs')
    const remedied = editGraph(without, remedyOf(without, 'internet', 80)?.edits ?? [])
    expect(follow(remedied, 'internet', 80).verdict).toBe('passes')
  })

  test('tasks on EC2 get no public IP, for AWS gives them none', () => {
    expect(remedyOf(graphOf({ egress: 'nat', compute: 'EC2' }), 'internet', 80)).toBeUndefined()
  })
})

test.each([
  ['arrives', {}],
  // A fix of `load-balancer-reaches-tasks`.
  ['is stopped before the tasks', { ...application, taskInbound: [] }],
  ['is not let in to where no listener is', { ...application, listenerPort: 8080 }],
  [
    'finds no listener',
    { ...application, listenerPort: 8080, loadBalancerInbound: [{ port: 80, source: '0.0.0.0/0' }] },
  ],
] as const)('there is nothing to do where a packet %s', (_, fields) => {
  expect(remedyOf(graphOf(fields), 'internet', 80)).toBeUndefined()
})

test('a remedy never stands on a value that nobody knows', () => {
  const graph = graphOf({ ...application, internetFacing: false, egress: 'nat' })
  const shown = (remedy: Remedy | undefined): readonly string[] =>
    remedy?.edits.map((edit) => JSON.stringify({ ...edit, resource: edit.resource.type })) ?? []
  const whole = shown(remedyOf(graph, 'internet', 80))
  expect(whole).toHaveLength(3)
  for (const resource of graph.resources)
    for (const path of hiddenPaths(resource))
      for (const edit of shown(remedyOf(hide(graph, resource, path), 'internet', 80)))
        expect(whole, `${resource.id} ${path.join('.')}`).toContain(edit)
})

const rulesOf = fc.array(
  fc.record({
    port: fc.constantFrom(22, 80, 443),
    source: fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', 'load-balancer', 'nobody'),
  }),
  { maxLength: 2 },
)

test('whatever the service, the packet gets past the hop that stopped it', () => {
  const configs = fc.record({
    loadBalancer: fc.constantFrom('none', 'application', 'network'),
    internetFacing: fc.boolean(),
    egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
    azs: fc.constantFrom(1, 2),
    taskInbound: rulesOf,
    loadBalancerInbound: rulesOf,
  } as const)
  const senders = fc.constantFrom<Request['from']>('internet', { cidr: '198.51.100.9/32' }, { cidr: '::/0' })
  fc.assert(
    fc.property(configs, senders, fc.constantFrom(80, 443), (fields, from, port) => {
      const graph = graphOf(fields)
      const before = follow(graph, from, port)
      const remedy = remedyOf(graph, from, port)
      if (remedy === undefined) return
      const after = follow(editGraph(graph, remedy.edits), from, port)
      expect(after.verdict === 'blocked' && stopOf(after)).not.toEqual(stopOf(before))
    }),
    { numRuns: 200 },
  )
})

function stopOf({ hops }: Trace): readonly unknown[] {
  const { reason, data, at } = hops.at(-1) ?? {}
  return [reason, data, at?.resource.id]
}
