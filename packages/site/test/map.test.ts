import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { check } from '@ecs-lint/core/check'
import { exampleCertificate, plus } from '@ecs-lint/core/graph'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import {
  completeServiceConfig,
  expand,
  type CompleteServiceConfig,
  type Egress,
  type InboundRule,
  type ServiceConfig,
} from '@ecs-lint/core/readers'
import { describeFindings, lint, serviceRules } from '@ecs-lint/core/rules'
import { parseSource } from '@ecs-lint/core/source'
import { dockedHeights, dockedOf, layoutDocked } from '../src/map/docked.ts'
import { gateClass, gateOn } from '../src/map/gates.ts'
import { layoutOf } from '../src/map/layout.ts'
import { lineOf } from '../src/map/lines.ts'
import { mapOf } from '../src/map/map-of.ts'
import { playedMap } from '../src/map/stage/customers.ts'
import type { MapNode, ServiceMap } from '../src/map/model.ts'
import { unusedText } from '../src/map/room.ts'
import { sentenceOf } from '../src/map/sentences.ts'
import { pointsOf } from '../src/map/stage/polyline.ts'
import { labelTexts, priceOf, tagText } from '../src/map/tag.ts'
import { nameIn as nameOn } from '../src/map/fit.ts'
import { nodeText, textOf } from '../src/map/text.ts'
import { changed } from '../src/state/changed.ts'
import { start } from '../src/state/start.ts'
import { hurried } from '../src/story/security-groups/lists.ts'
import { mapOfGraph } from '../src/tools/map-of-graph.ts'
import { contains, crossed, overlap } from './support/boxes.ts'
import { configs } from './support/configs.ts'

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
    const balancer = map.nodes.find(({ kind }) => kind === 'balancer')
    expect(balancer && sentenceOf(balancer).en).toContain('It stands in public subnets.')
    expect(edges(map, 'images')).toEqual([
      'subnet:subnet-private-a → nat:nat-a',
      'nat:nat-a → gateway',
      'gateway → registry',
      'subnet:subnet-private-b → nat:nat-a',
    ])
    expect(map.nodes.find(({ kind }) => kind === 'task')?.gates?.map(({ source }) => source.en)).toEqual([
      'load balancer',
    ])
  })

  test('requests are refused where findings say that nobody gets in, or the load balancer reaches no task', async () => {
    const requests = async (config: Partial<CompleteServiceConfig>): Promise<readonly string[]> => {
      const graph = expand({ ...changed(start, { tasks: 2, loadBalancer: 'application' }), ...config })
      const map = mapOf(graph, undefined, await describeFindings(lint(graph, serviceRules).findings))
      return map === undefined ? [] : edges(map, 'requests')
    }
    const [gate, door] = ['internet → gateway', 'gateway → balancer']
    const open = ['balancer → task:1', 'balancer → task:2']
    const refused = ['balancer ✕ task:1', 'balancer ✕ task:2']
    expect(await requests({})).toEqual([gate, door, ...open])
    // The lists of 8.2, the address on the wrong list of 8.3, and the list of 8.4 that the listener has left.
    expect(await requests(hurried)).toEqual([gate, door, ...refused])
    const address = [{ port: 80, source: '203.0.113.7/32' }]
    expect(await requests({ taskInbound: address })).toEqual([gate, door, ...refused])
    const other = { listenerPort: 443, loadBalancerInbound: [{ port: 80, source: '0.0.0.0/0' }] }
    expect(await requests(other)).toEqual([gate, 'gateway ✕ balancer', ...open])
  })

  test('a way over a NAT gateway in each zone goes straight up, and one over another zone along one lane', () => {
    const straight = read({ tasks: 3, azs: 3, egress: 'nat', natGateways: 3 })
    const wide = layoutOf(straight.map, 'wide')
    const lines = straight.map.edges
      .filter(({ from, to }) => from.startsWith('nat:') || to.startsWith('nat:'))
      .map((edge) => pointsOf(lineOf(edge, wide)?.path ?? ''))
    expect(lines).toHaveLength(6)
    const lanes = lines.map((points) => points[0]?.[0])
    expect(new Set(lanes).size).toBe(3)
    // From a subnet to the gateway above it there is no bend, and from there one, above the zones.
    const heights = lines.map((points) => new Set(points.slice(1, -1).map(([, y]) => y)).size)
    expect(heights).toEqual(Array(6).fill(1))
    const one = read({ tasks: 3, azs: 3, egress: 'nat', natGateways: 1 })
    const shared = one.map.edges
      .filter(({ to }) => to.startsWith('nat:'))
      .map((edge) => pointsOf(lineOf(edge, layoutOf(one.map, 'wide'))?.path ?? ''))
    expect(new Set(shared.map((points) => points[1]?.[1])).size).toBe(1)
    expect(new Set(shared.map((points) => points.at(-1)?.join(' '))).size).toBe(1)
  })

  test('from the target group of the current version requests go straight down to beside each gate', () => {
    for (const azs of [2, 3, 4]) {
      const { map } = read({ tasks: 6, azs, loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN' })
      const ways = map.edges.filter(({ from, to }) => from === 'targets:production' && to.startsWith('task:'))
      expect(ways).toHaveLength(6)
      const docked = layoutDocked(dockedOf(map).map, dockedHeights.still)
      // In a dock of four zones the other group needs the room for its name.
      const layouts = [layoutOf(map, 'wide'), layoutOf(map, 'narrow'), ...(azs < 4 ? [docked] : [])]
      for (const layout of layouts) {
        const inner = ways.flatMap((edge) => {
          const points = pointsOf(lineOf(edge, layout)?.path ?? '')
          return points.length === 0 ? [] : [new Set(points.slice(0, 4).map(([x]) => x)).size]
        })
        expect(inner.length).toBeGreaterThan(0)
        expect(inner.every((columns) => columns === 1)).toBe(true)
      }
    }
  })

  test('what ECS takes for an instance that it manages stands by its name on its edge, and is in its price', () => {
    const { map, estimate } = read({ tasks: 3, compute: 'MANAGED_INSTANCES', instanceType: 't3.medium' })
    const instances = map.nodes.filter(({ kind }) => kind === 'instance')
    const fee = estimate.items.find(({ sku }) => sku.startsWith('ecs-managed-instances.'))?.monthly ?? 0
    expect(fee).toBeGreaterThan(0)
    const each = `$${(fee / instances.length).toFixed(2)}`
    for (const node of instances) {
      expect(labelTexts(node, 'ko')).toEqual([`패치: AWS · 수수료 ${each} 포함`, '패치: AWS'])
      expect(labelTexts(node, 'en')).toEqual([`Patches: AWS · incl. fee ${each}`, 'Patches: AWS'])
    }
    // The fee of who has no room for it is still on the map: the prices of the instances are the bill.
    const all = instances.reduce((sum, node) => sum + priceOf(node), 0)
    expect(all).toBeCloseTo(estimate.total, 1)
    const [own] = read({ tasks: 1, compute: 'EC2' }).map.nodes.filter(({ kind }) => kind === 'instance')
    expect(own && labelTexts(own, 'en')).toEqual(['Patches: you'])
  })

  test('by endpoints the way to the images does not lead past the internet gateway', () => {
    const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
    for (const azs of [1, 2, 3, 4])
      for (const compute of ['FARGATE', 'EC2'] as const) {
        const { map } = read({ egress: 'endpoints', image, azs, compute, tasks: 6 })
        const docked = dockedOf(map).map
        const layouts = [
          layoutOf(map, 'wide'),
          layoutOf(map, 'narrow'),
          layoutDocked(docked, dockedHeights.still),
        ]
        for (const layout of layouts)
          for (const edge of map.edges.filter(({ to }) => to === 'registry')) {
            const { x = 0, width = 0, y = 0 } = layout.boxes.get('gateway') ?? {}
            const points = pointsOf(lineOf(edge, layout)?.path ?? '')
            expect(points.length).toBeGreaterThan(2)
            // All of it is right of the gateway by where it is as high.
            const high = points.filter((point) => point[1] < y + 30)
            expect(Math.min(...high.map(([left]) => left))).toBeGreaterThan(x + width)
          }
      }
  })

  test.each([
    ['application', 'HTTPS'],
    ['network', 'TLS'],
  ] as const)('what decrypts says by which protocol: %s', (loadBalancer, protocol) => {
    const certificateArn = exampleCertificate('ap-northeast-2')
    const config = { region: 'ap-northeast-2', loadBalancer, listenerPort: 443, certificateArn }
    const balancer = mapOf(expand(config), undefined, [])?.nodes.find(({ id }) => id === 'balancer')
    expect(balancer?.detail?.en).toBe(`${protocol} · example certificate`)
  })

  test('an internal load balancer does not stand in public subnets', () => {
    const { map } = read({ tasks: 2, egress: 'nat', loadBalancer: 'application', internetFacing: false })
    const balancer = map.nodes.find(({ kind }) => kind === 'balancer')
    expect(balancer && sentenceOf(balancer).en).toMatch(/from inside the VPC.*healthy tasks\.$/)
  })

  test('a wall shows its most dangerous line, in the colour of danger', () => {
    const everyone = '0.0.0.0/0'
    const gateOf = (taskInbound: readonly InboundRule[], egress: Egress = 'public-ip', width = 170) => {
      const { map } = read({ loadBalancer: 'application', taskInbound, egress })
      const gates = map.nodes.find(({ kind }) => kind === 'task')?.gates ?? []
      const { text } = gateOn({ width }, gates, layoutOf(map, 'wide').sizes, 'en')
      return [text, gateClass(gates)]
    }
    const own = { port: 80, source: 'load-balancer' }
    expect(gateOf([own, { port: 22, source: everyone }])).toEqual([':22 anyone +1', 'gate shut'])
    expect(gateOf([own, { port: 80, source: everyone }, { port: 22, source: everyone }])).toEqual([
      ':22 anyone +2',
      'gate shut',
    ])
    expect(gateOf([own, { port: 80, source: everyone }])).toEqual([':80 anyone +1', 'gate'])
    expect(gateOf([own, { port: 22, source: '10.0.0.0/16' }])).toEqual([':80 load balancer +1', 'gate'])
    expect(gateOf([])).toEqual(['✕', 'gate shut'])
    // Where there is room, all of them are said.
    expect(gateOf([own, { port: 80, source: '10.0.0.0/16' }], 'public-ip', 400)[0]).toBe(
      ':80 load balancer, 10.0.0.0/16',
    )
    expect(gateOf([own, { port: 22, source: everyone }], 'public-ip', 400)[0]).toBe(
      ':22 anyone, :80 load balancer',
    )
    // Where there is little, they are said in fewer words, and nothing is cut off.
    const shorter = [140, 90].map(
      (width) => gateOf([own, { port: 22, source: '10.0.0.0/16' }], 'public-ip', width)[0],
    )
    expect(shorter).toEqual([':80 balancer +1', ':80 +1'])
    // What a rule says is the same where no way leads from the internet.
    expect(gateOf([own, { port: 80, source: everyone }], 'nat')).toEqual([':80 anyone +1', 'gate'])
    expect(gateOf([{ port: 22, source: everyone }], 'endpoints')).toEqual([':22 anyone', 'gate shut'])
  })

  test('a service that is called by its name is called at any of its tasks', () => {
    const calls = (tasks: number) =>
      textOf(read({ serviceConnect: 'client-server', tasks }).map).ways.find(({ ko }) =>
        ko.startsWith('서비스끼리'),
      )
    expect(calls(3)).toEqual({
      ko: '서비스끼리 호출하는 길: 창고 → 태스크 3개 모두.',
      en: 'Calls between services: Storeroom → all 3 tasks.',
    })
    expect(calls(1)?.ko).toContain('창고 → 태스크 1.')
    // Its line is seen to reach the tasks of every place, on a docked map too, and to end below the last of them.
    const { map } = read({ serviceConnect: 'client-server', tasks: 3, azs: 2 })
    expect(edges(map, 'calls')).toEqual(['other-service → task:3', 'other-service → task:2'])
    expect(edges(dockedOf(map).map, 'calls')).toEqual(['other-service → task:1', 'other-service → task:2'])
    const callers = read({ serviceConnect: 'client', tasks: 3, azs: 2 }).map
    expect(edges(callers, 'calls')).toEqual(['task:3 → other-service', 'task:2 → other-service'])
    expect(textOf(callers).ways.at(-1)?.ko).toBe('서비스끼리 호출하는 길: 태스크 3개 모두 → 창고.')
  })

  test('a narrow card cuts off no number of tasks', () => {
    const { map } = read({ tasks: 40 })
    const many = map.nodes.find(({ count }) => count > 10)
    if (many === undefined) throw new Error('Most tasks stand as one.')
    for (const lang of ['ko', 'en'] as const)
      for (const width of [200, 60, 30]) expect(nameOn(many, lang, width, 12)).toContain(`${many.count}`)
  })

  test('endpoints lead to Amazon ECR, and to no other registry', () => {
    const own = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
    const { map } = read({ egress: 'endpoints', image: own, logs: true })
    expect(written(map)[2]).toContain('Private subnet [Endpoints $28.47, Task 1 $41.45]')
    expect(written(map)[2]).toContain('S3 gateway endpoint]')
    expect(edges(map, 'images')).toEqual([
      'subnet:subnet-private-a → endpoints:subnet-private-a',
      'endpoints:subnet-private-a → registry',
    ])
    expect(edges(read({ egress: 'endpoints', image: 'nginx' }).map, 'images')).toEqual([
      'subnet:subnet-private-a → endpoints:subnet-private-a',
      'endpoints:subnet-private-a ✕ registry',
    ])
    expect(edges(read({ egress: 'none' }).map, 'images')).toEqual(['subnet:subnet-private-a ✕ registry'])
  })

  test('instances are frames around tasks, and bear the price and the address', () => {
    const { map } = read({ compute: 'EC2', instanceType: 't3.medium', tasks: 2 })
    expect(written(map)[2]).toContain('Public subnet [t3.medium $40.70 + IPv4 $3.65 [Task 1]]')
    expect(edges(map, 'images')).toContain('subnet:subnet-public-a → gateway')
    const { map: managed } = read({ compute: 'MANAGED_INSTANCES', tasks: 1 })
    const instanceOf = ({ nodes }: ServiceMap) => nodes.find(({ kind }) => kind === 'instance')
    const [own, theirs] = [instanceOf(map), instanceOf(managed)]
    if (own === undefined || theirs === undefined) throw new Error('Both run on instances.')
    expect([own.label, theirs.label]).toEqual([
      { ko: '패치: 나', en: 'Patches: you' },
      { ko: '패치: AWS', en: 'Patches: AWS' },
    ])
    expect(sentenceOf(own).en).toContain('You patch it yourself')
    expect(sentenceOf(theirs).en).toContain('AWS patches it')
    expect(nodeText(theirs, managed.nodes).ko).toMatch(/\(패치: AWS\).*패치는 AWS가 합니다/)
  })

  test('what an instance has and no task asks for is told; without a bill there are no instances', () => {
    // A t3.medium has 2 vCPU and 4 GiB, of which the system keeps 256 MiB; a task of 1 vCPU and 2 GB stands on it.
    const { map, graph } = read({ compute: 'EC2', instanceType: 't3.medium', tasks: 1 })
    const instance = map.nodes.find(({ kind }) => kind === 'instance')
    if (instance === undefined) throw new Error('It runs on an instance.')
    expect(unusedText(instance.facts)).toBe('1 vCPU · 1.75 GB')
    expect(unusedText({ ...instance.facts, tasks: 5 })).toBe('')
    expect(sentenceOf(instance).ko).toContain('1 vCPU · 1.75 GB가 비어 있고')
    // The hatched foot is room of its own below the tasks.
    const [whole, without] = [map, { ...map, nodes: map.nodes.map(withoutPacking) }].map(
      (one) => layoutOf(one, 'wide').boxes.get(instance.id)?.height ?? 0,
    )
    expect((whole ?? 0) - (without ?? 0)).toBe(30)
    expect(mapOf(graph, undefined, [])?.nodes.some(({ kind }) => kind === 'instance')).toBe(false)
  })

  test('another service of the namespace is the storeroom of the story; in files it has its own name', () => {
    const config = { serviceConnect: 'client-server' } as const
    const { graph, map } = read(config)
    const nameIn = (one: ServiceMap | undefined) =>
      one?.nodes.find(({ id }) => id === 'other-service')?.name.ko
    expect(nameIn(map)).toBe('창고')
    const withStock = (more: Partial<ServiceConfig>) => {
      const stock = expand({ region: 'ap-northeast-2', serviceName: 'stock', ...config, ...more })
      return mapOfGraph(plus(graph, stock.all('ecs.service')), undefined, [])
    }
    expect(nameIn(mapOfGraph(graph, undefined, []))).toBe('다른 서비스')
    expect(nameIn(withStock({}))).toBe('stock')
    expect(nameIn(withStock({ serviceConnectNamespace: 'elsewhere' }))).toBe('다른 서비스')
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

  test('the line of other services ends where the tasks do not let them in', async () => {
    const service = { serviceConnect: 'client-server', loadBalancer: 'application' } as const
    const callers = { port: 80, source: '10.0.0.0/16' } as const
    for (const [taskInbound, sign] of [
      [[{ port: 80, source: 'load-balancer' }], '✕'],
      [[{ port: 80, source: 'load-balancer' }, callers], '→'],
    ] as const) {
      const { graph, estimate } = read({ ...service, taskInbound })
      const map = mapOf(graph, estimate, await describeFindings(lint(graph, serviceRules).findings))
      expect(edges(map ?? { nodes: [], edges: [] }, 'calls')).toEqual([`other-service ${sign} task:1`])
      // And so on the map of a film, to its end.
      const film = playedMap(graph, estimate) ?? { nodes: [], edges: [] }
      expect(edges(film, 'calls')).toEqual([`other-service ${sign} task:1`])
    }
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
        ({ name, count, label }) => `${name.en} ×${count}${label === undefined ? '' : ` ${label.en}`}`,
      ),
    ).toEqual([
      'Task 1 ×1',
      'Task 3 ×1',
      '4 more tasks ×4 Spot',
      'Task 2 ×1',
      'Task 4 ×1 Spot',
      '4 more tasks ×4 Spot',
    ])
    const [, , spot] = tasks
    expect(spot && sentenceOf(spot).en).toContain('They are on Fargate Spot')
    expect(spot && nodeText(spot, map.nodes).ko).toContain('(1 vCPU · 2 GB, 스팟)')
    expect(tagText(tasks[0] ?? { tags: [], isUnpriced: false }, true)).not.toBe(
      tagText(tasks[4] ?? { tags: [], isUnpriced: false }, true),
    )
  })

  test('a task on Spot is told apart where nobody knows the price of Spot', () => {
    // Seoul: 1 vCPU and 2 GB of ARM64 on demand are 730 × 0.8 × the rates of x86; of ARM64 on Spot the book has no price.
    const { map, estimate } = read({
      compute: 'FARGATE_MIXED',
      onDemandBase: 1,
      onDemandWeight: 0,
      spotWeight: 1,
      tasks: 2,
      cpuArchitecture: 'ARM64',
    })
    expect(estimate.missing.map(({ sku }) => sku)).toEqual([
      'fargate.spot.arm.vcpu-hour',
      'fargate.spot.arm.gb-hour',
    ])
    const [onDemand, spot] = map.nodes.filter(({ kind }) => kind === 'task')
    expect([onDemand?.label, onDemand && tagText(onDemand, false)]).toEqual([
      undefined,
      expect.stringMatching(/^\$33\.\d\d \+ IPv4 \$3\.65$/),
    ])
    expect([spot?.label?.en, spot && tagText(spot, false)]).toEqual(['Spot', '$? + IPv4 $3.65'])
  })

  test('an internal load balancer is called from inside the VPC, and without an address nobody comes in', () => {
    const { map } = read({ loadBalancer: 'network', internetFacing: false })
    expect(edges(map, 'requests').slice(0, 2)).toEqual(['internet → balancer', 'balancer → task:1'])
    expect(written(map)[0]).toBe('VPC clients')
    expect(edges(read({ egress: 'nat' }).map, 'requests')).toEqual([])
    expect(textOf(read({ egress: 'nat' }).map).ways[0]?.en).toBe('Requests: nothing leads to the tasks.')
  })
})

function withoutPacking<Node extends MapNode>(node: Node): Node {
  const { packing: _, ...facts } = node.facts
  return { ...node, facts }
}

describe('an Express Mode service is drawn as what it creates', () => {
  async function express(files: string) {
    const source = await parseSource('express.yaml', files)
    const { graph, findings } = await check([source], { region: 'ap-northeast-2' })
    const estimate = estimateGraph(graph, book)
    const map = mapOfGraph(graph, estimate, findings)
    if (map === undefined) throw new Error('It has a service.')
    return { estimate, map }
  }
  const service = (name: string, more = '') => `
  ${name}:
    Type: AWS::ECS::ExpressGatewayService
    Properties:
      ServiceName: ${name.toLowerCase()}
      ExecutionRoleArn: arn:aws:iam::111122223333:role/execution
      InfrastructureRoleArn: arn:aws:iam::111122223333:role/infrastructure
      PrimaryContainer: { Image: "111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1", ContainerPort: 8080 }
      Cpu: "512"
      Memory: "1024"
      ScalingTarget: { MinTaskCount: 2, MaxTaskCount: 6 }${more}`

  test('alone, in the default VPC: a balancer with a certificate and two target groups, tasks, and their walls', async () => {
    const { map, estimate } = await express(`Resources:${service('Web')}`)
    // Fargate in Seoul: 0.5 vCPU 16.99, 1 GB 3.73; the balancer 16.43, its two addresses 7.30.
    expect(written(map)).toEqual([
      'Internet',
      'Amazon ECR',
      'VPC 172.31.0.0/16 [Internet gateway, Application Load Balancer $16.43 + IPv4 $7.30, Target group: current, ' +
        'Target group: new, ap-northeast-2a [Public subnet [Task 1 $20.72 + $?]], ap-northeast-2b [Public subnet [Task 2 $20.72 + $?]]]',
    ])
    expect(edges(map, 'requests')).toEqual([
      'internet → gateway',
      'gateway → balancer',
      'balancer → targets:production',
      'balancer → targets:alternate',
      'targets:production → task:1',
      'targets:production → task:2',
    ])
    const node = (id: string) => map.nodes.find((one) => one.id === id)
    const gates = (id: string) => node(id)?.gates?.map(({ port, source }) => `${port.en} ${source.en}`)
    expect([gates('balancer'), gates('task:1')]).toEqual([[':443 anyone'], [':8080 load balancer']])
    expect(node('balancer')?.detail?.ko).toBe('HTTPS · ACM 인증서')
    expect(node('vpc')?.label?.en).toBe('Express Mode · Auto Scaling 2–6 tasks')
    const balancer = node('balancer')
    expect(balancer && sentenceOf(balancer).en).toContain('on port 443')
    const tags = map.nodes.flatMap((one) => one.tags)
    expect(tags.reduce((sum, { monthly }) => sum + monthly, 0)).toBeCloseTo(estimate.total, 2)
  })

  test('several share the balancer, and all price tags are still the total', async () => {
    const { map, estimate } = await express(`Resources:${service('Web')}${service('Api')}`)
    expect(map.nodes.find(({ id }) => id === 'balancer')?.detail?.en).toContain('shared by 2 services')
    const tags = map.nodes.flatMap((one) => one.tags)
    expect(tags.reduce((sum, { monthly }) => sum + monthly, 0)).toBeCloseTo(estimate.total, 2)
  })

  test('in subnets of the files it stands in them; others are called by their ids', async () => {
    const network = `
  Vpc: { Type: "AWS::EC2::VPC", Properties: { CidrBlock: 10.1.0.0/16 } }
  Inner:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.1.7.0/24, AvailabilityZone: ap-northeast-2c }`
    const subnets = (list: string) => `\n      NetworkConfiguration: { Subnets: [${list}] }`
    const own = await express(`Resources:${network}${service('Web', subnets('!Ref Inner'))}`)
    expect(written(own.map)[2]).toContain('VPC 10.1.0.0/16 [')
    expect(written(own.map)[2]).toContain('ap-northeast-2c [Private subnet [Task 1')
    const { map } = await express(`Resources:${service('Web', subnets('subnet-0a, subnet-0b, subnet-0c'))}`)
    const details = map.nodes.flatMap(({ kind, detail }) => (kind === 'subnet' ? (detail?.en ?? '') : []))
    expect(details).toEqual(['subnet-0a', 'subnet-0b', 'subnet-0c'])
  })

  test('of a size that nobody gave, no sentence speaks of one', async () => {
    const files = `Resources:${service('Web')}`.replace(/ {6}(?:Cpu|Memory).*\n/g, '')
    const { map } = await express(files)
    const task = map.nodes.find(({ kind }) => kind === 'task')
    expect(task && sentenceOf(task).ko).not.toContain('크기')
    expect(task?.isUnpriced).toBe(true)
  })

  test('a service beside it is what the map is of', async () => {
    const files = `Resources:${service('Web')}
  Plain: { Type: "AWS::ECS::Service", Properties: { ServiceName: plain, DesiredCount: 1 } }`
    const { map } = await express(files)
    expect(map.nodes.some(({ id }) => id === 'balancer')).toBe(false)
  })
})

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
          for (const edge of map.edges) expect(lineOf(edge, layout)?.path).toMatch(/^M[\d. ]+L[\d. L]+$/)
          expect(crossed(map, layout, shape === 'wide' ? 12 : 10.5)).toEqual([])
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
    // Every finding has its place, once, but that of the account.
    expect(
      map.nodes
        .flatMap((node) => node.findings)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(
      findings
        .map(({ rule }) => rule)
        .filter((rule) => rule !== 'cost-alarm-missing')
        .toSorted(),
    )
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
