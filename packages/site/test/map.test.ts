import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { describeFindings, lint, serviceRules } from '@ecs-lint/core/rules'
import { layoutOf, type Box } from '../src/map/layout.ts'
import { lineOf } from '../src/map/lines.ts'
import { mapOf } from '../src/map/map-of.ts'
import type { ServiceMap } from '../src/map/model.ts'
import { sentenceOf } from '../src/map/sentences.ts'
import { tagText } from '../src/map/tag.ts'
import { nodeText, textOf } from '../src/map/text.ts'

const loaded = await loadPriceBook('ap-northeast-2')
if (loaded === undefined) throw new Error('Seoul has prices.')
const book = loaded

function read(config: Partial<ServiceConfig>) {
  const graph = expand({ region: 'ap-northeast-2', serviceName: 'my-web', ...config })
  const estimate = estimateGraph(graph, book)
  const map = mapOf(graph, estimate, [])
  if (map === undefined) throw new Error('A ServiceConfig has a service.')
  return { graph, estimate, map }
}

/** What stands where: `kind name` with its price, under what it stands in. */
function written({ nodes }: ServiceMap, inside?: string): readonly string[] {
  return nodes
    .filter((node) => node.inside === inside)
    .map((node) => {
      const within = written({ nodes, edges: [] }, node.id)
      const price = tagText(node, false)
      return `${node.name.en}${price === '' ? '' : ` ${price}`}${within.length === 0 ? '' : ` [${within.join(', ')}]`}`
    })
}

function edges({ edges: all }: ServiceMap, kind: string): readonly string[] {
  return all
    .filter((edge) => edge.kind === kind)
    .map(({ from, to, isRefused }) => `${from} ${isRefused ? '✕' : '→'} ${to}`)
}

// By hand from how the console builds it and from AWS's price lists: Fargate in Seoul 33.99 + 7.46 for 1 vCPU and 2 GB, a
// public address 3.65, an Application Load Balancer 16.43, a NAT gateway 43.07, an endpoint 9.49 in each zone.
describe('what stands on the map', () => {
  test('one task with a public address, open to everybody', () => {
    const { map } = read({})
    expect(written(map)).toEqual([
      'Internet',
      'ECR Public',
      'VPC 10.0.0.0/16 [Internet gateway, ap-northeast-2a [Public subnet [Task 1 $41.45 + IPv4 $3.65]], ap-northeast-2b [Public subnet]]',
    ])
    expect(edges(map, 'requests')).toEqual(['internet → gateway', 'gateway → task:1'])
    expect(edges(map, 'images')).toEqual(['subnet:subnet-public-a → gateway', 'gateway → registry'])
    expect(map.nodes.find(({ id }) => id === 'task:1')?.gates).toEqual([
      { port: { ko: ':80', en: ':80' }, source: { ko: '누구나', en: 'anyone' } },
    ])
  })

  test('tasks behind a load balancer leave private subnets by a NAT gateway', () => {
    const { map } = read({ tasks: 2, egress: 'nat', loadBalancer: 'application' })
    expect(written(map)[2]).toBe(
      'VPC 10.0.0.0/16 [Internet gateway, Application Load Balancer $16.43 + IPv4 $7.30, ' +
        'ap-northeast-2a [Public subnet [NAT gateway $43.07 + IPv4 $3.65], Private subnet [Task 1 $41.45]], ' +
        'ap-northeast-2b [Public subnet, Private subnet [Task 2 $41.45]]]',
    )
    expect(edges(map, 'images')).toEqual([
      'subnet:subnet-private-a → nat:nat-a',
      'nat:nat-a → gateway',
      'gateway → registry',
      'subnet:subnet-private-b → nat:nat-a',
    ])
    expect(map.nodes.find(({ kind }) => kind === 'task')?.gates?.map(({ source }) => source.en)).toEqual([
      'load balancer only',
    ])
  })

  test('endpoints lead to Amazon ECR, and to no other registry', () => {
    const own = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
    const { map } = read({ egress: 'endpoints', image: own, logs: true })
    expect(written(map)[2]).toContain('Private subnet [Endpoints $28.47, Task 1 $41.45]')
    expect(written(map)[2]).toContain('S3 gateway endpoint]')
    expect(edges(map, 'images')).toEqual(['endpoints:subnet-private-a → registry'])
    expect(edges(read({ egress: 'endpoints', image: 'nginx' }).map, 'images')).toEqual([
      'endpoints:subnet-private-a ✕ registry',
    ])
    expect(edges(read({ egress: 'none' }).map, 'images')).toEqual(['subnet:subnet-private-a ✕ registry'])
  })

  test('instances are frames around tasks, and bear the price and the address', () => {
    const { map } = read({ compute: 'EC2', instanceType: 't3.medium', tasks: 2 })
    expect(written(map)[2]).toContain('Public subnet [t3.medium $40.70 + IPv4 $3.65 [Task 1]]')
    expect(edges(map, 'images')).toContain('subnet:subnet-public-a → gateway')
    const { map: managed } = read({ compute: 'MANAGED_INSTANCES', tasks: 1 })
    const instance = managed.nodes.find(({ kind }) => kind === 'instance')
    expect(instance && sentenceOf(instance).en).toContain('ECS starts and patches it')
  })

  test('blue/green has two target groups, and other services call by name', () => {
    const { map } = read({
      loadBalancer: 'application',
      deploymentStrategy: 'BLUE_GREEN',
      serviceConnect: 'client-server',
    })
    expect(edges(map, 'requests')).toEqual([
      'internet → gateway',
      'gateway → balancer',
      'balancer → targets:production',
      'balancer → targets:alternate',
      'targets:production → task:1',
    ])
    expect(edges(map, 'calls')).toEqual(['other-service → task:1'])
    expect(edges(read({ serviceConnect: 'client' }).map, 'calls')).toEqual(['task:1 → other-service'])
  })

  test('many tasks of a subnet are one, and those on Spot are told apart', () => {
    const { map } = read({
      compute: 'FARGATE_MIXED',
      onDemandBase: 3,
      onDemandWeight: 0,
      spotWeight: 1,
      tasks: 12,
    })
    const tasks = map.nodes.filter(({ kind }) => kind === 'task')
    expect(
      tasks.map(
        ({ name, count, detail }) =>
          `${name.en} ×${count}${detail?.en.endsWith('Spot') === true ? ' Spot' : ''}`,
      ),
    ).toEqual([
      'Task 1 ×1',
      'Task 2 ×1',
      'Task 3 ×1',
      'Tasks 4–6 ×3 Spot',
      'Task 7 ×1 Spot',
      'Task 8 ×1 Spot',
      'Tasks 9–12 ×4 Spot',
    ])
    expect(tagText(tasks[0] ?? { tags: [], isUnpriced: false }, true)).not.toBe(
      tagText(tasks[4] ?? { tags: [], isUnpriced: false }, true),
    )
  })

  test('an internal load balancer is called from inside the VPC, and without an address nobody comes in', () => {
    const { map } = read({ loadBalancer: 'network', internetFacing: false })
    expect(edges(map, 'requests').slice(0, 2)).toEqual(['internet → balancer', 'balancer → task:1'])
    expect(written(map)[0]).toBe('Clients in the VPC')
    expect(edges(read({ egress: 'nat' }).map, 'requests')).toEqual([])
    expect(textOf(read({ egress: 'nat' }).map).ways[0]?.en).toBe('Requests: nothing leads to the tasks.')
  })
})

const configs: fc.Arbitrary<Partial<ServiceConfig>> = fc.record({
  tasks: fc.integer({ min: 0, max: 40 }),
  azs: fc.integer({ min: 1, max: 4 }),
  compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
  egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
  loadBalancer: fc.constantFrom('none', 'application', 'network'),
  internetFacing: fc.boolean(),
  deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'CANARY'),
  serviceConnect: fc.constantFrom('none', 'client', 'client-server'),
  containerInsights: fc.constantFrom('disabled', 'enabled', 'enhanced'),
  ephemeralStorage: fc.constantFrom(20, 100),
  image: fc.constantFrom('nginx', '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'),
})

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  )
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x + one.width > other.x + 0.5 &&
    other.x + other.width > one.x + 0.5 &&
    one.y + one.height > other.y + 0.5 &&
    other.y + other.height > one.y + 0.5
  )
}

describe('every map', () => {
  test('shows the whole bill: all price tags together are the total', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const { map, estimate } = read(config)
        const tags = map.nodes.flatMap((node) => node.tags)
        expect(tags.reduce((sum, { monthly }) => sum + monthly, 0)).toBeCloseTo(
          estimate.items.reduce((sum, { monthly }) => sum + monthly, 0),
          6,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('has as many tasks as the service, each id once, and every edge between things that are there', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const { map } = read(config)
        const ids = map.nodes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const tasks = map.nodes.filter(({ kind }) => kind === 'task')
        expect(tasks.reduce((sum, { count }) => sum + count, 0)).toBe(
          completeServiceConfig({ region: 'ap-northeast-2', ...config }).tasks,
        )
        for (const { from, to } of map.edges)
          expect([ids.includes(from), ids.includes(to)]).toEqual([true, true])
        for (const { inside } of map.nodes) if (inside !== undefined) expect(ids).toContain(inside)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['wide', 'narrow'] as const)(
    '%s: everything stands in what it is in, and on nothing else',
    (shape) => {
      fc.assert(
        fc.property(configs, (config) => {
          const { map } = read(config)
          const layout = layoutOf(map, shape)
          const { width, height, boxes } = layout
          for (const node of map.nodes) {
            const box = boxes.get(node.id)
            if (box === undefined) throw new Error(`${node.id} has no place.`)
            expect(contains({ x: 0, y: 0, width, height }, box), node.id).toBe(true)
            const outer = node.inside === undefined ? undefined : boxes.get(node.inside)
            // The gateway is the door in the wall of its VPC.
            if (outer !== undefined && node.kind !== 'gateway')
              expect(contains(outer, box), node.id).toBe(true)
            for (const other of map.nodes) {
              const theirs = boxes.get(other.id)
              if (other.id <= node.id || other.inside !== node.inside || theirs === undefined) continue
              expect(overlap(box, theirs), `${node.id} and ${other.id}`).toBe(false)
            }
          }
          for (const edge of map.edges)
            expect(lineOf(edge, layout)?.path).toMatch(/^M[\d. ]+[CHV][\d. CHV-]+$/)
        }),
        { numRuns: 200 },
      )
    },
  )

  test('says in words all that it shows, in both languages', async () => {
    const graph = expand({
      region: 'ap-northeast-2',
      loadBalancer: 'application',
      azs: 1,
      egress: 'endpoints',
      tasks: 2,
    })
    const findings = await describeFindings(lint(graph, serviceRules).findings)
    const map = mapOf(graph, estimateGraph(graph, book), findings)
    if (map === undefined) throw new Error('It has a service.')
    expect(findings.length).toBeGreaterThan(2)
    // Every finding has its place, once.
    expect(
      map.nodes
        .flatMap((node) => node.findings)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(findings.map(({ rule }) => rule).toSorted())
    for (const language of ['ko', 'en'] as const) {
      const { ways, things } = textOf(map)
      const text = [...ways, ...things].map((one) => one[language]).join('\n')
      for (const node of map.nodes) {
        expect(text).toContain(node.name[language])
        expect(text).toContain(sentenceOf(node)[language])
        for (const { description } of node.tags) expect(text).toContain(description[language])
        for (const { message } of node.findings) expect(text).toContain(message[language])
      }
    }
    const task = map.nodes.find(({ kind }) => kind === 'task')
    expect(task && nodeText(task, map.nodes).ko).toContain(
      '태스크 1 (1 vCPU · 2 GB) · 프라이빗 서브넷 ap-northeast-2a.',
    )
  })
})
