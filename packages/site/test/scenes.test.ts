import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { estimate } from '@ecs-lint/core/check'
import { estimateGraph, type Estimate } from '@ecs-lint/core/cost'
import { exportGraph } from '@ecs-lint/core/export'
import type { Text } from '@ecs-lint/core/finding'
import { exampleCertificate } from '@ecs-lint/core/graph'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { rules } from '@ecs-lint/core/rules'
import { inSituation, plainScenario } from '@ecs-lint/core/simulate'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { changed } from '../src/state/changed.ts'
import { minutes } from '../src/minutes.ts'
import { timeText } from '../src/map/stage/time-text.ts'
import { stage, type StageEvent } from '../src/map/stage/stage.ts'
import { start } from '../src/state/start.ts'
import { dollars } from '../src/panel/texts.ts'
import { steps, type Step } from '../src/steps.ts'
import {
  asksOfService,
  hasError,
  isReached,
  wrongWay,
  type Goal,
  type Judged,
  type SceneGoals,
} from '../src/story/goal.ts'
import { nextTag } from '../src/story/creation/next-tag.ts'
import { happen, isConcluded } from '../src/story/happen.ts'
import { lacksOnlyMending } from '../src/story/only-mending.ts'
import { sceneIds } from '../src/story/ids.ts'
import { linesOf } from '../src/story/security-groups/lists.ts'
import type { Deed, Scene } from '../src/story/scene.ts'

const folder = join(import.meta.dirname, '../src/story')
const docs = join(import.meta.dirname, '../src/content/docs')
const seoul = await loadPriceBook(start.region)
await loadWholeLinter()

/** What a scene may compare its matter with, in either language. Where it plays, in a bakery, is no comparison. */
const pictures = [
  /택시|taxi/i,
  /아파트|안쪽 건물|apartment/i,
  /호텔|프런트|빈방|hotel|front desk|the desk/i,
  /경비원|guard with|the guard\b/i,
  /전화번호부|번호부|phone book|the book\b/i,
  /두꺼비집|like the one at home/i,
  /직원 교대|change of shift/i,
  /자물쇠|locked door/i,
]

function sentencesOf(text: string): number {
  return text.split(/(?<=[.!?]["”’]?\)?)\s+/).length
}

interface Told {
  readonly scenes: readonly Scene[]
  readonly goals: Readonly<Record<string, SceneGoals>>
}

const told = new Map<Step, Told>()
for (const step of steps) {
  const { scenes } = (await import(join(folder, step, 'scenes.ts'))) as Pick<Told, 'scenes'>
  const { goals } = (await import(join(folder, step, 'goals.ts'))) as Pick<Told, 'goals'>
  told.set(step, { scenes, goals })
}

/** Where a learner stands who has just come to a scene. */
function arrivedWith(service: CompleteServiceConfig): Judged {
  return {
    service,
    findings: findingsOfService(service),
    billOf: billOnce(),
    sights: [],
    tried: [service],
  }
}

/** What a learner may have decided elsewhere before they come to a scene. */
const comingWith: readonly CompleteServiceConfig[] = (
  ['FARGATE', 'EC2', 'MANAGED_INSTANCES'] as const
).flatMap((compute) =>
  (
    [
      [1, 2],
      [4, 3],
      [6, 1],
    ] as const
  ).flatMap(([tasks, azs]) =>
    (['none', 'application'] as const).flatMap((loadBalancer) =>
      (['none', 'client-server'] as const).map((serviceConnect) =>
        changed(start, { compute, tasks, azs, loadBalancer, serviceConnect, cpu: 512, memory: 1024 }),
      ),
    ),
  ),
)

/** Where they stand after something that they have tried, and whether they were told why it cannot happen. */
function tried(judged: Judged, deed: Deed): Judged & { readonly isTold: boolean } {
  if (!('event' in deed)) return { ...after(judged, deed), isTold: false }
  const { service, sights, billOf } = judged
  const { outcome } = happen(
    deed.event,
    service,
    sights,
    billOf(service),
    undefined,
    findingsOfService(service),
  )
  const sight = outcome === undefined ? [] : [{ event: deed.event, service, outcome }]
  return { ...judged, sights: [...sights, ...sight], isTold: outcome === undefined }
}

/** What deeds let happen one after the other, and the service that each happens to. */
function playedBy(deeds: readonly Deed[], first: CompleteServiceConfig) {
  let service = first
  return deeds.flatMap((deed) => {
    if (!('event' in deed)) {
      service = changed(service, deed)
      return []
    }
    const staged = stage(deed.event, service)
    if ('problems' in staged) throw new Error('It cannot be played.')
    return [{ event: deed.event, service, moments: staged.played.moments }]
  })
}

/** The bills of services in Seoul, each reckoned once. */
function billOnce(): Judged['billOf'] {
  const bills = new Map<CompleteServiceConfig, Estimate>()
  return (service) => {
    if (seoul === undefined) throw new Error('Seoul has no prices.')
    const bill = bills.get(service) ?? estimateGraph(expand(service), seoul)
    bills.set(service, bill)
    return bill
  }
}

/** Where they stand after something that they have done. */
function after(judged: Judged, deed: Deed): Judged {
  if (!('event' in deed)) {
    const service = changed(judged.service, deed)
    return { ...judged, service, findings: findingsOfService(service), tried: [...judged.tried, service] }
  }
  const { service, sights, billOf } = judged
  const { outcome, words } = happen(
    deed.event,
    service,
    sights,
    billOf(service),
    undefined,
    findingsOfService(service),
  )
  if (outcome === undefined) throw new Error(words.en)
  for (const text of Object.values(words)) expect(text === '').toBe(outcome.end === 'not-yet')
  return { ...judged, sights: [...judged.sights, { event: deed.event, service: judged.service, outcome }] }
}

/** The scenes in their order, each with the service of somebody who has solved all before. */
const walk: readonly (readonly [
  name: string,
  step: Step,
  scene: Scene,
  goals: SceneGoals,
  arrived: Judged,
])[] = (() => {
  let service = start
  return [...told].flatMap(([step, { scenes, goals }]) =>
    scenes.map((scene) => {
      const arrived = arrivedWith(service)
      service = scene.solution.reduce(after, arrived).service
      const found = goals[scene.id]
      if (found === undefined) throw new Error(`${step} has no goal for ${scene.id}.`)
      return [`${step}: ${scene.id}`, step, scene, found, arrived] as const
    }),
  )
})()

describe.each([...told])('the scenes of %s', (step, { scenes, goals }) => {
  test('are those that progress is kept by, in that order', () => {
    expect(scenes.map(({ id }) => id)).toEqual(sceneIds[step])
    expect(Object.keys(goals).toSorted()).toEqual([...sceneIds[step]].toSorted())
    for (const file of ['scenes.ts', 'goals.ts', 'Stage.tsx'])
      expect(existsSync(join(folder, step, file)), file).toBe(true)
  })

  test('say everything in both languages, and no more than three sentences first', () => {
    for (const { title, says, task, prediction, events = [], seen, feedback } of scenes) {
      const choices = prediction?.choices ?? []
      const said: readonly Text[] = [
        title,
        ...says,
        task,
        seen,
        ...feedback,
        ...events.map(({ label }) => label),
        ...(prediction === undefined ? [] : [prediction.question]),
        ...choices.flatMap(({ text, reply }) => [text, reply]),
      ]
      for (const { ko, en } of said) {
        expect(ko).toMatch(/[가-힣]|^\$/)
        expect(en).toMatch(/^[^가-힣]{2,}$/)
      }
      for (const lang of ['ko', 'en'] as const) {
        const before = says.map((text) => text[lang]).join(' ')
        expect(sentencesOf(before), before).toBeLessThanOrEqual(3)
        expect(sentencesOf(seen[lang]), seen[lang]).toBeLessThanOrEqual(3)
      }
      for (const { ko, en } of says) {
        expect(ko.split('**').length % 2, ko).toBe(1)
        expect(en.split('**').length % 2, en).toBe(1)
      }
      if (prediction === undefined) continue
      expect(choices.filter(({ isRight }) => isRight === true)).toHaveLength(1)
      expect(new Set(choices.map(({ reply }) => reply.ko)).size).toBe(choices.length)
    }
  })

  test('paint one picture a scene', () => {
    for (const { id, title, says, task, seen, feedback } of scenes)
      for (const lang of ['ko', 'en'] as const) {
        const all = [title, ...says, task, seen, ...feedback].map((text) => text[lang]).join(' ')
        const painted = pictures.filter((picture) => picture.test(all))
        expect(painted.length, `${id} ${lang} ${painted.join(' ')}`).toBeLessThanOrEqual(1)
      }
  })

  test('name rules that exist', () => {
    const ids = rules.map(({ id }) => id)
    for (const { goal, wrong } of Object.values(goals))
      for (const { rules: named = [] } of [goal, ...wrong])
        expect(ids).toEqual(expect.arrayContaining([...named]))
  })
})

describe.each(walk)('%s', (_, __, { solution, wrong, feedback }, goals, arrived) => {
  test('is open to who has solved the scenes before', () => {
    expect(isReached(goals.goal, arrived)).toBe(false)
  })

  test('is reached by its own solution', () => {
    expect(isReached(goals.goal, solution.reduce(after, arrived))).toBe(true)
  })

  test('is concluded by what its solution shows last, and then by the same again', () => {
    const { sights } = solution.reduce(after, arrived)
    const last = sights.at(-1)
    if (last === undefined) return
    expect(isConcluded(goals, sights.slice(0, -1), last)).toBe(true)
    expect(isConcluded(goals, sights, last)).toBe(true)
  })

  test('says no more of a moment than there is room for below the map of a phone', () => {
    for (const { moments } of playedBy(solution, arrived.service))
      for (const { text } of moments) {
        expect(text.ko.length, text.ko).toBeLessThanOrEqual(100)
        expect(text.en.length, text.en).toBeLessThanOrEqual(155)
      }
  })

  test('has words of its own for each wrong way', () => {
    expect(goals.wrong).toHaveLength(feedback.length)
    expect(wrong).toHaveLength(feedback.length)
    for (const [index, deeds] of wrong.entries()) {
      const there = deeds.reduce(after, arrived)
      expect(isReached(goals.goal, there), `wrong way ${index}`).toBe(false)
      expect(wrongWay(goals.wrong, there), `wrong way ${index}`).toBe(index)
    }
  })
})

test.each(walk)(
  '%s: whatever one comes with, its solution leads to the end, or it is said what is in the way',
  (_, __, { solution, wrong, feedback }, { goal, wrong: ways }) => {
    const tries = [solution, ...wrong]
    const silent = comingWith.flatMap((service) =>
      tries
        .filter((deeds) => {
          const there = deeds.reduce<ReturnType<typeof tried>>(tried, {
            ...arrivedWith(service),
            isTold: false,
          })
          if (isReached(goal, there) === true || there.isTold || hasError(there.findings)) return false
          return feedback[wrongWay(ways, there)] === undefined
        })
        .map((deeds) =>
          JSON.stringify([service.compute, service.tasks, service.azs, service.loadBalancer, deeds]),
        ),
    )
    expect(silent).toEqual([])
  },
)

test('one by one is no more than four tasks, so it takes three', () => {
  const [, , { feedback }, { goal, wrong }, { service }] = sceneNamed('deployment-options: one-by-one')
  const deploy = { event: { kind: 'simulate', situation: 'deploy' } } as const
  const deeds: readonly Deed[] = [{ tasks: 5, maximumPercent: 120 }, deploy]
  const there = deeds.reduce(after, arrivedWith(service))
  expect(there.sights.at(-1)?.outcome.mostTasks).toBe(6)
  expect(isReached(goal, there)).toBe(false)
  expect(feedback[wrongWay(wrong, there)]?.en).toContain('not three')
})

test('who is asked to see something again after a change has not seen it by the change alone', () => {
  const ends = (name: string, deeds: readonly Deed[]) => {
    const [, , { feedback }, { goal, wrong }, { service }] = sceneNamed(name)
    const there = deeds.reduce(after, arrivedWith(service))
    return isReached(goal, there) === true ? 'done' : feedback[wrongWay(wrong, there)]?.en
  }
  const visit = { event: { kind: 'visit' } } as const
  const [door, none] = [{ loadBalancer: 'application' }, { loadBalancer: 'none' }] as const
  const chosen = [door, visit, none, visit, door]
  expect(ends('load-balancer: one-door', chosen)).toBe('There is a load balancer now. Send a customer.')
  expect(ends('load-balancer: one-door', [...chosen, visit])).toBe('done')
  const [, , { solution }] = sceneNamed('deployment: balance')
  const [off, zoneReturns, on] = solution
  if (off === undefined || zoneReturns === undefined || on === undefined) throw new Error('no solution')
  const turnedOn = [zoneReturns, off, zoneReturns, on]
  expect(ends('deployment: balance', turnedOn)).toMatch(/^It is on\./)
  expect(ends('deployment: balance', [...turnedOn, zoneReturns])).toBe('done')
})

test('what is said of a shop without tasks fits one of which nothing is left on the bill', () => {
  const [, , { prediction, seen }, , { service, billOf }] = sceneNamed('creation: lights-out')
  const dark = changed(service, { tasks: 0 })
  expect(billOf(dark)?.total).toBeGreaterThan(0)
  expect(billOf(changed(dark, { loadBalancer: 'none', egress: 'public-ip' }))?.total).toBe(0)
  expect(prediction?.question.ko).toContain('로드 밸런서')
  expect(prediction?.question.en).toContain('load balancer')
  expect(seen.en).not.toContain('What is left')
})

test('Spot whose price is not known is not called cheaper, but in a Region that has none it is enough to see it taken back', async () => {
  const [, , { solution, feedback }, { goal, wrong }, { service }] = sceneNamed('compute: borrowed')
  const osaka = await loadPriceBook('ap-northeast-3')
  if (osaka === undefined) throw new Error('Osaka has no prices.')
  const end = (fields: Partial<CompleteServiceConfig>, billOf = billOnce()) =>
    solution.reduce(after, { ...arrivedWith(changed(service, fields)), billOf })
  const inOsaka: Judged['billOf'] = (own) => estimateGraph(expand(own), osaka)
  expect(isReached(goal, end({}))).toBe(true)
  const unknown = end({ cpuArchitecture: 'ARM64' })
  expect(isReached(goal, unknown)).toBe(false)
  expect(feedback[wrongWay(wrong, unknown)]?.en).toContain('is not known')
  for (const cpuArchitecture of ['ARM64', 'X86_64'] as const)
    expect(isReached(goal, end({ cpuArchitecture, region: 'ap-northeast-3' }, inOsaka))).toBe(true)
})

test('who has done all that a scene of the guard asks, and has an error from elsewhere, is told of the error', () => {
  for (const name of ['past-the-desk', 'smallest-opening', 'only-me'].map((id) => `security-groups: ${id}`)) {
    const [, , { solution }, { goal }, { service }] = sceneNamed(name)
    const own = changed(service, { listenerPort: 443 })
    // The lists take the port that listens, as the controls write it.
    const there = solution
      .map((deed) =>
        'event' in deed || deed.loadBalancerInbound === undefined || 'containerPort' in deed
          ? deed
          : {
              ...deed,
              loadBalancerInbound: deed.loadBalancerInbound.map((line) => ({ ...line, port: 443 })),
            },
      )
      .reduce<Judged>((judged, deed) => tried(judged, deed), arrivedWith(own))
    const isDone = goal.seen?.(there.sights, there.service) !== false
    expect(isReached(goal, there), name).toBe(false)
    // A customer who is to get in is stopped by the error itself, and says so.
    expect(lacksOnlyMending(goal, there), name).toBe(isDone)
    expect(lacksOnlyMending(goal, solution.reduce(after, arrivedWith(service))), name).toBe(false)
  }
})

test('a conclusion does not stand under something else that was seen later', () => {
  const play = (
    name: string,
    event: StageEvent,
    fields: Partial<CompleteServiceConfig>,
    before: readonly Deed[] = [],
  ) => {
    const [, , { solution }, goals, arrived] = sceneNamed(name)
    const done = [...before, ...solution].reduce(after, arrived)
    const service = changed(done.service, fields)
    const { outcome = expect.fail(), isUnreached = false } = happen(
      event,
      service,
      done.sights,
      undefined,
      undefined,
      findingsOfService(service),
    )
    return isConcluded(goals, done.sights, { event, service, outcome }) && !isUnreached
  }
  const pull = { kind: 'pull' } as const
  expect(play('networking: off-the-street', pull, { egress: 'endpoints' })).toBe(false)
  expect(play('networking: off-the-street', pull, { egress: 'none', tasks: 4 })).toBe(true)
  const crash = { kind: 'simulate', situation: 'crash' } as const
  expect(play('service: manager', crash, { tasks: 3 })).toBe(false)
  expect(play('service: manager', crash, { taskInbound: [] })).toBe(false)
  expect(play('service: manager', crash, {})).toBe(true)
  const dark = { kind: 'simulate', situation: 'az-loss' } as const
  expect(play('deployment: dark-zone', dark, { egress: 'nat' })).toBe(false)
  const hang = { kind: 'simulate', situation: 'hang' } as const
  expect(play('load-balancer: dead-room', hang, { loadBalancerInbound: [] })).toBe(false)
  expect(play('load-balancer: dead-room', hang, {})).toBe(true)
  const create = { kind: 'simulate', situation: 'first-deploy' } as const
  expect(play('creation: create', create, {})).toBe(false)
})

test('orders that no event has lost are said to have had no way in, and why', () => {
  const two = { ...start, tasks: 2 }
  const balanced = changed(two, { loadBalancer: 'application' })
  const words = (service: CompleteServiceConfig): Text =>
    happen({ kind: 'simulate', situation: 'crash' }, service, [], undefined).words
  for (const [service, ko, en] of [
    [
      changed(two, { egress: 'nat' }),
      '로드 밸런서도 없고',
      'There is no load balancer, and the tasks have no',
    ],
    [changed(two, { taskInbound: [] }), '태스크의 보안 그룹', 'security group of the tasks: no inbound rule'],
    [
      changed(balanced, { loadBalancerInbound: [{ port: 80, source: '203.0.113.7/32' }] }),
      '로드 밸런서의 보안 그룹은 203.0.113.7/32만 들여보냅니다.',
      'The security group of the load balancer lets in 203.0.113.7/32 alone.',
    ],
    [
      changed(balanced, { loadBalancerInbound: [] }),
      '로드 밸런서의 보안 그룹',
      'security group of the load balancer',
    ],
    [changed(balanced, { listenerPort: 443 }), '인증서가 없어', 'it has no certificate'],
  ] as const) {
    expect(words(service).ko).toContain(`손님이 올 길이 없었습니다. `)
    expect(words(service).ko).toContain(ko)
    expect(words(service).en).toContain(en)
  }
  // What keeps tasks from becoming healthy, too, is said once.
  const shut = words(changed(balanced, { taskInbound: [] })).en
  expect(shut).toContain('no customer had a way in')
  expect(shut.split('The security group of the tasks')).toHaveLength(2)
})

test('who has four tasks on instances sees them come back into balance', () => {
  const [, , { solution }, { goal }] = sceneNamed('deployment: balance')
  for (const service of comingWith.filter(({ tasks }) => tasks === 4))
    expect(isReached(goal, solution.reduce(after, arrivedWith(service))), service.compute).toBe(true)
})

test('who has had a NAT gateway in each zone may go back to one', () => {
  const [, , scene, goals, arrived] = walk.find(([name]) => name === 'networking: ways-out') ?? []
  if (scene === undefined || goals === undefined || arrived === undefined) throw new Error('no such scene')
  const back: readonly Deed[] = [{ natGateways: 1 }, { event: { kind: 'pull' } }]
  expect(isReached(goals.goal, [...scene.solution, ...back].reduce(after, arrived))).toBe(true)
  const never = scene.solution.map((deed) => ('natGateways' in deed ? { ...deed, natGateways: 1 } : deed))
  expect(isReached(goals.goal, never.reduce(after, arrived))).toBe(false)
})

test('who calls by a name of Service Connect has to be on the tasks’ list, and where there is no name nobody else may', () => {
  const own = walk.filter(([, step]) => step === 'security-groups')
  const alone = (deed: Partial<CompleteServiceConfig>): Partial<CompleteServiceConfig> =>
    deed.taskInbound?.[0]?.source === 'load-balancer'
      ? { ...deed, taskInbound: deed.taskInbound.slice(0, 1) }
      : deed
  const both = (deed: Partial<CompleteServiceConfig>): Partial<CompleteServiceConfig> => {
    const { taskInbound: [first] = [], ...rest } = alone(deed)
    if (first?.source !== 'load-balancer') return deed
    return { ...rest, taskInbound: [first, { port: first.port, source: '10.0.0.0/16' }] }
  }
  for (const [name, , { solution }, { goal }, { service }] of own) {
    const reaches = (lines: typeof both, serviceConnect: CompleteServiceConfig['serviceConnect']) => {
      const arrived = arrivedWith({ ...service, ...lines(service), serviceConnect })
      return isReached(
        goal,
        solution.map((deed) => ('event' in deed ? deed : lines(deed))).reduce(after, arrived),
      )
    }
    expect([reaches(both, 'client-server'), reaches(alone, 'none')], name).toEqual([true, true])
    expect([reaches(alone, 'client-server'), reaches(both, 'none')], name).toEqual([false, false])
  }
})

test('who comes to stand behind a load balancer goes on letting in who calls by Service Connect, and who is taken off the list stays off', () => {
  const called = changed(start, { serviceConnect: 'client-server' })
  const both = [
    { port: 80, source: 'load-balancer' },
    { port: 80, source: '10.0.0.0/16' },
  ]
  const balanced = changed(called, { loadBalancer: 'application' })
  expect(balanced.taskInbound).toEqual(both)
  expect(
    changed(changed(start, { loadBalancer: 'application' }), { serviceConnect: 'client-server' }).taskInbound,
  ).toEqual(both)
  const moved = changed(balanced, { containerPort: 8080 }).taskInbound
  expect(moved.map(({ port }) => port)).toEqual([8080, 8080])
  expect(changed(balanced, { loadBalancer: 'none' }).taskInbound).toEqual(start.taskInbound)
  expect(changed(balanced, { serviceConnect: 'none' }).taskInbound).toEqual(both.slice(0, 1))
  const alone = changed(balanced, { taskInbound: both.slice(0, 1) })
  expect(changed(alone, { tasks: 3 }).taskInbound).toEqual(both.slice(0, 1))
})

test('orders that no event has lost are said to have had no way in; those of a dark zone went there', () => {
  const play = (event: StageEvent, own: Partial<CompleteServiceConfig>) =>
    happen(event, changed({ ...start, tasks: 2 }, own), [], undefined).words.en
  const [deploy, dark] = (['deploy', 'az-loss'] as const).map((situation) => ({
    kind: 'simulate' as const,
    situation,
  }))
  if (deploy === undefined || dark === undefined) expect.fail('There are two events.')
  for (const own of [{ compute: 'EC2' }, { taskInbound: [] }, { egress: 'nat' }] as const)
    expect(play(deploy, own), JSON.stringify(own)).toContain('no customer had a way in')
  expect(play(deploy, {})).not.toContain('a way in')
  expect(play(dark, { azs: 2 })).toMatch(/orders were lost\. They went to the failed zone/)
  const reclaim = { kind: 'reclaim' } as const
  expect(play(reclaim, { compute: 'FARGATE_SPOT' })).toMatch(/lost.*The notice comes two minutes before/)
  const mixed = { compute: 'FARGATE_MIXED', onDemandWeight: 0 } as const
  expect(play(reclaim, mixed)).not.toContain('The notice')
})

test('blue/green without a load balancer is not told as a success: film, hint and panel say that nothing moves customers', () => {
  const service = { ...start, deploymentStrategy: 'BLUE_GREEN' } as const
  const deploy = (own: CompleteServiceConfig): string => {
    const { outcome, words } = happen({ kind: 'simulate', situation: 'deploy' }, own, [], undefined)
    expect(outcome?.end).toBe('steady')
    return words.en
  }
  const isTold = (own: CompleteServiceConfig): boolean | undefined =>
    findingsOfService(own)?.some(({ rule }) => rule === 'blue-green-moves-requests')
  expect(deploy(service)).toContain('without a load balancer ECS does not move the customers')
  expect(isTold(service)).toBe(true)
  const balanced = changed(service, { loadBalancer: 'application' })
  expect(deploy(balanced)).not.toContain('does not move the customers')
  expect(isTold(balanced)).toBe(false)
})

test('what has to cost more is what the bill is compared with, and is named', () => {
  const asked = walk.filter(([, , , { goal }]) => goal.cheaperThan !== undefined).map(([name]) => name)
  const named = walk.filter(([, , { against }]) => against !== undefined).map(([name]) => name)
  expect(named).toEqual(asked)
  expect(asked.length).toBeGreaterThan(0)
})

test('that the bill stays is said once in a step, where it does', () => {
  for (const step of steps) {
    const telling = walk.filter(([, own, { tellsSameBill }]) => own === step && tellsSameBill === true)
    expect(telling.length, step).toBeLessThanOrEqual(1)
  }
  for (const [name, , { solution, tellsSameBill }, , arrived] of walk) {
    if (tellsSameBill !== true) continue
    const { service, billOf } = solution.reduce(after, arrived)
    expect(dollars(billOf(service)?.total ?? 0), name).toBe(
      dollars(arrived.billOf(arrived.service)?.total ?? 1),
    )
  }
})

/** Letters that are read in a minute, and what takes a learner how many minutes besides. */
const pace = { letters: 500, scene: 0.3, event: 0.4, change: 0.2, question: 0.15 } as const

test.each(steps)('%s takes about the time that its page says', (step) => {
  const { scenes } = told.get(step) ?? { scenes: [] }
  const quiz = readFileSync(join(docs, '../../quizzes', `${step}.yaml`), 'utf8')
  const asked = [...quiz.matchAll(/^ {6}(?:- )?ko: (.*)/gm)].map(([, text = '']) => text)
  const read = scenes.flatMap(({ says, prediction, task, seen, feedback }) => [
    ...[...says, task, seen, ...feedback.slice(0, 1)].map(({ ko }) => ko),
    ...(prediction?.choices ?? []).map(({ text }) => text.ko),
    prediction?.question.ko ?? '',
    prediction?.choices[0]?.reply.ko ?? '',
  ])
  const letters = [...read, ...asked].join('').replace(/\s/g, '').length
  const deeds = scenes.flatMap(({ solution }) => solution)
  const events = deeds.filter((deed) => 'event' in deed).length
  const estimated =
    letters / pace.letters +
    scenes.length * pace.scene +
    events * pace.event +
    (deeds.length - events) * pace.change +
    quiz.split('question:').length * pace.question
  expect(Math.abs(minutes[step] - estimated), `${estimated}`).toBeLessThan(1)
})

test('all steps take about an hour', () => {
  const all = Object.values(minutes).reduce((sum, each) => sum + each, 0)
  expect(all).toBeGreaterThan(55)
  expect(all).toBeLessThan(65)
})

test('which percent goes one by one is for the learner to find: neither hint nor outcome names it', () => {
  const found = walk.find(([, , { id }]) => id === 'one-by-one')
  if (found === undefined) throw new Error('There is no such scene.')
  const [, , { says, feedback, wrong }, , arrived] = found
  const stuck = wrong.filter((deeds) => JSON.stringify(deeds).includes('133'))
  expect(stuck.length).toBeGreaterThan(1)
  const outcomes = stuck.flatMap((deeds) =>
    deeds.flatMap((deed) => ('event' in deed ? [] : [changed(arrived.service, deed)])),
  )
  const words = outcomes.map(
    (service) => happen({ kind: 'simulate', situation: 'deploy' }, service, [], undefined).words,
  )
  for (const { ko, en } of [...says, ...feedback, ...words]) expect(ko + en).not.toContain('134')
  for (const { ko } of words) expect(ko).toContain('멈춰')
})

test('how many tasks there are does not look like the name of one', () => {
  for (const [, , { solution }, , arrived] of walk) {
    for (const { event, service, moments } of playedBy(solution, arrived.service)) {
      for (const { text } of moments) expect(text.ko).not.toMatch(/태스크 \d+개/)
      expect(happen(event, service, [], undefined).words.ko).not.toMatch(/태스크 \d+개/)
    }
  }
})

test('a check that is passed when the grace period is over does not read like a success', () => {
  const found = walk.find(([, , { id }]) => id === 'slow-to-rise')
  if (found === undefined) throw new Error('There is no such scene.')
  const service = changed(found[4].service, { healthCheckGracePeriodSeconds: 150 })
  const staged = stage({ kind: 'simulate', situation: 'slow-start' }, service)
  if ('problems' in staged) throw new Error('It cannot be played.')
  const text = staged.played.moments.find(({ at }) => at === 175)?.text
  expect(text?.en).toContain('passes a health check (1 of 5). But the grace period is over')
  expect(text?.ko).toContain('상태 확인 성공(5번 가운데 1번째). 하지만 유예 기간이 끝났고')
})

test('before the service is created its address is not opened, and the creation alone is not enough', () => {
  const [, , { events = [] }, { goal, wrong }, arrived] =
    walk.find(([name]) => name === 'creation: create') ?? expect.fail('The scene is gone.')
  const [create, open] = events
  if (create === undefined || open === undefined) expect.fail('The scene has two events.')
  const early = happen(open.event, arrived.service, [], undefined)
  expect(early).toMatchObject({ played: undefined, words: { ko: '', en: '' } })
  const opened = [open, create].reduce(after, arrived)
  expect(isReached(goal, opened)).toBe(false)
  expect(wrongWay(wrong, opened)).toBe(wrong.length - 1)
  expect(isReached(goal, after(opened, open))).toBe(true)
})

test('what could not start is not opened either, though its way is clear', () => {
  const [, , { events = [] }, { goal }, arrived] =
    walk.find(([name]) => name === 'creation: create') ?? expect.fail('The scene is gone.')
  const [create, open] = events
  if (create === undefined || open === undefined) expect.fail('The scene has two events.')
  const failed = [{ egress: 'none' } as const, create].reduce(after, arrived)
  expect(failed.sights.at(-1)?.outcome.end).not.toBe('steady')
  const opened = after(failed, open)
  expect(opened.sights.at(-1)?.outcome.end).toBe('not-yet')
  expect(isReached(goal, opened)).toBe(false)
})

test('without a load balancer the first scene speaks of none, and takes both things that it asks for', () => {
  const [, , { says, task, events = [], seen }, { goal, wrong }] =
    walk.find(([name]) => name === 'creation: create') ?? expect.fail('The scene is gone.')
  for (const lang of ['ko', 'en'] as const)
    for (const text of [task[lang], seen[lang], ...events.map(({ label }) => label[lang])])
      expect(text).not.toMatch(/로드 밸런서|load balancer/)
  // Only where there is one.
  expect(
    says
      .filter(({ ko }) => ko.includes('로드 밸런서'))
      .every(({ ko }) => ko.includes('로드 밸런서가 있으면')),
  ).toBe(true)
  expect(start.loadBalancer).toBe('none')
  const arrived = arrivedWith(start)
  const [create, open] = events
  if (create === undefined || open === undefined) expect.fail('The scene has two events.')
  expect(isReached(goal, arrived)).toBe(false)
  expect(wrongWay(wrong, arrived)).toBe(-1)
  for (const event of [create, open]) expect(isReached(goal, after(arrived, event))).toBe(false)
  expect(isReached(goal, [create, open].reduce(after, arrived))).toBe(true)
})

test('an image that arrived by another way than that of now does not end the three ways out', () => {
  const goals = told.get('networking')?.goals['ways-out']
  if (goals === undefined) throw new Error('There is no such scene.')
  const tried: readonly Deed[] = [{ egress: 'public-ip' }, { egress: 'endpoints' }]
  const pull: Deed = { event: { kind: 'pull' } }
  const reached = (...deeds: readonly Deed[]) =>
    isReached(goals.goal, deeds.reduce(after, arrivedWith(changed(start, { tasks: 2, azs: 2 }))))
  const [one, two] = [1, 2].map((natGateways): Deed => ({ egress: 'nat', natGateways }))
  if (one === undefined || two === undefined) throw new Error('Both are there.')
  expect(reached(...tried, two, pull)).toBe(true)
  expect(reached(...tried, one, pull, two)).toBe(false)
  expect(reached(...tried, one, pull, two, pull)).toBe(true)
  // Seen before the others were looked at, it has been seen.
  expect(reached(two, pull, ...tried, two)).toBe(true)
})

test.each([{ egress: 'none' }, { egress: 'endpoints', image: 'public.ecr.aws/nginx/nginx:1.27' }] as const)(
  'an update of a service left with %o does not succeed, and says what is in the way',
  (left) => {
    const [, , { events = [] }, { goal, wrong }, arrived] =
      walk.find(([name]) => name === 'creation: update') ?? expect.fail('The scene is gone.')
    const [update] = events
    if (update === undefined) expect.fail('The scene has an event.')
    const broken = after(arrived, left)
    const tagged = after(broken, { image: nextTag(broken.service.image) })
    const updated = after(tagged, update)
    expect(updated.sights.at(-1)?.outcome.end).not.toBe('steady')
    expect(updated.sights.at(-1)?.outcome.why?.en).toContain('to their image')
    expect(isReached(goal, updated)).toBe(false)
    expect(wrongWay(wrong, updated)).toBe(0)
  },
)

test('nobody is lost before the first opening', () => {
  const [, , , , { service }] = walk.find(([name]) => name === 'creation: create') ?? expect.fail()
  const first = happen({ kind: 'simulate', situation: 'first-deploy' }, service, [], undefined, undefined, [])
  expect(first.outcome?.lost).toBe(0)
  expect(first.words.en).not.toContain('lost')
  expect(first.words.ko).not.toContain('놓')
  expect(first.played?.moments.flatMap(({ flows }) => flows).every(({ fate }) => fate === 'answered')).toBe(
    true,
  )
})

test('without a service orders are lost for as long as anybody looks, with one until the new task serves; those under way are told apart', () => {
  const play = (event: StageEvent, tasks: number) => happen(event, { ...start, tasks }, [], undefined)
  const crash = { kind: 'simulate', situation: 'crash' } as const
  const [alone, replaced, one] = [play({ kind: 'alone' }, 1), play(crash, 1), play(crash, 2)]
  expect(alone.outcome?.lost).toBeGreaterThan(5 * (replaced.outcome?.lost ?? Infinity))
  for (const { words, outcome } of [alone, replaced]) {
    const { lost = 0, cutOff = 0, seconds: all = 0 } = outcome ?? {}
    // A new task answers 30 seconds before ECS counts it as healthy, which ends what is played.
    const seconds = outcome === replaced.outcome ? all - 30 : all
    expect(lost).toBe(cutOff + seconds * 10)
    const count = lost.toLocaleString('en')
    expect(words.ko).toContain(`주문 ${count}건을 놓쳤습니다. 멈춘 태스크가 처리하던 ${cutOff}건과`)
    expect(words.en).toContain(`${count} orders were lost: ${cutOff} that were under way`)
    for (const lang of ['ko', 'en'] as const) expect(words[lang]).toContain(timeText(seconds, lang))
  }
  expect(replaced.words.en).toContain(
    'It took 1 min 5 s, with 1 task at most, and for 35 s no task answered.',
  )
  expect(replaced.words.ko).toContain('하나뿐인 태스크가 35초 동안 응답하지 못했습니다.')
  // Beside another task only what it was at is lost.
  expect(one.outcome).toMatchObject({ lost: 5, cutOff: 5 })
  expect(one.words.ko).toContain('주문 5건을 놓쳤습니다. 멈춘 태스크가 처리하던 주문입니다.')
})

test('what goes as it did before is shown from where it differs, and says so; another or the same thing from its start', () => {
  const bad = { kind: 'simulate', situation: 'bad-deploy' } as const
  const without = { ...start, tasks: 3, maximumPercent: 134, circuitBreaker: false }
  const { outcome = expect.fail() } = happen(bad, without, [], undefined)
  const seen = { event: bad, service: without, outcome }
  const { played } = happen(bad, { ...without, circuitBreaker: true }, [seen], undefined)
  const { moments = [], from = 0 } = played ?? {}
  expect(from).toBeGreaterThan(5)
  expect(moments[from]?.text.ko).toMatch(/^여기까지는 조금 전과 같습니다\. /)
  expect(moments[from + 1]?.text.en).toContain('circuit breaker')
  const deploy = { kind: 'simulate', situation: 'deploy' } as const
  for (const [event, service] of [
    [bad, without],
    [deploy, without],
    [bad, { ...without, tasks: 4 }],
  ] as const)
    expect(happen(event, service, [seen], undefined).played?.from).toBeUndefined()
})

test('tasks that are stopping are told apart from those that the maximum percent counts', () => {
  const say = (fields: Partial<CompleteServiceConfig>): Text =>
    happen({ kind: 'simulate', situation: 'deploy' }, { ...start, tasks: 3, ...fields }, [], undefined).words
  const oneByOne = say({ maximumPercent: 134 })
  expect(oneByOne.ko).toContain('태스크는 최대 4개였고(내려가는 것까지 5개), 정상인')
  expect(oneByOne.en).toContain('with 4 tasks at most (5 with those that were stopping) and never')
  // The six of which three leave in the end are never more than six.
  const atOnce = say({})
  expect(atOnce.ko).toContain('태스크는 최대 6개였고, 정상인')
  expect(atOnce.en).toContain('with 6 tasks at most and never')
})

function sceneNamed(name: string): (typeof walk)[number] {
  return walk.find(([own]) => own === name) ?? expect.fail(`There is no scene ${name}.`)
}

test('what a scene tells of bills is what the bills say', () => {
  const billed = (arrived: Judged, fields: Partial<CompleteServiceConfig>): number =>
    arrived.billOf({ ...arrived.service, compute: 'FARGATE', ...fields })?.total ?? expect.fail()
  const [, , { seen, prediction }, , small] = sceneNamed('compute: cheaper')
  const bills = (['X86_64', 'ARM64'] as const).map((cpuArchitecture) => billed(small, { cpuArchitecture }))
  for (const text of Object.values(seen)) {
    for (const bill of bills) expect(text).toContain(dollars(bill))
    expect(text).toContain('20%')
  }
  expect(prediction?.choices.find(({ isRight }) => isRight)?.text.ko).toContain('20%')

  const [, , { seen: halved }, , large] = sceneNamed('service: size')
  for (const text of Object.values(halved)) {
    expect(text).toContain(dollars(billed(large, { tasks: 1 })))
    expect(text).toContain(dollars(billed(large, { tasks: 2, cpu: 512, memory: 1024 })))
  }

  const [, , { feedback }, , evening] = sceneNamed('deployment: dark-zone')
  const { azs } = evening.service
  const now = billed(evening, {})
  expect(feedback[2]?.ko).toContain(dollars(billed(evening, { tasks: 3 }) - billed(evening, { tasks: 2 })))
  expect(billed(evening, { azs: azs + 1 })).toBe(now)
})

test.each([15, 30, 60, 120])(
  'how many orders are lost until checks notice is said as it is played, every %i s',
  (interval) => {
    const [, , { feedback }, , { service }] = sceneNamed('load-balancer: dead-room')
    const chosen = { ...service, healthCheckIntervalSeconds: interval }
    const hang = happen({ kind: 'simulate', situation: 'hang' }, chosen, [], undefined)
    const noticed = hang.played?.moments.find(({ text }) => text.en.includes('failed the health check'))
    expect(service.tasks).toBe(3)
    expect(hang.outcome?.lost).toBe((2 * interval * 10) / 3)
    expect(noticed?.at).toBe(2 * interval)
    // The words hold for whatever interval is chosen, so they name none.
    const last = feedback.at(-1)
    expect(last?.ko).toMatch(/간격의 두 배.*셋이면.*3분의 1/)
    expect(last?.en).toMatch(/twice the interval.*three tasks a third/)
    for (const text of Object.values(last ?? {})) expect(text.replace('3분의 1', '')).not.toMatch(/\d/)
  },
)

test('a deployment of the image that is there already is told to be that before it is seen', () => {
  const event = { kind: 'simulate', situation: 'deploy', isOfImage: true } as const
  const other = changed(start, { image: 'public.ecr.aws/nginx/nginx:1.28' })
  const first = (begun: typeof start, now: typeof start) =>
    happen(event, now, [], undefined, begun).played?.moments[0]?.text.en
  expect(first(start, start)).toContain('The image is not changed')
  expect(first(start, other)).not.toContain('not changed')
  // So is a second press.
  const { outcome } = happen(event, other, [], undefined, start)
  if (outcome === undefined) throw new Error('It can be deployed.')
  const again = happen(event, other, [{ event, service: other, outcome }], undefined, start)
  expect(again.played?.title.en).toBe('The same image is deployed anew')
  // Nor are its tasks of another version.
  const said = again.played?.moments.map(({ text }) => text) ?? []
  expect(said.map(({ en }) => en).join(' ')).toMatch(/\d new tasks? .*\d old tasks? /)
  expect(said.filter(({ ko, en }) => ko.includes('버전') || en.includes('version'))).toEqual([])
})

test('a deployment that failed is not the one that runs: its image, deployed once more, is a new one', () => {
  const event = { kind: 'simulate', situation: 'deploy', isOfImage: true } as const
  const balanced = changed(start, { tasks: 3, loadBalancer: 'application', circuitBreaker: true })
  const tagged = changed(balanced, { image: 'public.ecr.aws/nginx/nginx:1.28' })
  const broken = changed(tagged, { egress: 'none' })
  const { outcome: failed = expect.fail() } = happen(event, broken, [], undefined, balanced)
  expect(failed.end).toBe('rolled-back')
  const seen = { event, service: broken, outcome: failed }
  const mended = happen(event, tagged, [seen], undefined, balanced)
  expect(mended.played?.title.en).not.toBe('The same image is deployed anew')
  // Back at the image of before, nothing is new.
  expect(happen(event, balanced, [seen], undefined, balanced).played?.title.en).toContain('deployed anew')
  // Nor is a scene done by it.
  for (const name of ['deployment: revision', 'creation: update']) {
    const [, , { solution }, { goal }, arrived] = sceneNamed(name)
    const there = arrivedWith(changed(arrived.service, { loadBalancer: 'application', taskInbound: [] }))
    expect(isReached(goal, solution.reduce(after, there)), name).toBe(false)
  }
})

test('in step 8 nothing is done by a list that nobody was sent to since it was changed', () => {
  for (const [name, step, { solution }, { goal }, arrived] of walk) {
    if (step !== 'security-groups') continue
    const there = solution.reduce(after, arrived)
    expect(isReached(goal, there), name).toBe(true)
    // The same list as once before, and somebody who was sent to another in between.
    const other = after(
      { ...there, service: changed(there.service, { loadBalancerInbound: [] }) },
      solution.at(-1) ?? {},
    )
    const back = { ...other, service: there.service, findings: there.findings }
    expect(isReached(goal, back), name).toBe(false)
    expect(isReached(goal, after(back, solution.at(-1) ?? {})), name).toBe(true)
  }
})

test('a scene whose story goes on from an earlier step says at once what the service lacks of it', () => {
  const lacking = (service: CompleteServiceConfig): readonly string[] =>
    walk.filter(([, , , { lacks }]) => lacks?.(service) === true).map(([name]) => name)
  expect(lacking(start)).toEqual([
    'load-balancer: one-door',
    ...sceneIds['security-groups'].map((id) => `security-groups: ${id}`),
  ])
  expect(lacking(changed(start, { loadBalancer: 'application' }))).toEqual([])
  expect(lacking(changed(start, { egress: 'nat' }))).not.toContain('load-balancer: one-door')
  // What it says is what is said of it once something was done.
  for (const [name, , , { lacks, wrong }] of walk)
    if (lacks !== undefined) expect(wrong[0]?.service?.(start), name).toBe(true)
  for (const [name, , , { lacks }, { service }] of walk) expect(lacks?.(service) ?? false, name).toBe(false)
})

test('without a load balancer no list offers a line from one', () => {
  const sources = (service: CompleteServiceConfig): readonly string[] =>
    linesOf('taskInbound', service).map(({ source }) => source)
  expect(sources(start)).not.toContain('load-balancer')
  expect(sources(changed(start, { loadBalancer: 'application' }))).toContain('load-balancer')
})

test('one task of the size that two are to have is told to be too few, and not too large', () => {
  const [, , { feedback }, { wrong }, arrived] = sceneNamed('service: size')
  const told = (fields: Partial<CompleteServiceConfig>): string | undefined =>
    feedback[wrongWay(wrong, after(arrived, fields))]?.en
  expect(told({ tasks: 1 })).toContain('there are not two tasks')
  for (const fields of [{ tasks: 1, cpu: 2048, memory: 4096 }, { tasks: 3 }])
    expect(told(fields)).toContain('still more than 1 vCPU')
})

test('a fault that was mended before it was traced is mended, once its way was seen to be whole', () => {
  const [, , { feedback }, { goal, wrong }, arrived] = sceneNamed('creation: fault')
  for (const [fault, mended, kind] of [
    [{ egress: 'none' }, { egress: 'nat' }, 'pull'],
    [
      { taskInbound: [{ port: 8080, source: '203.0.113.7/32' }] },
      { taskInbound: arrived.service.taskInbound },
      'visit',
    ],
  ] as const) {
    const there = [fault, mended].reduce<Judged>(after, arrived)
    expect(isReached(goal, there)).toBe(false)
    expect(feedback[wrongWay(wrong, there)]?.en).toContain('The setting is fixed')
    expect(isReached(goal, after(there, { event: { kind } }))).toBe(true)
  }
  // Who has broken nothing has mended nothing.
  expect(isReached(goal, after(arrived, { event: { kind: 'pull' } }))).toBe(false)
})

test('what goes round for ever is shown whole, also after what was stopped', () => {
  const bad = { kind: 'simulate', situation: 'bad-deploy' } as const
  const without = { ...start, tasks: 3, maximumPercent: 134, circuitBreaker: false }
  const { outcome = expect.fail() } = happen(bad, { ...without, circuitBreaker: true }, [], undefined)
  const seen = { event: bad, service: { ...without, circuitBreaker: true }, outcome }
  const { played } = happen(bad, without, [seen], undefined)
  expect(played?.from).toBeUndefined()
  expect(played?.moments.length).toBeGreaterThan(5)
})

test('what has been seen is not said again by what comes next, which is named', () => {
  const feedbackOf = (name: string): readonly Text[] => sceneNamed(name)[2].feedback
  const stuck = happen(
    { kind: 'simulate', situation: 'deploy' },
    { ...start, tasks: 3, maximumPercent: 133 },
    [],
    undefined,
  )
  expect(stuck.words.en).toContain('stuck')
  const percents = feedbackOf('deployment-options: one-by-one')
  expect(percents.filter(({ ko, en }) => /stuck/.test(en) || ko.includes('멈췄습니다'))).toEqual([])
  const bad = { kind: 'simulate', situation: 'bad-deploy' } as const
  const { words } = happen(bad, { ...start, tasks: 3, circuitBreaker: false }, [], undefined)
  expect(words.en.split('over and over')).toHaveLength(2)
  for (const { ko, en } of feedbackOf('deployment-options: some-first').slice(3)) {
    expect(ko).toContain('로드 밸런서를 돌려주')
    expect(en).toContain('give the load balancer back')
  }
  // Whoever has changed what the scene is about, and pressed nothing yet, is told to.
  expect(feedbackOf('deployment-options: bad-version').at(-1)?.en).toContain('Now deploy version 3')
  const zones = feedbackOf('deployment: balance')
  expect(zones.filter(({ en }) => en.includes('?'))).toEqual([])
  for (const { ko, en } of feedbackOf('compute: where').slice(0, 2)) {
    expect(ko).toMatch(/다 보았으니, 이제 .* 고르세요\.$/)
    expect(en).toMatch(/You have seen both: now choose/)
  }
  const spot = feedbackOf('compute: borrowed').find(({ en }) => en.includes('remainder'))
  expect(spot?.en).toContain('Raise the weight of FARGATE_SPOT')
})

test('what is asked for a moment is said to be for a moment, and who needs a line of their own has one', () => {
  const [, , ways] = sceneNamed('networking: ways-out')
  expect(ways.says[0]?.ko).toContain('돈은 나가지 않고')
  expect(ways.says[0]?.en).toContain('nothing is paid for')
  const [, , lists] = sceneNamed('security-groups: smallest-opening')
  expect(lists.says.map(({ ko }) => ko).join(' ')).toContain('Service Connect로 곧장 호출하는')
  expect(lists.seen.en).toContain('services with a line of their own')
  // By the name that the card of a task has.
  const [, , { seen }] = sceneNamed('deployment: revision')
  expect(seen.ko).toContain('지도의 ‘신규’')
})

test('what AWS refuses is not created, and a listener without a certificate is refused before the service', () => {
  const create = { kind: 'simulate', situation: 'first-deploy' } as const
  const refused = (fields: Partial<CompleteServiceConfig>): Text | undefined => {
    const service = changed(changed(start, { loadBalancer: 'application' }), fields)
    const found = findingsOfService(service)
    const { outcome, words } = happen(create, service, [], undefined, undefined, found)
    return outcome === undefined ? words : undefined
  }
  expect(refused({})).toBeUndefined()
  const uncertified = refused({ listenerPort: 443 })
  for (const lang of ['ko', 'en'] as const)
    expect(uncertified?.[lang]).toMatch(
      /A certificate must be specified for HTTPS listeners.*does not have an associated load balancer/,
    )
  expect(refused({ listenerPort: 443, certificateArn: exampleCertificate(start.region) })).toBeUndefined()
  // The load balancer comes before its listener.
  expect(refused({ azs: 1, listenerPort: 443 })?.en).toMatch(/First the load balancer: “At least two subnets/)
  expect(refused({ cpu: 256, memory: 8192 })?.en).toBe('AWS refuses: there is no service, and no task.')
})

test('a customer who gets through is not said to have been stopped', () => {
  const [, , { solution, feedback }, { wrong }, arrived] = sceneNamed('creation: create')
  const [create, open] = solution
  if (create === undefined || open === undefined) expect.fail('The scene creates, and opens.')
  const deeds = [
    create,
    { loadBalancerInbound: [] },
    open,
    arrived.service,
    { egress: 'none' },
    open,
  ] as const
  const there = deeds.reduce<Judged>(after, arrived)
  expect(there.sights.map(({ outcome }) => outcome.end)).toEqual(['steady', 'refused', 'arrived'])
  expect(feedback[wrongWay(wrong, there)]?.en).toContain('New tasks have no way to their image')
})

test('a first deployment that the network keeps from its load balancer says what is in the way, and of which wall', () => {
  const service = completeServiceConfig({ ...start, loadBalancer: 'application', taskInbound: [] })
  const { outcome, words } = happen(
    { kind: 'simulate', situation: 'first-deploy' },
    service,
    [],
    undefined,
    undefined,
    [],
  )
  expect(outcome?.end).not.toBe('steady')
  expect(words.ko).toContain('가게 문을 열지 못했습니다')
  expect(words.en).toMatch(
    /did not open.*health checks .* do not get to the tasks\. The security group of the tasks.* port 80/,
  )
})

test('how long the slow version takes is said as it is played', () => {
  const { startSeconds } = inSituation(plainScenario, 'slow-start').newVersion
  const says = told.get('load-balancer')?.scenes.find(({ id }) => id === 'slow-to-rise')?.says[0]
  expect(says?.ko).toContain(`${startSeconds}초`)
  expect(says?.en).toContain(`${startSeconds} seconds`)
})

test('the grace period covers the start and the checks that follow, as its page reckons', () => {
  const [, , { solution }, { goal }, arrived] =
    walk.find(([name]) => name === 'load-balancer: slow-to-rise') ?? expect.fail('The scene is gone.')
  const { startSeconds } = inSituation(plainScenario, 'slow-start').newVersion
  const { healthCheckIntervalSeconds: interval } = arrived.service
  const enough = startSeconds + 5 * interval
  const slow = solution.find((deed) => 'event' in deed) ?? expect.fail('The scene has no event.')
  const isEnough = (healthCheckGracePeriodSeconds: number): boolean | undefined =>
    isReached(goal, [{ healthCheckGracePeriodSeconds }, slow].reduce(after, arrived))
  expect(isEnough(enough)).toBe(true)
  const played = startSeconds + 4 * interval
  expect(isEnough(played)).toBe(true)
  expect(isEnough(played - 1)).toBe(false)
  // When the checks fall is chance; that they need more than two of these intervals is not.
  expect(isEnough(startSeconds + 2 * interval)).toBe(false)
  for (const folderOfLanguage of ['.', 'en']) {
    const page = join(docs, folderOfLanguage, 'steps/load-balancer.mdx')
    expect(readFileSync(page, 'utf8')).toContain(`${startSeconds} + 5 × ${interval} = ${enough}`)
    expect(readFileSync(page, 'utf8')).toContain(`${startSeconds} + 4 × ${interval} = ${played}`)
  }
})

/** Fields that the forms of the steps offer, with values good and bad. */
const randomService: fc.Arbitrary<CompleteServiceConfig> = fc
  .record(
    {
      tasks: fc.constantFrom(0, 1, 2, 3, 4, 7),
      azs: fc.integer({ min: 1, max: 4 }),
      cpu: fc.constantFrom(256, 512, 1024),
      memory: fc.constantFrom(512, 1024, 2048, 3000),
      compute: fc.constantFrom('FARGATE', 'FARGATE_MIXED', 'FARGATE_SPOT', 'EC2', 'MANAGED_INSTANCES'),
      onDemandBase: fc.integer({ min: 0, max: 3 }),
      onDemandWeight: fc.integer({ min: 0, max: 2 }),
      spotWeight: fc.integer({ min: 0, max: 2 }),
      cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
      image: fc.constantFrom(
        'public.ecr.aws/nginx/nginx:1.27',
        'nginx:latest',
        '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/shop:1.0',
      ),
      containerPort: fc.constantFrom(80, 8080),
      logs: fc.boolean(),
      serviceConnect: fc.constantFrom('none', 'client', 'client-server'),
      minimumHealthyPercent: fc.constantFrom(0, 50, 100),
      maximumPercent: fc.constantFrom(100, 133, 150, 200),
      circuitBreaker: fc.boolean(),
      deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
      availabilityZoneRebalancing: fc.boolean(),
      egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
      natGateways: fc.integer({ min: 1, max: 3 }),
      loadBalancer: fc.constantFrom('none', 'application', 'network'),
      internetFacing: fc.boolean(),
      listenerPort: fc.constantFrom(80, 443, 8080),
      taskInbound: fc.constantFrom(
        [{ port: 80, source: '0.0.0.0/0' }],
        [{ port: 80, source: 'load-balancer' }],
        [{ port: 8080, source: 'load-balancer' }],
        [],
      ),
      loadBalancerInbound: fc.constantFrom([{ port: 80, source: '0.0.0.0/0' }], []),
      costAlarm: fc.boolean(),
    } as const,
    { requiredKeys: [] },
  )
  .map((fields) => {
    const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
    return completeServiceConfig({ ...rest, ...fields })
  })

test.each(walk)(
  '%s: as long as nothing is checked, nothing is done, and nothing said to be',
  (...[, , scene, goals, arrived]) => {
    const { solution, wrong } = scene
    for (const deeds of [solution, ...wrong]) {
      const there = { ...deeds.reduce(after, arrived), findings: undefined }
      expect(isReached(goals.goal, there)).not.toBe(true)
      expect(wrongWay(goals.wrong, there)).toBe(-1)
    }
  },
)

test('who has given no name is told nothing of the storeroom in step 8', () => {
  const { scenes, goals } = told.get('security-groups') ?? expect.fail()
  const own = comingWith.filter(({ serviceConnect }) => serviceConnect === 'none')
  for (const { id, says, task, seen, feedback, solution, wrong } of scenes) {
    const { wrong: ways } = goals[id] ?? expect.fail()
    const alone = [solution, ...wrong].map((deeds) =>
      deeds.filter((deed) => 'event' in deed || deed.serviceConnect === undefined),
    )
    const advice = own.flatMap((service) =>
      alone.map((deeds) => feedback[wrongWay(ways, deeds.reduce(after, arrivedWith(service)))]),
    )
    for (const text of [...says, task, seen, ...advice])
      expect(`${text?.ko} ${text?.en}`).not.toMatch(/창고|storeroom/)
  }
})

test('what the linter has not seen yet is not created', () => {
  const create = { kind: 'simulate', situation: 'first-deploy' } as const
  const { outcome, played, words } = happen(create, start, [], undefined)
  expect([outcome, played]).toEqual([undefined, undefined])
  expect(words.en).toContain('not checked yet')
})

test('over 2,000 services no goal is reached that the panel contradicts', () => {
  const all: readonly Goal[] = [...told.values()].flatMap(({ goals }) =>
    Object.values(goals).map(({ goal }) => goal),
  )
  let reached = 0
  fc.assert(
    fc.property(randomService, (service) => {
      const panel = arrivedWith(service)
      const isFaulty = hasError(panel.findings)
      for (const { seen: _, tried: __, ...goal } of all) {
        if (!asksOfService(goal)) continue
        const verdict = isReached(goal, panel)
        // As long as the panel says nothing, nothing is reached.
        expect(isReached(goal, { ...panel, findings: undefined })).not.toBe(true)
        expect(isReached(goal, { ...panel, billOf: () => undefined }) === true).toBe(
          verdict === true && goal.cheaperThan === undefined && goal.bill === undefined,
        )
        if (verdict !== true) continue
        reached += 1
        expect(isFaulty).toBe(false)
        expect(panel.findings?.filter(({ rule }) => goal.rules?.includes(rule))).toEqual([])
        const bill = panel.billOf(service)
        if (goal.bill !== undefined) expect(bill && goal.bill(bill, panel)).toBe(true)
        if (goal.cheaperThan === undefined) continue
        const other = panel.billOf(goal.cheaperThan(service))
        expect(other?.missing).toEqual([])
        // To the cent, as the panel shows them; where the price of Spot is missing, the panel shows the least it costs.
        expect(Number(bill?.total.toFixed(2))).toBeLessThan(Number(other?.total.toFixed(2)))
        if (bill?.missing.length !== 0) expect(service.compute).toMatch(/FARGATE_(MIXED|SPOT)/)
      }
    }),
    { numRuns: 2000 },
  )
  expect(reached).toBeGreaterThan(2000)
})

test('the amounts that a reply to the usual guess names add up to the total that it names', () => {
  const [, , { prediction }] = sceneNamed('creation: cost')
  const replies = (prediction?.choices ?? []).flatMap(({ reply }) => [reply.ko, reply.en])
  expect(replies).toHaveLength(6)
  for (const reply of replies) {
    // What the guess itself says has no cents.
    const amounts = [...reply.matchAll(/\$(\d+\.\d\d)/g)].map(([, amount]) => Number(amount))
    const total = Math.max(...amounts)
    const parts = amounts.filter((amount) => amount !== total)
    // What is in a sentence, and not in a table, has three parts at the most.
    expect(parts, reply).toHaveLength(3)
    // Each part is rounded by half a cent at the most.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total), reply).toBeLessThan(0.025)
  }
})

test('when the first mail of a budget comes is in the exported files, as the scene says', async () => {
  const [, , { seen }] = sceneNamed('creation: cost')
  const config = {
    region: start.region,
    loadBalancer: 'application',
    azs: 2,
    tasks: 1,
    costAlarm: true,
  } as const
  const { files } = exportGraph(expand(config), 'terraform', 'en', await estimate(config))
  const [, days] = /within (\d+) days/.exec(files[0]?.text ?? '') ?? []
  expect(days).toBeDefined()
  expect(seen.en).toContain('they say within how many days that is')
  expect(seen.ko).toContain('며칠 만인지는 그 파일에 적혀 있습니다')
})

test('the choices of a question are all sentences in Korean, or none is', () => {
  const guesses = [...told.values()].flatMap(({ scenes }) =>
    scenes.map(({ prediction }) => prediction?.choices.map(({ text }) => text.ko) ?? []),
  )
  const quizzes = steps.flatMap((step) =>
    readFileSync(join(docs, '../../quizzes', `${step}.yaml`), 'utf8')
      .split('explanation:')
      .map((part) => [...part.matchAll(/^ {6}- ko: '?(.+?)'?$/gm)].map(([, text = '']) => text)),
  )
  const asked = [...guesses, ...quizzes].filter(({ length }) => length > 0)
  expect(asked.length).toBeGreaterThan(40)
  for (const choices of asked)
    expect(new Set(choices.map((text) => /다\.?$/.test(text))).size, choices.join(' / ')).toBe(1)
})

test.each(steps)('what one can do after the step %s continues the sentence that it stands under', (step) => {
  for (const [folder, wanted] of [
    ['en/steps', /^[a-z].*[;.]$/],
    ['steps', /수 있습니다\.$/],
  ] as const) {
    const [, goals = ''] =
      /^goals:\n((?: {2}- .*\n)+)/m.exec(readFileSync(join(docs, folder, `${step}.mdx`), 'utf8')) ?? []
    const lines = goals
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().replace(/^- /, ''))
    for (const line of lines) expect(line).toMatch(wanted)
  }
})
