import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkTexts,
  inSituation,
  momentsOf,
  simulate,
  spreadRequests,
  type Frame,
  type Scenario,
} from '../../src/simulate/index.ts'
import { simple } from './support.ts'

const check = { interval: 10, healthyThreshold: 3, unhealthyThreshold: 2 }
const balanced: Scenario = { ...simple, loadBalancer: { check, deregistrationDelay: 30 } }

const written = (scenario: Scenario): readonly string[] =>
  momentsOf(simulate(scenario)).flatMap(({ at, log, checks }) => [
    ...checkTexts(checks).map(({ en }) => `${at} ${en}`),
    ...log.map(({ kind }) => `${at} ${kind}`),
  ])

describe('the checks between the frames', () => {
  test('of a task that hangs, and of the one that takes its place', () => {
    // Every 10 s: two failures find out at 20. The new task runs at 30; one success is enough, at 40. The old one has 30 s
    // for what is under way, 4 s to end and 1 s to be gone: 75.
    const lines = written(inSituation({ ...balanced, seed: 1 }, 'hang'))
    const hanging = /Task (\d) fails/.exec(lines.join('\n'))?.[1]
    expect(lines).toEqual([
      '0 tasks-hanging',
      `10 Task ${hanging} fails a health check (1 of 2).`,
      `20 Task ${hanging} fails a health check (2 of 2).`,
      '20 tasks-failed',
      '20 tasks-started',
      '30 tasks-running',
      '40 Task 4 passes a health check (1 of 1).',
      '40 tasks-healthy',
      '40 tasks-stopping',
      '75 tasks-stopped',
    ])
  })

  test('of a task that answers only after 25 seconds: two fail, within the grace period, before three pass, of which the first and the last are told', () => {
    const slow = { ...balanced, application: { ...balanced.application, startSeconds: 25 }, graceSeconds: 60 }
    expect(written(inSituation(slow, 'crash')).filter((line) => line.includes('check'))).toEqual([
      '20 Task 4 fails a health check (1 of 2).',
      '30 Task 4 fails a health check (2 of 2). ECS overlooks it in the grace period.',
      '40 Task 4 passes a health check (1 of 3).',
      '60 Task 4 passes a health check (3 of 3).',
    ])
  })

  test('that go on to fail within the grace period are told no more once they have failed often enough', () => {
    const slow = {
      ...balanced,
      application: { ...balanced.application, startSeconds: 85 },
      graceSeconds: 120,
    }
    expect(written(inSituation(slow, 'crash')).filter((line) => line.includes('check'))).toEqual([
      '20 Task 4 fails a health check (1 of 2).',
      '30 Task 4 fails a health check (2 of 2). ECS overlooks it in the grace period.',
      '100 Task 4 passes a health check (1 of 3).',
      '120 Task 4 passes a health check (3 of 3).',
    ])
  })

  test('never succeed where they cannot get to the task, or its version is never healthy', () => {
    const obstacle = { ko: '막혔습니다.', en: 'It is blocked.' }
    const cutOff = { ...balanced, loadBalancer: { check, deregistrationDelay: 30, obstacle } }
    const unhealthy: Scenario = { ...balanced, newVersion: { ...balanced.newVersion, fault: 'unhealthy' } }
    for (const scenario of [cutOff, unhealthy]) {
      const lines = written(inSituation(scenario, 'deploy')).join()
      expect(lines).toContain('fail a health check (2 of 2)')
      expect(lines).not.toContain('pass')
    }
  })

  test('of nobody where there is no load balancer, and every moment of a simulation is there once', () => {
    const simulation = simulate(inSituation(simple, 'crash'))
    const moments = momentsOf(simulation)
    expect(moments.flatMap(({ checks }) => checks)).toEqual([])
    expect(moments.map(({ at }) => at)).toEqual([...new Set(simulation.frames.map(({ at }) => at))])
    expect(moments.flatMap(({ log }) => log)).toEqual(simulation.frames.flatMap(({ log }) => log))
  })

  test('are said in both languages', () => {
    for (const hasPassed of [true, false]) {
      const check = { hasPassed, count: 1, needed: 5 }
      const texts = checkTexts([
        { ...check, task: 2 },
        { ...check, task: 4 },
        { ...check, task: 7, count: 5 },
      ])
      expect(texts.map(({ ko }) => ko.replace(/성공|실패/, ''))).toEqual([
        '태스크 2·4: 상태 확인 (5번 가운데 1번째).',
        '태스크 7: 상태 확인 (5번 가운데 5번째).',
      ])
      expect(texts.map(({ en }) => en)).toEqual([
        `Tasks 2 and 4 ${hasPassed ? 'pass' : 'fail'} a health check (1 of 5).`,
        `Task 7 ${hasPassed ? 'passes' : 'fails'} a health check (5 of 5).`,
      ])
    }
  })
})

/** A frame of healthy tasks: how many each zone has, and which tasks hang. */
function frameOf(inZones: readonly number[], hanging: readonly number[] = []): Frame {
  const [frame] = simulate({ ...simple, desired: 0, events: [] }).frames
  if (frame === undefined) throw new Error('A simulation begins with a frame.')
  let id = 0
  const tasks = inZones.flatMap((count, zone) =>
    Array.from({ length: count }, () => {
      id += 1
      return {
        id,
        version: 'old',
        zone,
        isSpot: false,
        status: 'RUNNING',
        health: 'healthy',
        isReachable: !hanging.includes(id),
        due: Infinity,
      } as const
    }),
  )
  return { ...frame, tasks }
}

describe('requests', () => {
  const shares = (frame: Frame, zones: number, reach: 'all-zones' | 'own-zone', count: number) => {
    const sent = spreadRequests(frame, zones, reach, count)
    return frame.tasks.map(({ id }) => sent.filter(({ task }) => task === id).length)
  }

  // The example of AWS's page: 2 targets in one zone and 8 in another. Across zones each gets 10%; within its zone each of
  // the two gets 25% and each of the eight 6.25%.
  test.each([
    ['all-zones', 100, [10, 10, 10, 10, 10, 10, 10, 10, 10, 10]],
    ['own-zone', 160, [40, 40, 10, 10, 10, 10, 10, 10, 10, 10]],
  ] as const)('%s', (reach, count, expected) => {
    expect(shares(frameOf([2, 8]), 2, reach, count)).toEqual(expected)
  })

  test('a zone without a healthy target gets none of a Network Load Balancer, and its node serves on an Application one', () => {
    const frame = frameOf([2, 0])
    expect(new Set(spreadRequests(frame, 2, 'own-zone', 8).map(({ node }) => node))).toEqual(new Set([0]))
    expect(new Set(spreadRequests(frame, 2, 'all-zones', 8).map(({ node }) => node))).toEqual(new Set([0, 1]))
  })

  test('a task that hangs gets its part until it is found out; with no task all are lost', () => {
    const sent = spreadRequests(frameOf([1, 1], [2]), 2, 'all-zones', 12)
    expect(sent.filter(({ isAnswered }) => !isAnswered).map(({ task }) => task)).toEqual(Array(6).fill(2))
    const lost = spreadRequests(frameOf([0, 0]), 2, 'all-zones', 3)
    expect(lost).toEqual([0, 1, 0].map((node) => ({ node, task: undefined, isAnswered: false })))
  })

  test('every node takes its targets in turn, and after whole rounds all targets had as many', () => {
    const zones = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        zones.filter((counts) => counts.some((count) => count > 0)),
        (counts) => {
          const frame = frameOf(counts)
          const targets = frame.tasks.length
          const rounds = counts.length * targets
          expect(new Set(shares(frame, counts.length, 'all-zones', rounds))).toEqual(new Set([counts.length]))
          const sent = spreadRequests(frame, counts.length, 'all-zones', rounds)
          for (const [, ofNode] of Map.groupBy(sent, ({ node }) => node)) {
            const ids = ofNode.map(({ task }) => task ?? 0)
            // Ids count up from 1 through the zones, so the next in turn is one more.
            expect(ids.slice(1)).toEqual(ids.slice(0, -1).map((id) => (id % targets) + 1))
          }
        },
      ),
    )
  })
})
