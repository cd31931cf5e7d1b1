import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import type { Finding } from '@ecs-lint/core/finding'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import {
  dockedHeights,
  dockedOf,
  dockedSizes,
  layoutDocked,
  leastScale,
  letters,
  textLeft,
  wordings,
  wordRoom,
  type DockedMap,
} from '../src/map/docked.ts'
import { widthOf } from '../src/map/fit.ts'

import { lineOf } from '../src/map/lines.ts'
import { mapOf } from '../src/map/map-of.ts'
import type { MapNode, ServiceMap } from '../src/map/model.ts'
import { launched, mapAt, nodesAlong, slotsOf } from '../src/map/stage/slots.ts'
import type { StagedTask } from '../src/map/stage/played.ts'
import { stage, type StageEvent } from '../src/map/stage/stage.ts'
import { taskText } from '../src/map/stage/task-text.ts'
import { contains, crossed, overlap } from './support/boxes.ts'
import { configs } from './support/configs.ts'

const region = 'ap-northeast-2'
const loaded = await loadPriceBook(region)
if (loaded === undefined) throw new Error('Seoul has prices.')
const book = loaded

interface Seen extends DockedMap {
  readonly whole: ServiceMap
}

function read(config: Partial<ServiceConfig>, findings: readonly Finding[] = []): Seen {
  const graph = expand({ region, serviceName: 'my-web', ...config })
  const whole = mapOf(graph, estimateGraph(graph, book), findings)
  if (whole === undefined) throw new Error('A ServiceConfig has a service.')
  return { whole, ...dockedOf(whole) }
}

const own = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'

const sumOf = (nodes: readonly MapNode[]): number =>
  nodes.flatMap(({ tags }) => tags).reduce((sum, { monthly }) => sum + monthly, 0)
const tasksOf = ({ nodes }: ServiceMap): number =>
  nodes.filter(({ kind }) => kind === 'task').reduce((sum, { count }) => sum + count, 0)

describe('a docked map', () => {
  test('has every task and every price of the whole one, in fewer things', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const { whole, map, standsFor } = read(config)
        expect(tasksOf(map)).toBe(tasksOf(whole))
        const zones = whole.nodes.filter(({ kind }) => kind === 'zone').length
        if (zones <= dockedSizes.columns) expect(sumOf(map.nodes)).toBeCloseTo(sumOf(whole.nodes), 6)
        const ids = new Set(map.nodes.map(({ id }) => id))
        expect(ids.size).toBe(map.nodes.length)
        // What is not there is stood for by what is.
        for (const { id } of whole.nodes) expect(ids, id).toContain(standsFor.get(id) ?? id)
        for (const { inside } of map.nodes) if (inside !== undefined) expect(ids).toContain(inside)
        for (const { from, to } of map.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
        if (zones > dockedSizes.columns) return
        const alike = map.nodes
          .filter(({ kind }) => kind === 'task')
          .map(({ inside, detail, facts }) => `${inside} ${detail?.en} ${facts.isSpot}`)
        expect(new Set(alike).size).toBe(alike.length)
      }),
      { numRuns: 300 },
    )
  })

  test('everything stands in what it is in, and on nothing else', () => {
    fc.assert(
      fc.property(configs, fc.constantFrom(...Object.values(dockedHeights)), (config, least) => {
        const { map } = read(config)
        const layout = layoutDocked(map, least)
        const { width, height, boxes } = layout
        for (const node of map.nodes) {
          const box = boxes.get(node.id)
          if (box === undefined) throw new Error(`${node.id} has no place.`)
          expect(contains({ x: 0, y: 0, width, height }, box), node.id).toBe(true)
          const outer = node.inside === undefined ? undefined : boxes.get(node.inside)
          // The gateway is the door in the wall of its VPC.
          if (outer !== undefined && node.kind !== 'gateway') expect(contains(outer, box), node.id).toBe(true)
          for (const other of map.nodes) {
            const theirs = boxes.get(other.id)
            if (other.id <= node.id || other.inside !== node.inside || theirs === undefined) continue
            expect(overlap(box, theirs), `${node.id} and ${other.id}`).toBe(false)
          }
        }
        for (const edge of map.edges) expect(lineOf(edge, layout)?.path).toMatch(/^M[\d. ]+L[\d. L]+$/)
        expect(crossed(map, layout, letters)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('its letters are 11 pixels at the least in the dock of a phone, whatever the service of the tutorial', () => {
    let checked = 0
    for (const azs of [1, 2, 3, 4])
      for (const egress of ['public-ip', 'nat', 'endpoints'] as const)
        for (const loadBalancer of ['none', 'application', 'network'] as const)
          for (const deploymentStrategy of ['ROLLING', 'BLUE_GREEN'] as const)
            for (const serviceConnect of ['none', 'client-server'] as const)
              for (const compute of ['FARGATE', 'FARGATE_MIXED', 'EC2'] as const) {
                const config = {
                  azs,
                  egress,
                  loadBalancer,
                  deploymentStrategy,
                  serviceConnect,
                  compute,
                  image: own,
                }
                const { map } = read({ ...config, tasks: 5 })
                const { width, height } = layoutDocked(map, dockedHeights.still)
                const scale = Math.min(358 / width, (dockedHeights.still.most * (358 / 352)) / height)
                expect(letters * scale, JSON.stringify(config)).toBeGreaterThanOrEqual(11)
                checked += 1
              }
    expect(checked).toBe(432)
  })

  test('has the public subnets in which a load balancer or a NAT gateway stands, by name', () => {
    for (const azs of [1, 2, 3, 4])
      for (const egress of ['public-ip', 'nat', 'endpoints', 'none'] as const)
        for (const loadBalancer of ['none', 'application', 'network'] as const) {
          const { map } = read({ azs, tasks: azs, egress, loadBalancer, image: own })
          const subnets = map.nodes.filter(({ kind }) => kind === 'subnet')
          const named = subnets.filter(({ name }) => name.en === 'Public subnet')
          const isThere = egress === 'public-ip' || egress === 'nat' || loadBalancer !== 'none'
          expect(named.length, `${azs} ${egress} ${loadBalancer}`).toBe(isThere ? azs : 0)
          const { boxes } = layoutDocked(map, dockedHeights.still)
          for (const node of named) {
            const { width = 0 } = boxes.get(node.id) ?? {}
            for (const lang of ['ko', 'en'] as const) {
              const fits = wordings(node, lang, false).find(
                (words) => widthOf(words, letters) <= wordRoom(node, width),
              )
              const parts = azs === 4 ? '' : lang === 'ko' ? ' 퍼블릭' : ' public'
              expect(fits).toMatch(new RegExp(`^2\\w${parts}(?: · LB)?$`))
            }
          }
        }
  })

  test('few tasks of one place are called by their numbers, as one alone is', () => {
    const named = (tasks: number) => {
      const { map } = read({ tasks, azs: 2 })
      return map.nodes.flatMap(({ kind, name }) => (kind === 'task' ? [`${name.ko} / ${name.en}`] : []))
    }
    expect(named(3)).toEqual(['태스크 1·3 / Tasks 1 and 3', '태스크 2 / Task 2'])
    expect(named(5)).toEqual(['태스크 1·3·5 / Tasks 1, 3 and 5', '태스크 2·4 / Tasks 2 and 4'])
    expect(named(8)).toEqual(['태스크 네 개 / 4 tasks', '태스크 네 개 / 4 tasks'])
  })

  test('a name is cut nowhere in three zones, in either language', () => {
    for (const compute of ['FARGATE', 'FARGATE_SPOT', 'EC2', 'MANAGED_INSTANCES'] as const)
      for (const tasks of [3, 6])
        for (const egress of ['public-ip', 'nat', 'endpoints'] as const) {
          const { map } = read({ azs: 3, tasks, compute, egress, loadBalancer: 'application', image: own })
          const { boxes } = layoutDocked(map, dockedHeights.still)
          for (const node of map.nodes) {
            if (node.kind === 'zone' || node.kind === 'vpc' || node.kind === 'balancer') continue
            const { width = 0, height = 0 } = boxes.get(node.id) ?? {}
            const isTall = height > dockedSizes.card && node.kind === 'task'
            const room = isTall ? width - 6 - textLeft(node) : wordRoom(node, width)
            for (const lang of ['ko', 'en'] as const) {
              const all = wordings(node, lang, !isTall)
              const least = Math.min(...all.map((words) => widthOf(words, letters)))
              expect(least, `${node.id} ${compute} ${egress} ${lang}`).toBeLessThanOrEqual(room)
            }
          }
        }
  })
})

describe('what is played on a docked map', () => {
  const events: readonly StageEvent[] = [
    { kind: 'simulate', situation: 'deploy' },
    { kind: 'simulate', situation: 'stop-deployment' },
    { kind: 'simulate', situation: 'az-loss' },
    { kind: 'pull' },
    { kind: 'visit' },
  ]

  test.each(events)(
    '%o: each version has one place in a subnet, and everything on the way is there',
    (event) => {
      let tightest = Infinity
      for (const azs of [1, 2, 3])
        for (const egress of ['public-ip', 'nat'] as const)
          for (const deploymentStrategy of ['ROLLING', 'BLUE_GREEN'] as const)
            for (const compute of ['FARGATE', 'EC2'] as const) {
              const service = completeServiceConfig({
                region,
                tasks: 4,
                azs,
                egress,
                deploymentStrategy,
                compute,
                loadBalancer: 'application',
              })
              const staged = stage(event, service)
              if ('problems' in staged) continue
              const { played } = staged
              const whole = mapOf(played.graph, estimateGraph(played.graph, book), [])
              if (whole === undefined) throw new Error('It has a service.')
              const all = { ...whole, nodes: [...whole.nodes, ...launched(whole, played.moments)] }
              const { map, standsFor } = dockedOf(all)
              const slots = slotsOf(map, played, standsFor)
              const layout = layoutDocked(slots.map, dockedHeights.played)
              for (const moment of played.moments) {
                const { tasks = [], flows, packet } = moment
                for (const { id } of tasks) expect(layout.boxes.has(slots.slotOf.get(id) ?? '')).toBe(true)
                const places = new Map(
                  tasks.map(({ id, version, subnet, instance }) => [
                    slots.slotOf.get(id),
                    compute === 'EC2' ? `${version} ${instance}` : `${version} ${subnet}`,
                  ]),
                )
                expect(places.size).toBeLessThanOrEqual(2 * azs)
                const shown = mapAt(slots, moment, 'docked').nodes.filter(({ kind }) => kind === 'task')
                if (moment.tasks !== undefined)
                  expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(tasks.length)
                for (const node of [...flows.flatMap(({ way }) => way), ...(packet ? [packet.at] : [])])
                  expect(layout.boxes.has(nodesAlong([node], slots)[0] ?? ''), node).toBe(true)
              }
              tightest = Math.min(
                tightest,
                (dockedHeights.played.most * (358 / 352)) / layout.height,
                358 / 352,
              )
            }
      expect(tightest).toBeGreaterThanOrEqual(leastScale)
    },
  )
})

test('a task that is alone on its card is called by its number, still and while a version replaces another', () => {
  fc.assert(
    fc.property(configs, fc.constantFrom<'ko' | 'en'>('ko', 'en'), (config, lang) => {
      const { map } = read(config)
      for (const node of map.nodes.filter(({ kind, count }) => kind === 'task' && count === 1))
        for (const words of wordings(node, lang, true)) expect(words).toMatch(/\d|^(?:Spot|스팟)$/)
    }),
  )
  const staged = stage(
    { kind: 'simulate', situation: 'deploy' },
    completeServiceConfig({ region, serviceName: 'my-web', tasks: 4, azs: 4 }),
  )
  if ('problems' in staged) throw new Error('It can be played.')
  const { map, standsFor } = dockedOf(mapOf(staged.played.graph, undefined, []) ?? { nodes: [], edges: [] })
  const slots = slotsOf(map, staged.played, standsFor)
  const { boxes } = layoutDocked(slots.map, dockedHeights.played)
  for (const moment of staged.played.moments)
    for (const node of mapAt(slots, moment, 'docked').nodes.filter(
      ({ count, kind }) => kind === 'task' && count === 1,
    ))
      for (const lang of ['ko', 'en'] as const) {
        const room = wordRoom(node, boxes.get(node.id)?.width ?? 0)
        const shown = wordings(node, lang, true).find((words) => widthOf(words, letters) <= room)
        expect(shown).toMatch(/^[●◌↓] ?\d.(?:old|new|기존|신규)$/u)
      }
})

test('tasks that share a card are called by numbers that are seen to be those of tasks', () => {
  const task = (id: number, condition: StagedTask['condition'] = 'healthy'): StagedTask => ({
    id,
    version: 'old',
    subnet: 'subnet-a',
    status: 'RUNNING',
    condition,
    isSpot: false,
  })
  const words = (tasks: readonly StagedTask[], lang: 'ko' | 'en') => {
    const { name, shorter = [] } = taskText(tasks, [], true, 'docked')
    return [name, ...shorter].map((text) => text[lang])
  }
  const two = [task(2), task(4)]
  expect(words(two, 'en')).toEqual(
    expect.arrayContaining(['● Tasks 2 and 4 old', '● #2 & #4 old', '●×2 old']),
  )
  expect(words(two, 'ko')).toEqual(expect.arrayContaining(['● 태스크 2·4 기존', '● 2·4번 기존', '●×2 기존']))
  const mixed = [task(1), task(3), task(5, 'starting')]
  expect(words(mixed, 'en')[0]).toBe('Tasks ● #1 & #3 ◌ #5 old')
  expect(words(mixed, 'ko')[0]).toBe('태스크 ● 1·3번 ◌ 5번 기존')
})
