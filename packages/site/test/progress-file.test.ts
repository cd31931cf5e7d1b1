import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regionNames } from '@ecs-lint/core/pricing'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import { cleanUpIds } from '../src/cleanup/drafts.ts'
import { largestFile, readProgressFile, writeProgressFile } from '../src/progress/file.ts'
import type { Learning } from '../src/progress/learning.ts'
import { achievements } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { steps } from '../src/steps.ts'
import { hostileJson, hostileService } from './support/hostile.ts'

const seed = 20_261_125

/** A file as it is written, with some of its fields replaced or, where undefined, taken out. */
function fileWith(fields: Readonly<Record<string, unknown>>): string {
  const written: unknown = JSON.parse(
    writeProgressFile({ service: start, done: ['check/service'], cleanedUp: ['service'] }, '2026-11-25'),
  )
  return JSON.stringify({ ...(written as object), ...fields })
}

test('a file brings back what was exported', () => {
  const learning = fc.record({
    service: fc
      .record({
        region: fc.constantFrom(...regionNames.keys()),
        tasks: fc.nat(5000),
        image: fc.string({ unit: 'binary', minLength: 1, maxLength: 1024 }),
        loadBalancer: fc.constantFrom('none' as const, 'application' as const, 'network' as const),
      })
      .map((fields) => completeServiceConfig({ ...start, ...fields })),
    done: fc.subarray([...achievements]),
    cleanedUp: fc.subarray([...cleanUpIds]),
    place: fc.constantFrom(...steps),
    finishedOn: fc.constantFrom('2026-11-25', '2028-02-29'),
  })
  fc.assert(
    fc.property(learning, (exported) => {
      expect(readProgressFile(writeProgressFile(exported, '2026-11-25'))).toEqual({ learning: exported })
    }),
    { numRuns: 500 },
  )
})

test('the name stays at home', () => {
  const learning: Learning = { service: start, done: [], answers: {}, cleanedUp: [], name: 'Ada Lovelace' }
  expect(writeProgressFile(learning, '2026-11-25')).not.toContain('Ada')
})

test('the largest service that there can be fits into a file', () => {
  const rules = Array.from({ length: 60 }, () => ({ port: 65_535, source: '\u0001'.repeat(64) }))
  const largest = completeServiceConfig({
    ...start,
    image: '\u0001'.repeat(1024),
    healthCheckPath: `/${'\u0001'.repeat(1023)}`,
    taskInbound: rules,
    loadBalancerInbound: rules,
  })
  const text = writeProgressFile(
    { service: largest, done: achievements, cleanedUp: cleanUpIds },
    '2026-11-25',
  )
  expect(text.length * 3).toBeLessThan(largestFile)
  expect(readProgressFile(text)).toHaveProperty('learning.service', largest)
})

test('what a service leaves out has the value that the console proposes', () => {
  const read = readProgressFile(fileWith({ service: { region: 'us-east-1', tasks: 3 } }))
  expect(read).toHaveProperty('learning.service.tasks', 3)
  expect(read).toHaveProperty('learning.service.memory', 2048)
})

test('what is done comes in the order of the steps, and counts once', () => {
  const done = ['quiz/creation', 'check/service', 'exercise/new-image', 'check/service']
  expect(readProgressFile(fileWith({ done }))).toHaveProperty('learning.done', [
    'check/service',
    'quiz/creation',
    'exercise/new-image',
  ])
})

describe('a file that is wrong', () => {
  test.each<[string, string, readonly string[], RegExp]>([
    ['nothing', '', [''], /no JSON/],
    ['a file that was cut off', fileWith({}).slice(0, -20), [''], /cut off/],
    ['a number', '7', [''], /no JSON/],
    ['a list', '[]', ['kind'], /"ecs-lint\.progress"/],
    ['an inventory', fileWith({ kind: 'ecs-lint.inventory' }), ['kind'], /Choose a file/],
    ['a later version', fileWith({ schemaVersion: 2 }), ['schemaVersion'], /reload this page/],
    ['an earlier version', fileWith({ schemaVersion: 0 }), ['schemaVersion'], /version 1/],
    ['a version in quotation marks', fileWith({ schemaVersion: '1' }), ['schemaVersion'], /version 1/],
    ['a field too many', fileWith({ name: 'Ada' }), ['name'], /Take it out/],
    ['no service', fileWith({ service: undefined }), ['service'], /object such as/],
    ['a service that is a text', fileWith({ service: 'my-web' }), ['service'], /object such as/],
    [
      'too many tasks',
      fileWith({ service: { ...start, tasks: 1e308 } }),
      ['service.tasks'],
      /from 0 to 5000/,
    ],
    [
      'a field misspelt',
      fileWith({ service: { ...start, task: 3 } }),
      ['service.task'],
      /Did you mean tasks/,
    ],
    [
      'two fields wrong',
      fileWith({ service: { ...start, tasks: -1, cpu: 'x' } }),
      ['service.cpu', 'service.tasks'],
      /whole number/,
    ],
    ['no such Region', fileWith({ service: { region: 'ap-mars-1' } }), ['service.region'], /no prices/],
    ['no list of what is done', fileWith({ done: undefined }), ['done'], /list of names/],
    ['an object for a list', fileWith({ done: { 'check/service': true } }), ['done'], /list of names/],
    ['something unknown done', fileWith({ done: ['check/service', 'quiz/mars'] }), ['done[1]'], /not known/],
    ['a number done', fileWith({ done: [7] }), ['done[0]'], /scene\/service/],
    ['a step of no clean-up', fileWith({ cleanedUp: ['moon'] }), ['cleanedUp[0]'], /take the entry out/],
    ['a step that there is not', fileWith({ place: 'moon' }), ['place'], /service, compute/],
    ['a day that there is not', fileWith({ finishedOn: '2026-02-30' }), ['finishedOn'], /2026-11-25/],
    ['markup for a day', fileWith({ finishedOn: '<b>' }), ['finishedOn'], /date/],
    ['megabytes', `${fileWith({})}${' '.repeat(1_000_000)}`, [''], /at most 256 KB/],
  ])('%s: says which field, and what to do', (_, text, fields, message) => {
    const read = readProgressFile(text)
    const problems = 'problems' in read ? read.problems : []
    expect(problems.map(({ field }) => field).toSorted()).toEqual(fields)
    for (const problem of problems) {
      expect(problem.message.en).toMatch(message)
      expect(problem.message.ko).toMatch(/[가-힣]/)
    }
  })

  test('10,000 hostile files: each is read or refused in sentences of sensible length', () => {
    const file = fc.oneof(
      hostileJson,
      hostileService.map((service) =>
        fileWith({}).replace(/"service":\{.*?\}\]\}/, () => `"service":${service}`),
      ),
      fc
        .tuple(
          fc.constantFrom('kind', 'schemaVersion', 'done', 'cleanedUp', 'finishedOn', '__proto__'),
          hostileJson,
        )
        .map(([field, json]) => `${fileWith({}).slice(0, -1)},"${field}":${json}}`),
      fc.tuple(fc.nat(800), fc.string({ unit: 'binary', maxLength: 3 })).map(([at, put]) => {
        const text = fileWith({})
        return text.slice(0, at) + put + text.slice(at + 1)
      }),
    )
    let isRead = 0
    let isRefused = 0
    fc.assert(
      fc.property(file, (text) => {
        const read = readProgressFile(text)
        if ('problems' in read) {
          isRefused += 1
          expect(read.problems.length).toBeGreaterThan(0)
          for (const { field, message } of read.problems) {
            expect(field.length).toBeLessThan(100)
            expect(message.en.length).toBeLessThan(300)
            expect(message.ko.length).toBeLessThan(300)
          }
        } else {
          isRead += 1
          expect(readProgressFile(writeProgressFile(read.learning, '2026-11-25'))).toEqual(read)
        }
      }),
      { seed, numRuns: 10_000 },
    )
    expect(isRead).toBeGreaterThan(300)
    expect(isRefused).toBeGreaterThan(3000)
  })
})
