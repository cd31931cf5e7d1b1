import { expect, test } from 'vitest'
import type { Path } from '../../src/finding/index.ts'
import type { ResourceGraph, ResourceType } from '../../src/graph/index.ts'
import {
  hopText,
  traceFetching,
  traceFromInternet,
  traceTargets,
  type Trace,
} from '../../src/network/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { exportGraph } from '../../src/export/index.ts'
import { doubt, hide } from '../graph/hide.ts'
import { serviceIn } from './vpc.ts'

const region = 'ap-northeast-2'
const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'

const web = (config: Partial<ServiceConfig> = {}): ResourceGraph =>
  expand({ region, serviceName: 'web', loadBalancer: 'application', ...config })

function without(graph: ResourceGraph, type: ResourceType, id: string, path: Path): ResourceGraph {
  const resource = graph.all(type).find((each) => each.id === id)
  if (resource === undefined) throw new Error(`no ${type} ${id}`)
  return hide(graph, resource, path)
}

const wayOf = (trace: Trace | undefined): readonly string[] =>
  trace?.hops.map(({ kind, verdict, reason }) => `${verdict} ${kind} ${reason}`) ?? []

test('an unknown scheme is named where it matters, and leaves the other hops as they are', () => {
  const graph = without(web(), 'elbv2.loadBalancer', 'web', ['scheme'])
  const [trace] = traceFromInternet(graph, serviceIn(graph, 'web'))
  expect(trace?.verdict).toBe('unknown')
  expect(wayOf(trace).slice(0, 6)).toEqual([
    'passes dns dns-resolves',
    'unknown public-address value-unknown',
    'passes internet-gateway gateway-passes',
    'unknown public-address value-unknown',
    'passes network-acl acl-assumed',
    'passes security-group group-admits',
  ])
  const named = trace?.hops[1]
  expect(named?.at?.path).toEqual(['scheme'])
  expect(named?.data).toEqual({
    resource: 'web',
    property: 'scheme',
    expression: '${Hidden}',
    isExistence: false,
  })
  expect(named && hopText(named)).toEqual({
    ko: 'web: scheme 값(${Hidden})을 알 수 없습니다. 그에 따라 결과가 달라질 수 있습니다.',
    en: 'web: scheme (${Hidden}) is unknown, and the outcome may depend on it.',
  })
  // Behind the load balancer nobody asks for it.
  expect(traceTargets(graph, serviceIn(graph, 'web')).map(({ verdict }) => verdict)).toEqual([
    'passes',
    'passes',
  ])
})

test('what is blocked further on is blocked, whatever comes before', () => {
  const graph = without(web({ taskInbound: [] }), 'ec2.securityGroup', 'sg-load-balancer', ['ipPermissions'])
  const [trace] = traceFromInternet(graph, serviceIn(graph, 'web'))
  expect(trace?.verdict).toBe('blocked')
  expect(wayOf(trace)).toContain('unknown security-group value-unknown')
  expect(wayOf(trace).at(-1)).toBe('blocked security-group group-refuses')
})

test('of a trace that is unknown as a whole, nothing is told but the value', () => {
  const graph = without(web(), 'ecs.service', 'web', ['networkConfiguration'])
  for (const trace of traceFetching(graph, serviceIn(graph, 'web'), 'image')) {
    expect(trace.verdict).toBe('unknown')
    expect(new Set(wayOf(trace))).toEqual(new Set(['unknown destination value-unknown']))
  }
})

test('where it is unknown whether there are any ways, one trace says so', () => {
  const graph = without(web(), 'ecs.service', 'web', ['loadBalancers'])
  expect(traceTargets(graph, serviceIn(graph, 'web')).map((trace) => wayOf(trace))).toEqual([
    ['unknown destination value-unknown'],
  ])
})

test('an endpoint that may not exist is named as what may not exist', () => {
  const full = web({ egress: 'endpoints', image })
  const [endpoint] = full.all('ec2.vpcEndpoint')
  if (endpoint === undefined) throw new Error('no endpoint')
  const graph = doubt(full, endpoint)
  const [trace] = traceFetching(graph, serviceIn(graph, 'web'), 'image')
  expect(trace?.hops[0] && hopText(trace.hops[0])).toEqual({
    ko: `${endpoint.id}(\${Condition}): 만들어지는 리소스인지 알 수 없습니다. 그에 따라 결과가 달라질 수 있습니다.`,
    en: `Whether ${endpoint.id} exists (\${Condition}) is unknown, and the outcome may depend on it.`,
  })
})

/** The service as a template that names no Region, wherever it stands. */
async function templateGraph(
  config: Partial<ServiceConfig>,
  pattern = /"?\S*ap-northeast-2\S*?"?$/gm,
): Promise<ResourceGraph> {
  const [file] = exportGraph(web(config), 'cloudformation', 'en').files
  const text = (file?.text ?? '').replace(pattern, (value) => {
    const open = value.replaceAll('"', '').replaceAll(region, '${AWS::Region}')
    return `!Sub "${open.replaceAll('111122223333', '${AWS::AccountId}')}"`
  })
  return readSources([await parseSource('template.yaml', text)]).graph
}

const endpointsAlone = /"?com\.amazonaws\.ap-northeast-2\S*?"?$/gm

test('a Region that only the deployment fills in: endpoints serve what they are named after', async () => {
  const graph = await templateGraph({ egress: 'endpoints', image })
  const names = graph.all('ec2.vpcEndpoint').map(({ properties }) => properties.serviceName)
  expect(names).toContain('com.amazonaws.${AWS::Region}.ecr.dkr')
  for (const need of ['image', 'logs'] as const) {
    for (const { verdict, host, hops } of traceFetching(graph, serviceIn(graph, 'web'), need)) {
      expect(verdict, host).toBe('passes')
      const isByEndpoint = hops.some(
        ({ reason }) => reason === 'endpoint-resolves' || reason === 'gateway-endpoint',
      )
      expect(isByEndpoint, host).toBe(true)
    }
  }
})

test('whether endpoints of an open Region serve an image of a certain one is not known', async () => {
  const graph = await templateGraph({ egress: 'endpoints', image }, endpointsAlone)
  for (const { verdict, hops } of traceFetching(graph, serviceIn(graph, 'web'), 'image')) {
    expect(verdict).toBe('unknown')
    expect(hops.at(-1)?.reason).toBe('endpoint-region-open')
  }
})

test('without an endpoint for it, the registry of an open Region is not reached', async () => {
  const graph = await templateGraph({ egress: 'none', image })
  const traces = traceFetching(graph, serviceIn(graph, 'web'), 'image')
  expect(traces.map(({ host }) => host)).toContain('${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com')
  // A template does not tell that there are no other endpoints.
  expect(new Set(traces.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']))
})
