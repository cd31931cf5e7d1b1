import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { koCount } from '@ecs-lint/core/finding'
import { exampleCertificate } from '@ecs-lint/core/graph'
import { traceTargets } from '@ecs-lint/core/network'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import {
  inSituation,
  pricePerTaskHour,
  scenarioOf,
  simulate as run,
  situations,
  type Situation,
} from '@ecs-lint/core/simulate'
import { expand } from '@ecs-lint/core/readers'
import { dockedHeights, dockedOf, layoutDocked } from '../src/map/docked.ts'
import { layoutOf } from '../src/map/layout.ts'
import { lineOf } from '../src/map/lines.ts'
import { mapOf } from '../src/map/map-of.ts'
import { unusedText } from '../src/map/room.ts'
import { costSoFar, costText, taskHourPrice } from '../src/map/stage/cost.ts'
import { describe as describeMoment } from '../src/map/stage/describe.ts'
import { lostShare } from '../src/map/stage/flows.ts'
import type { Staged } from '../src/map/stage/played.ts'
import { stays } from '../src/map/stage/playback.ts'
import { pointAt, pointsOf, through, type Point, type Polyline } from '../src/map/stage/polyline.ts'
import { anchorOf, standOf } from '../src/map/stage/routes.ts'
import { launched, mapAt, slotsOf } from '../src/map/stage/slots.ts'
import { stage, type StageEvent } from '../src/map/stage/stage.ts'
import { clockTexts, paceText, standingText } from '../src/map/stage/words.ts'
import { start } from '../src/state/start.ts'
import { sawText } from '../src/story/saw.ts'
import { contains, crossed, overlap } from './support/boxes.ts'

const loaded = await loadPriceBook('ap-northeast-2')
if (loaded === undefined) throw new Error('Seoul has prices.')
const book = loaded

const serviceWith = (config: Partial<ServiceConfig>) =>
  completeServiceConfig({ region: 'ap-northeast-2', serviceName: 'my-web', ...config })

function play(event: StageEvent, config: Partial<ServiceConfig> = {}): Staged {
  const staged = stage(event, serviceWith(config))
  if ('problems' in staged) throw new Error(staged.problems.map(({ en }) => en).join(' '))
  return staged
}

const simulate = (situation: Situation): StageEvent => ({ kind: 'simulate', situation })
const balanced = { tasks: 3, loadBalancer: 'application' } as const

describe('what is simulated', () => {
  test('begins with the tasks that the map has: each in its subnet, by the same number', () => {
    for (const config of [
      { tasks: 7, azs: 3 },
      { tasks: 5, compute: 'EC2' },
    ] as const) {
      const { played } = play(simulate('crash'), config)
      const map = mapOf(played.graph, estimateGraph(played.graph, book), [])
      const subnetOf = (inside = ''): string | undefined =>
        inside.startsWith('subnet:') ? inside : map?.nodes.find(({ id }) => id === inside)?.inside
      const single = map?.nodes.filter(({ kind, count }) => kind === 'task' && count === 1) ?? []
      expect(single.length).toBeGreaterThan(3)
      for (const { id, inside } of single)
        expect(`subnet:${played.moments[0]?.tasks?.find((task) => `task:${task.id}` === id)?.subnet}`).toBe(
          subnetOf(inside),
        )
    }
  })

  test('a zone that is lost is down until it comes back, which only the whole of it tells', () => {
    const lost = (isWhole?: true): readonly number[] =>
      play(
        { kind: 'simulate', situation: 'az-loss', ...(isWhole && { isWhole }) },
        { tasks: 2, azs: 2 },
      ).played.moments.map(({ lostZones = [] }) => lostZones.length)
    expect(lost()[0]).toBe(0)
    expect(lost().at(-1)).toBe(1)
    expect(lost(true)).toContain(1)
    expect(lost(true).at(-1)).toBe(0)
  })

  test('a task that is called RUNNING is not shown as one that starts', () => {
    const tasks = play(simulate('slow-start'), balanced).played.moments.flatMap(
      (moment) => moment.tasks ?? [],
    )
    const of = (condition: string) => new Set(tasks.filter((task) => task.condition === condition))
    expect(of('starting').size).toBeGreaterThan(0)
    expect(of('running').size).toBeGreaterThan(0)
    for (const { status } of of('starting')) expect(status).not.toBe('RUNNING')
    for (const { status } of of('running')) expect(status).toBe('RUNNING')
  })

  test('three tasks at 100 to 200% are six for a while, and nobody is lost', () => {
    const { outcome, played } = play(simulate('deploy'), balanced)
    expect(outcome).toMatchObject({ lost: 0, mostTasks: 6, fewestHealthy: 3, end: 'steady' })
    expect(played.moments[0]?.tasks?.map(({ condition, version }) => `${version} ${condition}`)).toEqual(
      Array(3).fill('old healthy'),
    )
    expect(played.moments.at(-1)?.tasks?.map(({ version }) => version)).toEqual(Array(3).fill('new'))
  })

  test('a rolling update shows customers both versions, blue/green never at once', () => {
    expect(play(simulate('deploy'), balanced).outcome.sawBoth).toBe(true)
    const { outcome, played } = play(
      { kind: 'simulate', situation: 'deploy', strategy: 'BLUE_GREEN' },
      balanced,
    )
    expect(outcome).toMatchObject({ sawBoth: false, end: 'steady', mostTasks: 6, lost: 0 })
    expect(played.moments[0]?.flows[0]?.way).toEqual([
      'internet',
      'gateway',
      'balancer',
      'targets:production',
      'task:1',
    ])
    expect(played.moments.at(-1)?.flows[0]?.way.slice(0, 4)).toEqual([
      'internet',
      'gateway',
      'balancer',
      'targets:alternate',
    ])
    // Both versions are up before any request goes to the new one.
    const up = played.moments.findIndex(
      ({ tasks }) => tasks?.filter(({ condition }) => condition === 'healthy').length === 6,
    )
    expect(played.moments[up]?.flows.every(({ way }) => way.includes('targets:production'))).toBe(true)
    const moved = played.moments.findIndex(({ flows }) =>
      flows.every(({ way }) => way.includes('targets:alternate')),
    )
    expect(moved).toBeGreaterThan(up)
    expect(played.moments[moved]?.at).toBe(played.moments[up]?.at)
    expect(played.moments[moved]?.text.en).toMatch(/^100% of production traffic goes to the new version/)
    const canary = play({ kind: 'simulate', situation: 'deploy', strategy: 'CANARY' }, balanced)
    expect(canary.outcome.sawBoth).toBe(true)
  })

  test('a silent task loses its share until two checks in a row have failed', () => {
    // Of three tasks a third of ten requests a second, for 2 × 10 seconds.
    const { outcome, played } = play(simulate('hang'), { ...balanced, healthCheckIntervalSeconds: 10 })
    expect(outcome.lost).toBe(67)
    const silent = played.moments.filter(({ tasks }) =>
      tasks?.some(({ condition }) => condition === 'silent'),
    )
    expect(silent.map(({ at }) => at)).toEqual([0, 10])
    for (const { flows } of silent) expect(lostShare(flows)).toBeCloseTo(1 / 3, 9)
  })

  test('how the checks of a slow version go is told of its first task, and the film ends before anybody tires of it', () => {
    const { played, outcome } = play(simulate('slow-start'), {
      ...balanced,
      maximumPercent: 134,
      healthCheckGracePeriodSeconds: 300,
    })
    expect(outcome.end).toBe('steady')
    const said = played.moments.map(({ text }) => text.en).join('\n')
    for (const told of [
      /fails a health check \(1 of 2\)/g,
      /\(2 of 2\)\. ECS overlooks it/g,
      /passes a health check \(1 of 5\)/g,
    ])
      expect(said.match(told)).toHaveLength(1)
    expect(stays(played).reduce((sum, time) => sum + time)).toBeLessThan(25_000)
  })

  test('a Network Load Balancer keeps to zones: the only task of one has half of the requests', () => {
    const { flows } = play(simulate('hang'), { tasks: 3, loadBalancer: 'network' }).played.moments[0] ?? {}
    expect(flows?.map(({ share }) => share).toSorted()).toEqual([0.25, 0.25, 0.5])
  })

  test('a bad version fails for ever, or goes back by the circuit breaker', () => {
    const failing = play(simulate('bad-deploy'), { ...balanced, circuitBreaker: false }).outcome
    expect(failing.end).toBe('failing')
    expect(failing.why?.en).toContain('over and over')
    const back = play(simulate('bad-deploy'), { ...balanced, circuitBreaker: true }).outcome
    expect(back.end).toBe('rolled-back')
    expect(back.why?.en).toContain('circuit breaker')
  })

  test('rolled back in the bake time, customers go back at once, and never get both versions', () => {
    const { outcome, played } = play(simulate('stop-deployment'), {
      ...balanced,
      deploymentStrategy: 'BLUE_GREEN',
    })
    expect(outcome).toMatchObject({
      end: 'rolled-back',
      lost: 0,
      mostTasks: 6,
      fewestHealthy: 3,
      sawBoth: false,
    })
    // Nothing had found it to fail.
    expect(outcome.why).toBeUndefined()
    const groups = played.moments.map(({ flows }) => flows[0]?.way[3])
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      'targets:production',
      'targets:alternate',
      'targets:production',
    ])
    expect(played.moments.map(({ text }) => text.en).join('\n')).toContain('StopServiceDeployment')
    expect(played.moments.at(-1)?.tasks?.map(({ version }) => version)).toEqual(Array(3).fill('old'))
  })

  test('a deployment says what it costs: the task-hours of core, at the price of the bill', () => {
    const config = { ...balanced, deploymentStrategy: 'BLUE_GREEN' } as const
    const bill = estimateGraph(expand(serviceWith(config)), book)
    for (const situation of ['deploy', 'stop-deployment'] as const) {
      const { played } = play(simulate(situation), config)
      const [service] = expand(serviceWith(config)).all('ecs.service')
      if (service === undefined) throw new Error('It has a service.')
      const read = scenarioOf(service, expand(serviceWith(config)))
      if ('problems' in read) throw new Error('It is played.')
      const price = pricePerTaskHour(service, expand(serviceWith(config)), book)
      const { result } = run({
        ...inSituation(read.scenario, situation),
        ...(price !== undefined && { pricePerTaskHour: price }),
      })
      expect(taskHourPrice(played, bill)).toBeCloseTo(price ?? 0, 8)
      const hours = played.moments.map(({ extraTaskHours = 0 }) => extraTaskHours)
      expect(hours).toEqual(hours.toSorted((left, right) => left - right))
      expect(hours[0]).toBe(0)
      expect(hours.at(-1)).toBe(result.extraTaskHours)
      const shown = `$${(result.extraCost ?? 0).toFixed(4)}`
      expect(costText(played, bill)?.en).toMatch(
        new RegExp(`cost \\${shown} \\(.* of additional task time in all`),
      )
      expect(costSoFar(played, hours.length - 1, taskHourPrice(played, bill))).toBe(`+\u2060${shown}`)
    }
    // Twice the tasks while it is watched: the longer, the dearer, and dearer than one by one.
    const last = (situation: Situation, more: object): number =>
      play(simulate(situation), { ...balanced, ...more }).played.moments.at(-1)?.extraTaskHours ?? 0
    expect(last('deploy', { deploymentStrategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 })).toBeGreaterThan(
      last('deploy', { deploymentStrategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }),
    )
    expect(last('deploy', { deploymentStrategy: 'BLUE_GREEN' })).toBeGreaterThan(last('deploy', {}))
  })

  test('a deployment that never ends says what it adds a day, and what is lost is counted so far', () => {
    const bad = { ...balanced, circuitBreaker: false }
    const { played, outcome } = play(simulate('bad-deploy'), bad)
    const bill = estimateGraph(played.graph, book)
    // By hand: each of three tasks takes 25 seconds to RUNNING and ends a second later, and so does the next: 3,323 a day in
    // each place, each billed for a minute.
    const aDay = 3 * ((24 * 3600) / 26 / 60) * Number(taskHourPrice(played, bill))
    expect(outcome.end).toBe('failing')
    expect(costText(played, bill, outcome.end)?.en).toContain(`about $${aDay.toFixed(2)} a day`)
    // Its tasks live for seconds, and are billed for a minute.
    expect(costText(played, bill, outcome.end)?.en).toContain('for a minute at least')
    expect(costText(played, bill, outcome.end)?.en).toContain('longer and longer')
    const still = { ...balanced, minimumHealthyPercent: 100, maximumPercent: 100 }
    const stuck = play(simulate('deploy'), still)
    expect(costSoFar(stuck.played, 0, 0.1)).toBe('$0')
    expect(costText(stuck.played, bill, stuck.outcome.end)).toBeUndefined()
    const saw = sawText(simulate('bad-deploy'), { played, outcome }, bill)
    expect(saw.en).toMatch(/^So far no order was lost\./)
    expect(saw.ko).toMatch(/^여기까지 놓친 주문이 없습니다\./)
    const back = play(simulate('bad-deploy'), balanced)
    // Neither does what has ended look dearer than it was.
    expect(back.outcome.end).toBe('rolled-back')
    expect(costText(back.played, bill, back.outcome.end)?.en).toMatch(
      /\$[\d.]+ \(.* of additional task time in all, at .*; Fargate bills each task for a minute at least\)\.$/,
    )
    expect(costText(back.played, bill, back.outcome.end)?.ko).toContain('태스크마다 1분 이상으로 계산')
    expect(sawText(simulate('bad-deploy'), back, bill).en).toMatch(/^No order was lost\./)
  })

  test('the first task that becomes healthy says why it takes so long, where one rule alone decides', () => {
    const told = (config: object, situation: Situation = 'deploy'): readonly string[] =>
      play(simulate(situation), config).played.moments.flatMap(
        ({ text }) => /With no health check[^.]*\.|The first health check[^.]*\./.exec(text.en) ?? [],
      )
    // Whether it answers by then or not.
    for (const situation of ['deploy', 'slow-start'] as const)
      expect(told({ tasks: 3 }, situation)).toEqual([
        'With no health check, ECS counts it as healthy 40 s after RUNNING.',
      ])
    for (const healthCheckIntervalSeconds of [15, 30])
      expect(told({ ...balanced, healthCheckIntervalSeconds })).toEqual([
        `The first health check is taken to come ${healthCheckIntervalSeconds} s after RUNNING.`,
      ])
    expect(told({ ...balanced, healthCheckGracePeriodSeconds: 600 }, 'slow-start')).toEqual([])
  })

  test('what a deployment costs is unknown, and never nothing, where its tasks have no price', () => {
    const { played } = play(simulate('deploy'), { ...balanced, compute: 'EC2' })
    const onInstances = estimateGraph(played.graph, book)
    expect(costText(played, onInstances)?.en).toContain('you pay for instances')
    // The bill beside it has the price of the instances: that of the deployment is no gap in it.
    const { length } = played.moments
    expect(costSoFar(played, length - 1, taskHourPrice(played, onInstances))).toBeUndefined()
    const fargate = play(simulate('deploy'), balanced).played
    const whole = estimateGraph(fargate.graph, book)
    const isVcpu = ({ sku }: { readonly sku: string }) => sku.endsWith('vcpu-hour')
    const item = whole.items.find(isVcpu)
    if (item === undefined) throw new Error('It is paid by the hour.')
    const without = {
      ...whole,
      items: whole.items.filter((each) => !isVcpu(each)),
      missing: [{ sku: item.sku, resource: item.resource, reason: { ko: '', en: '' } }],
    }
    expect(costText(fargate, without)?.en).toContain('a price of its tasks is missing')
    expect(costSoFar(fargate, fargate.moments.length - 1, taskHourPrice(fargate, without))).toBe('$?')
    expect(costText(fargate, undefined)?.en).toContain('not known')
    // A task that dies is no deployment.
    expect(costText(play(simulate('crash'), balanced).played, whole)).toBeUndefined()
  })

  test('3 tasks with at most 133% are stuck', () => {
    const { end, why } = play(simulate('deploy'), { tasks: 3, maximumPercent: 133 }).outcome
    expect(end).toBe('stuck')
    expect(why?.en).toContain('134%')
    // The map shows the task that waits, and what forbids it; nothing of it counts.
    const { outcome, played } = play(simulate('deploy'), { tasks: 3, maximumPercent: 133 })
    expect(outcome).toMatchObject({ mostTasks: 3, fewestHealthy: 3, seconds: 0, lost: 0 })
    const shown = played.moments.slice(2)
    expect(
      shown.map(({ tasks = [] }) => tasks.filter(({ condition }) => condition === 'waiting').length),
    ).toEqual([1, 1, 1])
    expect(shown[0]?.text.en).toContain('would make 4. A maximum of 133% allows 3')
    expect(shown[1]?.text.en).toContain('would leave 2. A minimum of 100% needs 3')
    // It has no number, as a fourth one would have, and stands in no subnet.
    const whole = mapOf(played.graph, undefined, [])
    if (whole === undefined || shown[0] === undefined) throw new Error('There is no map.')
    for (const shape of ['wide', 'narrow', 'docked'] as const) {
      const docked = shape === 'docked' ? dockedOf(whole) : undefined
      const slots = slotsOf(docked?.map ?? whole, played, docked?.standsFor)
      const names = mapAt(slots, shown[0], shape).nodes.map(({ name }) => name)
      expect(names).toContainEqual({ ko: '⊘ 새 태스크', en: '⊘ New task' })
      expect(names.filter(({ en }) => en.includes('4'))).toEqual([])
    }
    const said = describeMoment(shown[0], slotsOf(whole, played)).en
    expect(said).toMatch(/Where: Public subnet \S+ 2, Public subnet \S+ 1\./)
    expect(said).toContain('1 cannot start')
  })

  test('what is lost on the whole is what its moments lose, and what they say was under way', () => {
    for (const tasks of [1, 2, 3, 7])
      for (const loadBalancer of ['none', 'application'] as const)
        for (const situation of situations) {
          if (situation === 'first-deploy') continue
          const staged = stage(
            simulate(situation),
            serviceWith({ tasks, loadBalancer, compute: 'FARGATE_MIXED' }),
          )
          // What has no time in which anything could be counted is told without a count.
          if ('problems' in staged || staged.outcome.seconds === 0) continue
          const { moments } = staged.played
          const said = moments.flatMap(({ text: { ko } }) =>
            [...ko.matchAll(/처리하던 요청 (\d+)건/g)].map(([, count]) => Number(count)),
          )
          const cutOff = said.reduce((sum, count) => sum + count, 0)
          const seen = moments.reduce(
            (sum, { at, flows }, index) =>
              sum + lostShare(flows) * ((moments[index + 1]?.at ?? at) - at) * 10,
            0,
          )
          expect(cutOff, `${situation} ${tasks} ${loadBalancer}`).toBe(staged.outcome.cutOff)
          expect(Math.abs(staged.outcome.lost - cutOff - seen), situation).toBeLessThanOrEqual(1)
        }
  })

  test('where customers have no way in, all their requests are lost at the door', () => {
    const { outcome, played } = play(simulate('crash'), { tasks: 2, egress: 'nat' })
    expect(played.moments[0]?.flows).toEqual([
      { way: ['internet', 'gateway', 'subnet:subnet-private-a'], share: 1, fate: 'refused' },
    ])
    expect(outcome.lost).toBe(Math.round(outcome.seconds * 10))
  })

  test('no film calls a task healthy that the network keeps from the load balancer, and it is said what does', () => {
    const inbound = fc.array(
      fc.record({
        port: fc.constantFrom(80, 8080, 443),
        source: fc.constantFrom('load-balancer' as const, '203.0.113.7/32', '0.0.0.0/0'),
      }),
      { maxLength: 2 },
    )
    const config = fc.record({
      tasks: fc.integer({ min: 1, max: 4 }),
      azs: fc.integer({ min: 2, max: 3 }),
      loadBalancer: fc.constantFrom('application' as const, 'network' as const),
      containerPort: fc.constantFrom(80, 8080),
      taskInbound: inbound,
      compute: fc.constantFrom('FARGATE' as const, 'FARGATE_SPOT' as const, 'EC2' as const),
      circuitBreaker: fc.boolean(),
      deploymentStrategy: fc.constantFrom('ROLLING' as const, 'BLUE_GREEN' as const, 'CANARY' as const),
    })
    const event = fc.constantFrom<StageEvent>(
      ...situations.map(simulate),
      { kind: 'zone-returns' },
      { kind: 'reclaim' },
    )
    let [open, shut] = [0, 0]
    fc.assert(
      fc.property(config, event, (own, happens) => {
        const graph = expand(serviceWith(own))
        const [service] = graph.all('ecs.service')
        const checks =
          service && traceTargets(graph, service).filter(({ purpose }) => purpose === 'health-check')
        const isShut = checks?.some(({ verdict }) => verdict === 'blocked') === true
        const { outcome, played } = play(happens, own)
        const healthy = played.moments.some(({ tasks = [] }) =>
          tasks.some(({ condition }) => condition === 'healthy'),
        )
        expect(healthy).toBe(!isShut)
        if (isShut) {
          shut += 1
          expect(outcome.end).not.toBe('steady')
          expect(outcome.fewestHealthy).toBe(0)
          expect(outcome.why?.en).toMatch(/health checks .* do not get to the tasks/)
        } else {
          open += 1
          expect(outcome.why?.en ?? '').not.toContain('do not get to the tasks')
        }
      }),
      { numRuns: 300, seed: 20_261_129 },
    )
    expect(Math.min(open, shut)).toBeGreaterThan(40)
  })

  test('no film runs a task that starts without a way to its image, and it is said why', () => {
    const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
    const config = fc.record(
      {
        tasks: fc.integer({ min: 1, max: 4 }),
        loadBalancer: fc.constantFrom('none' as const, 'application' as const),
        egress: fc.constantFrom('public-ip' as const, 'nat' as const, 'endpoints' as const, 'none' as const),
        image: fc.constant(image),
        compute: fc.constantFrom('FARGATE' as const, 'FARGATE_SPOT' as const),
        circuitBreaker: fc.boolean(),
        deploymentStrategy: fc.constantFrom('ROLLING' as const, 'BLUE_GREEN' as const),
      },
      { requiredKeys: ['tasks'] },
    )
    const event = fc.constantFrom<StageEvent>(...situations.map(simulate))
    let [open, shut] = [0, 0]
    fc.assert(
      fc.property(config, event, (own, happens) => {
        const pulled = play({ kind: 'pull' }, own)
        const { outcome, played } = play(happens, own)
        const before = new Set(played.moments[0]?.tasks?.map(({ id }) => id))
        const fresh = played.moments.flatMap(({ tasks = [] }) => tasks.filter(({ id }) => !before.has(id)))
        if (pulled.outcome.end === 'arrived') {
          open += 1
          expect(outcome.why?.en ?? '').not.toContain('get to their image')
          return
        }
        shut += 1
        expect(fresh.filter(({ status }) => status === 'RUNNING')).toEqual([])
        expect(outcome.why?.en).toMatch(/(?:do not get|no task that starts gets) to (?:their|its) image/)
        expect(outcome.why?.en).toContain(pulled.outcome.cause?.en)
        if (fresh.some(({ condition }) => condition === 'dead')) {
          const [, message = 'none'] = / What AWS says[^:]*: “(.*)”/.exec(pulled.outcome.why?.en ?? '') ?? []
          expect(played.moments.filter(({ text }) => text.en.includes(message))).not.toEqual([])
        }
      }),
      { numRuns: 300, seed: 20_261_129 },
    )
    expect(Math.min(open, shut)).toBeGreaterThan(40)
  })

  test('every share is of all requests, and only core’s own losses count behind an open door', () => {
    fc.assert(
      fc.property(
        fc.record({
          tasks: fc.integer({ min: 1, max: 8 }),
          azs: fc.integer({ min: 1, max: 3 }),
          deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
          circuitBreaker: fc.boolean(),
          compute: fc.constantFrom('FARGATE', 'FARGATE_MIXED', 'EC2'),
        }),
        fc.constantFrom(...situations),
        (config, situation) => {
          const service = serviceWith({ ...config, loadBalancer: 'application' })
          const staged = stage(simulate(situation), service)
          if ('problems' in staged) return
          const ids = new Set(mapOf(expand(service), undefined, [])?.nodes.map(({ id }) => id))
          let hasOpened = false
          for (const { flows, tasks = [] } of staged.played.moments) {
            // Before its first opening a shop has no customers.
            const isUnopened: boolean = situation === 'first-deploy' && !hasOpened && flows.length === 0
            hasOpened ||= !isUnopened
            if (isUnopened && config.deploymentStrategy === 'ROLLING')
              expect(tasks.filter(({ condition }) => condition === 'healthy')).toEqual([])
            const total = flows.reduce((sum, { share }) => sum + share, 0)
            expect(total).toBeCloseTo(isUnopened ? 0 : 1, 9)
            for (const { subnet } of tasks) expect(ids).toContain(`subnet:${subnet}`)
            for (const node of flows.flatMap(({ way }) => way)) {
              const isTask = node.startsWith('task:')
              expect(isTask ? tasks.some(({ id }) => node === `task:${id}`) : ids.has(node), node).toBe(true)
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('on the map, while it is played', () => {
  function placed(event: StageEvent, config: Partial<ServiceConfig>) {
    const { played } = play(event, config)
    const map = mapOf(played.graph, estimateGraph(played.graph, book), [])
    if (map === undefined) throw new Error('Every ServiceConfig has a service.')
    return { played, slots: slotsOf(map, played) }
  }
  const mixed = { compute: 'FARGATE_MIXED', onDemandBase: 2, onDemandWeight: 0, spotWeight: 1 } as const

  test('tasks on Spot are marked by a word in every moment and shape, and told', () => {
    for (const event of [{ kind: 'reclaim' } as const, simulate('deploy')]) {
      const { played, slots } = placed(event, { ...balanced, tasks: 4, ...mixed })
      for (const moment of played.moments) {
        const onSpot = moment.tasks?.filter(({ isSpot }) => isSpot) ?? []
        for (const shape of ['wide', 'narrow'] as const) {
          const labelled = mapAt(slots, moment, shape).nodes.filter(({ label }) => label?.en === 'Spot')
          expect(labelled.map(({ id }) => id)).toEqual(
            expect.arrayContaining(onSpot.map(({ id }) => slots.slotOf.get(id))),
          )
          expect(labelled).toHaveLength(onSpot.length)
        }
        const said = describeMoment(moment, slots)
        if (onSpot.length > 0)
          expect(said.ko).toContain(`태스크 ${koCount(onSpot.length)}는 Fargate Spot에 있습니다`)
        else expect(said.en).not.toContain('Spot')
      }
      expect(played.moments[0]?.text.en).toContain('2 tasks are on Fargate Spot')
    }
    // The live region says so of those that start, too.
    const { played } = placed(simulate('deploy'), { ...balanced, tasks: 4, ...mixed })
    expect(
      played.moments.some(({ text }) => text.en.includes('2 of the tasks that start are on Fargate Spot')),
    ).toBe(true)
    const { played: onDemand } = placed(simulate('deploy'), balanced)
    expect(onDemand.moments.every(({ text }) => !text.en.includes('Spot'))).toBe(true)
  })

  test('on EC2 every task stands in a frame that says what is unused, also on instances that are launched meanwhile', () => {
    const { played, slots } = placed(simulate('deploy'), { ...balanced, compute: 'EC2' })
    expect(played.moments.some(({ text }) => text.en.includes('3 more are launched'))).toBe(true)
    for (const moment of played.moments) {
      const { nodes } = mapAt(slots, moment)
      const frames = nodes.filter(({ kind }) => kind === 'instance')
      for (const { id } of moment.tasks ?? []) {
        const slot = nodes.find((node) => node.id === slots.slotOf.get(id))
        expect(frames.map((frame) => frame.id)).toContain(slot?.inside)
      }
      expect(frames.reduce((sum, { facts }) => sum + (facts.tasks ?? 0), 0)).toBe(moment.tasks?.length)
      for (const { facts, label } of frames) {
        expect(unusedText(facts)).toBe(facts.tasks === 0 ? '2 vCPU · 3.75 GB' : '1 vCPU · 1.75 GB')
        expect(label?.en).toBe('Patches: you')
      }
    }
  })

  test('what is not of two versions is not called by one', () => {
    const { played } = placed(simulate('crash'), balanced)
    expect(played.moments.map(({ text }) => text.ko).join(' ')).not.toContain('버전')
    const { played: deployed } = placed(simulate('deploy'), balanced)
    expect(deployed.moments.map(({ text }) => text.ko).join(' ')).toMatch(
      /새 버전 태스크 세 개.*기존 버전 태스크 세 개/,
    )
    const first = placed(simulate('first-deploy'), balanced)
    for (const moment of first.played.moments)
      expect(JSON.stringify([describeMoment(moment, first.slots), mapAt(first.slots, moment)])).not.toMatch(
        /버전|version/,
      )
  })
})

describe('what core has no situation for', () => {
  // Ten a second for ten minutes, and those of the second that it was answering.
  test('a task that was started by hand dies, and nobody replaces it', () => {
    const { outcome, played } = play(
      { kind: 'alone' },
      { tasks: 3, egress: 'nat', loadBalancer: 'application' },
    )
    expect(outcome).toMatchObject({ end: 'down', lost: 6010, cutOff: 10, seconds: 600, mostTasks: 1 })
    expect(played.moments[0]?.flows).toEqual([
      { way: ['internet', 'gateway', 'task:1'], share: 1, fate: 'answered' },
    ])
    expect(played.moments.at(-1)).toMatchObject({ tasks: [], flows: [{ share: 1, fate: 'nobody' }] })
  })

  test('a zone that comes back gets its tasks with rebalancing, and not without', () => {
    const inZones = ({ played }: Staged) =>
      [...Map.groupBy(played.moments.at(-1)?.tasks ?? [], ({ subnet }) => subnet).values()]
        .map((tasks) => tasks.length)
        .toSorted()
    const moved = play({ kind: 'zone-returns' }, { ...balanced, tasks: 4, availabilityZoneRebalancing: true })
    expect(inZones(moved)).toEqual([2, 2])
    expect(moved.outcome).toMatchObject({ lost: 0, end: 'steady', mostTasks: 6, fewestHealthy: 4 })
    const stayed = play(
      { kind: 'zone-returns' },
      { ...balanced, tasks: 4, availabilityZoneRebalancing: false },
    )
    expect(inZones(stayed)).toEqual([4])
    expect(stayed.outcome).toMatchObject({ end: 'steady', mostTasks: 4 })
    expect(stayed.played.moments.at(-1)?.text.en).toContain('stay where they are')
    const alone = play({ kind: 'zone-returns' }, { ...balanced, azs: 1 })
    expect(alone.played.moments[0]?.tasks).toEqual([])
    expect(alone.outcome.end).toBe('steady')
  })

  test('AWS takes Spot back: all of it closes the shop, a part does not', () => {
    const all = play({ kind: 'reclaim' }, { ...balanced, compute: 'FARGATE_SPOT' })
    // Nobody is served from SIGTERM, which comes with the notice, to the end of the two minutes; and it is said why.
    expect(all.outcome.lost).toBe(1200)
    expect(all.played.moments[1]?.text.en).toContain('takes no requests from now on')
    expect(all.outcome.end).toBe('down')
    expect(all.played.moments[1]?.text.en).toContain('two minutes')
    const mixed = play(
      { kind: 'reclaim' },
      { ...balanced, tasks: 4, compute: 'FARGATE_MIXED', onDemandBase: 2, onDemandWeight: 0, spotWeight: 1 },
    )
    expect(mixed.outcome).toMatchObject({ end: 'stuck', fewestHealthy: 2 })
    expect(mixed.played.moments.at(-1)?.tasks?.every(({ isSpot }) => !isSpot)).toBe(true)
    const none = play({ kind: 'reclaim' }, balanced)
    expect(none.outcome).toMatchObject({ end: 'steady', lost: 0, fewestHealthy: 3 })
    expect(none.played.moments.at(-1)?.text.en).toContain('nothing to take back')
    // What did not happen is no success.
    expect(sawText({ kind: 'reclaim' }, none, undefined).en).toBe(
      'No task runs on Spot: there is nothing to take back.',
    )
  })

  test.each(['application', 'network', 'none'] as const)(
    'with no task nothing is counted in time, and every request is lost, load balancer: %s',
    (loadBalancer) => {
      const events = [
        { kind: 'reclaim' },
        { kind: 'zone-returns' },
        ...(['deploy', 'first-deploy', 'crash', 'az-loss', 'stop-deployment'] as const).map(
          (situation) => ({ kind: 'simulate', situation, isWhole: true }) as const,
        ),
      ] as const
      for (const event of events) {
        const { played, outcome } = play(event, { ...balanced, tasks: 0, loadBalancer })
        expect(played.moments.map(({ at, text }) => [at, text])).toEqual([[0, outcome.why]])
        expect(outcome).toMatchObject({ end: 'down', seconds: 0, mostTasks: 0 })
        expect(outcome.why?.en.includes('503')).toBe(loadBalancer === 'application')
        const said = sawText(event, { played, outcome }, undefined)
        expect(said.en).toMatch(/every request .*(?:lost|503)/)
        expect(said.en).not.toMatch(/No order was lost|In 0|For 0/)
      }
    },
  )

  test('calls nothing by an id that nobody has made, and says once that a network ACL is the default', () => {
    const kinds = ['visit', 'stranger', 'pull', 'call'] as const
    const events = [...kinds.map((kind) => ({ kind })), simulate('deploy'), simulate('first-deploy')]
    let told = 0
    for (const egress of ['public-ip', 'nat', 'endpoints', 'none'] as const)
      for (const loadBalancer of ['application', 'network', 'none'] as const)
        for (const own of [
          {},
          { taskInbound: [] },
          { internetFacing: false },
          { serviceConnect: 'client-server' },
        ] as const)
          for (const event of events) {
            const staged = stage(event, serviceWith({ tasks: 2, azs: 2, egress, loadBalancer, ...own }))
            const said =
              'problems' in staged
                ? staged.problems
                : [...staged.played.moments.map(({ text }) => text), staged.outcome.why ?? { ko: '', en: '' }]
            for (const { ko, en } of said)
              expect(`${ko} ${en}`).not.toMatch(/\b(?:sg|subnet|rtb|igw|nat|vpc|vpce)-\w/)
            const assumed = said.filter(({ en }) => en.includes('is the default one'))
            expect(assumed.length).toBeLessThan(2)
            told += assumed.length
          }
    expect(told).toBeGreaterThan(0)
  })

  const ways = ({ played }: Staged) => played.moments.map(({ packet }) => packet?.at)

  test('a packet is at something that has a name, also where there are no tasks', () => {
    for (const kind of ['visit', 'stranger', 'pull'] as const)
      for (const config of [
        { tasks: 0 },
        { ...balanced, tasks: 0 },
        { ...balanced, tasks: 0, egress: 'nat' },
      ] as const) {
        const staged = stage({ kind }, serviceWith(config))
        if ('problems' in staged) continue
        const { graph, moments } = staged.played
        const map = mapOf(graph, undefined, [])
        if (map === undefined) throw new Error('It has a service.')
        const slots = slotsOf(map, staged.played)
        for (const moment of moments)
          expect(describeMoment(moment, slots).en).toMatch(/(?:Stopped at: |Now at: )[^.;]+[.;]/)
      }
  })

  test('a customer comes by the load balancer, and is stopped where a rule is missing', () => {
    const open = play({ kind: 'visit' }, balanced)
    expect(open.outcome.end).toBe('arrived')
    expect([...new Set(ways(open))]).toEqual([
      'internet',
      'gateway',
      'subnet:subnet-public-a',
      'balancer',
      'task:1',
    ])
    const shut = play(
      { kind: 'visit' },
      { ...balanced, loadBalancerInbound: [{ port: 80, source: '203.0.113.7/32' }] },
    )
    expect(shut.outcome).toMatchObject({ end: 'refused', refusedAt: 'balancer' })
    expect(play({ kind: 'visit' }, { egress: 'nat' }).outcome.refusedAt).toBe('subnet:subnet-private-a')
    expect(play({ kind: 'visit' }, { ...balanced, taskInbound: [] }).outcome.refusedAt).toBe('task:1')
    expect(play({ kind: 'visit' }, { ...balanced, internetFacing: false }).outcome.end).toBe('arrived')
  })

  test('a stranger gets past the load balancer where the tasks let everybody in', () => {
    const taskInbound = [{ port: 80, source: '0.0.0.0/0' }]
    expect(play({ kind: 'stranger' }, { ...balanced, taskInbound }).outcome.end).toBe('arrived')
    expect(play({ kind: 'stranger' }, balanced).outcome).toMatchObject({
      end: 'refused',
      refusedAt: 'task:1',
    })
    expect(play({ kind: 'stranger' }, { ...balanced, egress: 'nat' }).outcome).toMatchObject({
      end: 'refused',
      refusedAt: 'subnet:subnet-private-a',
    })
  })

  test.each(['wide', 'narrow', 'docked'] as const)(
    'a stranger is seen to go past the load balancer, by a line of its own (%s)',
    (shape) => {
      for (const config of [
        { azs: 1 },
        { azs: 2 },
        { azs: 3 },
        { azs: 2, loadBalancer: 'network' },
      ] as const) {
        const { played } = play(
          { kind: 'stranger' },
          { ...balanced, taskInbound: [{ port: 80, source: '0.0.0.0/0' }], ...config },
        )
        const whole = mapOf(played.graph, undefined, [])
        if (whole === undefined) throw new Error('There is no map.')
        const docked = shape === 'docked' ? dockedOf(whole) : undefined
        const slots = slotsOf(docked?.map ?? whole, played, docked?.standsFor)
        const layout =
          shape === 'docked' ? layoutDocked(slots.map, dockedHeights.played) : layoutOf(slots.map, shape)
        const letters = shape === 'wide' ? 12 : 10.5
        const seen = played.moments.filter(({ packet }) => packet?.past !== undefined)
        expect(seen.length).toBeGreaterThan(1)
        for (const moment of seen) {
          const map = mapAt(slots, moment, shape)
          const own = map.edges.find(({ isPast }) => isPast)
          const line = own && lineOf(own, layout)
          if (line === undefined || moment.packet === undefined) throw new Error('It has no line.')
          expect(crossed(map, layout, letters)).toEqual([])
          // It shares no stretch with a customer's line, and the packet always stands on it.
          const others = map.edges
            .filter(({ kind, isPast }) => kind === 'requests' && isPast !== true)
            .flatMap((edge) => through(lineOf(edge, layout)?.points ?? []))
          const way = through(line.points)
          const [x, y] = standOf(moment.packet, map, layout)
          const isNear = (one: Polyline, at: Point): boolean =>
            Array.from({ length: Math.ceil(one.length) + 1 }, (_, far) => pointAt(one, far)).some(
              (point) => Math.hypot(point[0] - at[0], point[1] - at[1]) < 2,
            )
          for (let far = 0; far <= way.length; far += 2)
            for (const other of others) expect(isNear(other, pointAt(way, far))).toBe(false)
          if (moment.packet.at !== 'task:1' || moment.packet.isAtWall === true)
            expect(isNear(way, [x, y])).toBe(true)
        }
      }
      const shut = play({ kind: 'stranger' }, { ...balanced, egress: 'nat' }).played
      // Who gets into no subnet has no line there.
      expect(shut.moments.every(({ packet }) => packet?.past === undefined)).toBe(true)
      const straight = play({ kind: 'stranger' }, { tasks: 1 }).played
      expect(straight.moments.every(({ packet }) => packet?.past === undefined)).toBe(true)
    },
  )

  test('a pull arrives by NAT, and stops at the subnet without a way out, with AWS’s message', () => {
    const nat = play({ kind: 'pull' }, { egress: 'nat' })
    expect(nat.outcome.end).toBe('arrived')
    expect([...new Set(ways(nat))]).toEqual([
      'task:2',
      'subnet:subnet-private-b',
      'subnet:subnet-public-a',
      'nat:nat-a',
      'gateway',
      'registry',
    ])
    const shut = play({ kind: 'pull' }, { egress: 'none' })
    expect(shut.outcome).toMatchObject({ end: 'refused', refusedAt: 'subnet:subnet-private-b' })
    expect(shut.outcome.why?.en).toContain('CannotPullContainerError')
    // The new task is drawn beside the one that runs, and so are its end, and the next that fares alike.
    expect(nat.played.moments.at(-1)?.tasks?.map(({ condition }) => condition)).toEqual([
      'healthy',
      'running',
    ])
    const fresh = shut.played.moments.map(({ tasks = [] }) => tasks.slice(1))
    expect(fresh.every((tasks) => tasks.length === 1)).toBe(true)
    expect(fresh.slice(-4).map(([task]) => [task?.id, task?.condition])).toEqual([
      [2, 'starting'],
      [2, 'dead'],
      [3, 'starting'],
      [3, 'dead'],
    ])
    const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
    expect(play({ kind: 'pull' }, { egress: 'none', image }).outcome.why?.ko).toContain(
      'ResourceInitializationError',
    )
    const endpoints = play({ kind: 'pull' }, { egress: 'endpoints', image })
    // The API and the registry by their endpoints, and S3, where the layers lie, by its gateway, one after the other.
    const said = endpoints.played.moments.map(({ text }) => text.en)
    for (const host of [/api\.ecr\./, /Next it goes to .*\.dkr\.ecr\./, /Next it goes to s3\./])
      expect(said.filter((text) => host.test(text)).length).toBeGreaterThan(0)
    expect(endpoints.played.moments.map(({ packet }) => packet?.at)).toContain('gateway-endpoint')
    expect(endpoints.played.moments.map(({ at }) => at)).toEqual(said.map((_, index) => index))
    expect(endpoints.outcome.end).toBe('arrived')
    expect(ways(endpoints)).toContain('endpoints:subnet-private-b')
  })

  test('a packet ends at the task that it is for, and at the wall where a security group stops it', () => {
    const where = ({ played }: Staged) => {
      const map = mapOf(played.graph, undefined, [])
      const packet = played.moments.at(-1)?.packet
      if (map === undefined || packet === undefined) throw new Error('There is no packet.')
      const { map: drawn, slotOf } = slotsOf(map, played)
      const layout = layoutOf(drawn, 'wide')
      const place = packet.at.startsWith('task:') ? (slotOf.get(Number(packet.at.slice(5))) ?? '') : ''
      const box = layout.boxes.get(slotOf.size === 0 ? packet.at : place)
      const [x, y] = anchorOf(slotOf.size === 0 ? packet.at : place, layout, packet.isAtWall)
      const isAtTask =
        box !== undefined && x > box.x && x < box.x + box.width && y > box.y && y <= box.y + box.height
      return { point: `${x} ${y}`, isAtTask }
    }
    const walled = { ...balanced, taskInbound: [{ port: 80, source: 'load-balancer' }] } as const
    const open = { taskInbound: [{ port: 80, source: '10.0.0.0/16' }], tasks: 2 } as const
    const gone = where(play({ kind: 'call' }, open))
    const found = where(play({ kind: 'call' }, { ...open, serviceConnect: 'client-server' }))
    expect([gone.isAtTask, found.isAtTask]).toEqual([true, true])
    expect(found.point).not.toBe(gone.point)
    expect(where(play({ kind: 'visit' }, walled)).isAtTask).toBe(true)
    expect(where(play({ kind: 'stranger' }, walled)).isAtTask).toBe(false)
    expect(where(play({ kind: 'call' }, walled)).isAtTask).toBe(false)
  })

  test('a call by address finds nobody after the tasks were replaced; a call by name does', () => {
    const lost = play({ kind: 'call' }, { tasks: 2 })
    expect(lost.outcome).toMatchObject({ end: 'refused', refusedAt: 'task:1', lost: 1 })
    expect(lost.played.title.ko).toBe('창고가 주문 페이지를 호출합니다')
    expect(lost.played.moments[1]?.packet).toEqual({ from: 'other-service', at: 'task:1', verdict: 'passes' })
    expect(lost.played.moments.at(-1)?.packet?.verdict).toBe('blocked')
    expect(lost.played.moments[1]?.flows).toEqual([
      { way: ['other-service', 'task:1'], share: 1, fate: 'answered' },
    ])
    expect(lost.played.moments.at(-2)?.flows[0]?.fate).toBe('nobody')
    // The line stays, up to where nobody is.
    expect(lost.played.moments.at(-1)?.flows).toEqual(lost.played.moments.at(-2)?.flows)
    const found = play({ kind: 'call' }, { tasks: 2, serviceConnect: 'client-server' })
    expect(found.outcome.end).toBe('arrived')
    // Tasks that ran before there was a name never learn it.
    expect(found.played.moments[0]?.text.en).toMatch(/storeroom was deployed again/)
    expect(lost.played.moments[0]?.text.en).not.toMatch(/deployed again/)
    const target = found.played.moments.at(-1)?.packet?.at
    expect(found.played.moments.at(-1)?.tasks?.map(({ id }) => `task:${id}`)).toContain(target)
    expect(play({ kind: 'call' }, { tasks: 2, serviceConnect: 'client' }).outcome.end).toBe('refused')
    const taskInbound = [{ port: 80, source: 'load-balancer' }] as const
    const walled = play(
      { kind: 'call' },
      { ...balanced, taskInbound, serviceConnect: 'client-server' },
    ).outcome
    expect(walled).toMatchObject({ end: 'refused', refusedAt: 'task:1' })
    expect(walled.why?.en).toContain('security group of the tasks')
    // Who is still there is not said to be gone.
    for (const serviceConnect of ['none', 'client-server'] as const) {
      const stuck = stage({ kind: 'call' }, serviceWith({ tasks: 3, maximumPercent: 100, serviceConnect }))
      expect('problems' in stuck && stuck.problems.map(({ en }) => en).join(' ')).toMatch(
        /no task is replaced.*can never finish/,
      )
    }
  })
})

test.each(['wide', 'narrow', 'docked'] as const)(
  'a call that finds nobody comes from where its task stood, and its cross lies on no task (%s)',
  (shape) => {
    const open = { taskInbound: [{ port: 80, source: '10.0.0.0/16' }] } as const
    for (const config of [
      { tasks: 1 },
      { tasks: 2 },
      { tasks: 3, azs: 1 },
      { tasks: 2, compute: 'EC2' },
    ] as const) {
      const { played } = play({ kind: 'call' }, { ...open, ...config })
      const whole = mapOf(played.graph, undefined, [])
      if (whole === undefined) throw new Error('There is no map.')
      const all = { ...whole, nodes: [...whole.nodes, ...launched(whole, played.moments)] }
      const docked = shape === 'docked' ? dockedOf(all) : undefined
      const slots = slotsOf(docked?.map ?? whole, played, docked?.standsFor)
      const layout =
        shape === 'docked' ? layoutDocked(slots.map, dockedHeights.played) : layoutOf(slots.map, shape)
      const place = layout.boxes.get(slots.slotOf.get(1) ?? '')
      if (place === undefined) throw new Error('The task has no place.')
      let crosses = 0
      for (const moment of played.moments) {
        const edges = mapAt(slots, moment, shape).edges.filter(({ kind }) => kind === 'calls')
        for (const edge of edges) {
          const line = lineOf(edge, layout)
          const [x = NaN, y = NaN] = pointsOf(line?.path ?? '')[0] ?? []
          const far = [x - place.x - place.width, x - place.x, y - place.y - place.height].map(Math.abs)
          const isAtEdge = Math.min(...far) < 0.1 && contains(place, { x, y, width: 0, height: 0 })
          expect(isAtEdge, JSON.stringify({ config, x, y, place })).toBe(true)
          const isLost = moment.flows[0]?.fate === 'nobody'
          // One sign for one thing.
          const isMarked = moment.packet?.verdict === 'blocked'
          expect(line?.cross !== undefined, moment.text.en).toBe(isLost && !isMarked)
          if (line?.cross === undefined) continue
          crosses += 1
          const [left, top] = line.cross
          const boxes = [...layout.boxes].filter(([id]) => id.startsWith('task:'))
          for (const [id, box] of boxes)
            expect(overlap(box, { x: left - 6, y: top - 6, width: 12, height: 12 }), id).toBe(false)
        }
      }
      expect(crosses).toBeGreaterThan(1)
      // Nobody else stands where the calls still go.
      if (shape !== 'docked')
        expect([...slots.slotOf].filter(([, slot]) => slot === slots.slotOf.get(1))).toHaveLength(1)
      const said = played.moments.findIndex(({ text }) => text.en.includes('they are lost'))
      const [before, told] = [played.moments[said - 1], played.moments[said]]
      expect(told?.flows).toEqual(before?.flows)
      expect(told?.flows[0]?.fate).toBe('nobody')
      expect(played.moments[said - 2]?.flows[0]?.fate).toBe('answered')
    }
    const { played } = play({ kind: 'call' }, { ...open, serviceConnect: 'client-server' })
    expect(JSON.stringify(played.moments)).not.toContain('they are lost')
    // Of the deployment who calls is told what changes for them.
    expect(JSON.stringify(played.moments)).not.toContain('STOPPED')
  },
)

test('what is all in one second is no film, but the picture that it ends with', () => {
  const events: readonly StageEvent[] = [
    ...situations.map(simulate),
    ...(['alone', 'zone-returns', 'reclaim', 'visit', 'stranger', 'pull', 'call'] as const).map((kind) => ({
      kind,
    })),
  ]
  let pictures = 0
  for (const event of events)
    for (const availabilityZoneRebalancing of [true, false])
      for (const tasks of [0, 1, 3]) {
        const staged = stage(event, serviceWith({ ...balanced, tasks, availabilityZoneRebalancing }))
        if ('problems' in staged) continue
        const { moments } = staged.played
        if (moments.length === 1) pictures += 1
        else expect(moments.at(-1)?.at, JSON.stringify({ event, tasks })).toBeGreaterThan(0)
      }
  expect(pictures).toBeGreaterThan(0)
  const stayed = play({ kind: 'zone-returns' }, { ...balanced, availabilityZoneRebalancing: false })
  expect(stayed.played.moments.map(({ text }) => text.en)).toEqual([
    expect.stringMatching(/is back.*stay where they are/),
  ])
})

test('nobody comes through an HTTPS listener without a certificate; that the example is one is taken for granted, and said at the opening', () => {
  const secure = { ...balanced, listenerPort: 443, loadBalancerInbound: [{ port: 443, source: '0.0.0.0/0' }] }
  for (const event of [{ kind: 'visit' } as const, simulate('first-deploy')]) {
    expect(play(event, balanced).outcome.why?.en ?? '').not.toContain('HTTPS')
    const example = { ...secure, certificateArn: exampleCertificate('ap-northeast-2') }
    // Once, where the service opens: not after each customer.
    const said = play(event, example).outcome.why?.en ?? ''
    expect(said.includes('without one AWS creates no HTTPS or TLS listener')).toBe(event.kind === 'simulate')
    const own = { ...secure, certificateArn: example.certificateArn.replace('123456789012', '111122223333') }
    expect(play(event, own).outcome.why?.en ?? '').not.toContain('HTTPS')
  }
  const without = play({ kind: 'visit' }, secure).outcome
  expect(without).toMatchObject({ end: 'refused', refusedAt: 'balancer' })
  expect(without.why?.en).toContain('AWS creates no HTTPS listener on port 443')
  const unopened = play(simulate('first-deploy'), secure)
  expect(unopened.played.moments.flatMap(({ flows }) => flows).every(({ fate }) => fate !== 'answered')).toBe(
    true,
  )
  const closed = play({ kind: 'visit' }, { ...secure, loadBalancerInbound: [] }).outcome
  expect(closed.end).toBe('refused')
  expect(closed.why?.en).not.toContain('HTTPS')
})

/** Three tasks that are deployed by blue/green. */
const inBlueGreen = { ...start, tasks: 3, deploymentStrategy: 'BLUE_GREEN' } as const

test('without a load balancer no traffic is said to be moved, neither in the film nor at its end', () => {
  for (const situation of ['deploy', 'stop-deployment'] as const) {
    const said = (loadBalancer: 'none' | 'application'): string => {
      const { played, outcome } = play(simulate(situation), { ...inBlueGreen, loadBalancer })
      return [...played.moments.map(({ text }) => text), outcome.why].map((text) => text?.en).join(' ')
    }
    expect(said('application')).toMatch(/production traffic/i)
    expect(said('none')).not.toMatch(/production traffic/i)
    expect(said('none')).toContain('Without a load balancer ECS has no traffic to move')
    expect(said('none')).toContain('100% of the customers are taken to go to the new version by themselves')
  }
})

test('without a load balancer nobody says how many orders a blue/green deployment loses', () => {
  const event = simulate('deploy')
  const said = (loadBalancer: 'none' | 'application'): string =>
    sawText(event, play(event, { ...inBlueGreen, loadBalancer }), undefined).en
  expect(said('application')).toContain('No order was lost.')
  expect(said('none')).not.toContain('No order was lost.')
  expect(said('none')).toContain('How many orders are lost is not known')
})

test.each(['CANARY', 'LINEAR'] as const)(
  'who has ticked the circuit breaker is told that it does not act in %s, and not that there is none',
  (deploymentStrategy) => {
    const config = { tasks: 3, deploymentStrategy, loadBalancer: 'application' } as const
    const why = (circuitBreaker: boolean): string | undefined => {
      const staged = stage(
        { kind: 'simulate', situation: 'bad-deploy' },
        completeServiceConfig({ ...start, ...config, circuitBreaker }),
      )
      return 'problems' in staged ? undefined : staged.outcome.why?.en
    }
    expect(why(true)).toContain('The circuit breaker is on, but taken not to act in this strategy')
    expect(why(false)).toContain('no circuit breaker or alarm acts on it')
  },
)

test('where the circuit breaker acts, a blue/green deployment is rolled back', () => {
  const config = { tasks: 3, deploymentStrategy: 'BLUE_GREEN', loadBalancer: 'application' } as const
  const staged = stage(
    { kind: 'simulate', situation: 'bad-deploy' },
    completeServiceConfig({ ...start, ...config }),
  )
  expect('problems' in staged ? staged.problems : staged.outcome.end).toBe('rolled-back')
})

test.each([1, 2, 3, 5])(
  'a task that is followed to its image starts in the zone with fewer of %i tasks',
  (tasks) => {
    for (const egress of ['public-ip', 'none'] as const) {
      const staged = stage({ kind: 'pull' }, completeServiceConfig({ ...start, tasks, egress }))
      const moments = 'problems' in staged ? [] : staged.played.moments
      const [first = []] = moments.map((moment) => moment.tasks ?? [])
      const subnets = first.map(({ subnet }) => subnet)
      const fewest = (of: readonly string[]) =>
        [...Map.groupBy(of, (subnet) => subnet).values()].map(({ length }) => length)
      expect(subnets).toHaveLength(tasks + 1)
      expect(Math.max(...fewest(subnets)) - Math.min(...fewest(subnets))).toBeLessThanOrEqual(1)
      expect(new Set(subnets).size).toBe(2)
    }
  },
)

test('every sentence is there in both languages', () => {
  const events: readonly StageEvent[] = [
    ...situations.map(simulate),
    ...(['alone', 'zone-returns', 'reclaim', 'visit', 'stranger', 'pull', 'call'] as const).map((kind) => ({
      kind,
    })),
  ]
  for (const event of events) {
    const { played } = play(event, balanced)
    for (const { ko, en } of [played.title, ...played.moments.map(({ text }) => text)]) {
      expect(ko).toMatch(/[가-힣]/)
      expect(en).not.toMatch(/[가-힣]/)
      expect(en).not.toBe('')
    }
  }
})

test('what has been told before is seen for a moment only, and the first time for longer', () => {
  const { played } = play(simulate('deploy'), { tasks: 3, maximumPercent: 134 })
  const times = stays(played)
  const running = played.moments.flatMap(({ text }, index) =>
    text.en.endsWith('is now RUNNING.') ? [times[index] ?? 0] : [],
  )
  expect(running).toHaveLength(3)
  expect(running[0]).toBeGreaterThan(2 * (running[1] ?? Infinity))
  expect(running[1]).toBe(running[2])
})

test('where a film stands is told in moments and in time, alike in words and in little room', () => {
  const standing = { index: 2, count: 8, time: { at: 45, end: 75 } }
  expect(standingText(standing, 'en')).toBe('moment 3 of 8, 45 s of 1 min 15 s')
  expect(standingText(standing, 'ko')).toBe('순간 8개 중 3번째, 1분 15초 중 45초')
  expect(clockTexts(standing)).toEqual(['3/8 · 0:45', ' / 1:15'])
  expect(clockTexts({ ...standing, time: undefined })).toEqual(['3/8', ''])
  expect(paceText(665, 7400, 'ko')).toBe('11분 5초를 7초에 재생')
  expect(paceText(600, 3000, 'ko')).toBe('10분을 3초에 재생')
  expect(paceText(665, 7400, 'en')).toBe('11 min 5 s played in 7 s')
  expect(paceText(3, 3400, 'en')).toBe('')
})
