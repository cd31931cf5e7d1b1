import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnoseMessage, failures, type Diagnosis } from '../../src/diagnose/index.ts'
import { cases, unknown } from './cases.ts'

const ids = (text: string) => idsOf(diagnoseMessage(text))
const idsOf = ({ causes }: Diagnosis) => causes.map(({ failure }) => failure.id)

describe('the failures', () => {
  test('have ids of their own, a page as their source, and every text in both languages', () => {
    expect(new Set(failures.map(({ id }) => id)).size).toBe(failures.length)
    for (const { cause, fix, source } of failures) {
      expect(source).toMatch(/^https:\/\//)
      for (const text of [cause.ko, fix.ko]) expect(text).toMatch(/[가-힣]/)
      for (const text of [cause.en, fix.en]) expect(text).not.toMatch(/[가-힣]/)
    }
  })

  test('claim no certainty where AWS has one message for two causes', () => {
    const text =
      "The execute command failed because execute command was not enabled when the task was run or the execute command agent isn't running."
    expect(diagnoseMessage(text).causes[0]).toMatchObject({
      failure: { id: 'exec-not-enabled' },
      certainty: 'likely',
    })
  })

  test('claim no certainty for what nothing confirms, nor where the cause offers a second one', () => {
    const alternatives =
      /\b(or|either|perhaps|maybe|often(?! be)|mostly|usually|may have|might|can be|for example|such as)\b|또는|혹은|거나|때가 많|수 있습니다|흔/
    for (const { id, kind, certainty, basis, cause, told = [] } of failures) {
      if (certainty !== 'certain') continue
      expect([id, basis]).not.toEqual([id, 'known'])
      if (kind !== 'cause') continue
      for (const text of [cause, ...told.flatMap((each) => each.cause ?? [])])
        expect([
          id,
          alternatives.exec(text.en.replace('too often', ''))?.[0],
          alternatives.exec(text.ko)?.[0],
        ]).toEqual([id, undefined, undefined])
    }
  })

  test('claim no certainty where they only say that something failed', () => {
    for (const { kind, certainty, id } of failures) {
      if (kind === 'symptom') expect([id, certainty]).toEqual([id, 'look-next'])
      if (kind === 'general') expect([id, certainty]).not.toEqual([id, 'certain'])
    }
  })

  test.each(failures.map((failure) => [failure.id, failure.sample]))(
    '%s is known by its own message',
    (id, sample) => {
      expect(ids(sample)).toEqual([id])
    },
  )
})

test.each(cases)('D1, D2, D4, D5, D6: %s: %s', (cause, text) => {
  expect(ids(text)[0]).toBe(cause)
})

test.each(unknown)('nothing is known in: %s', (text) => {
  const diagnosis = diagnoseMessage(text)
  expect(diagnosis).toMatchObject({ causes: [], beside: [], timeline: [], envelopes: [], isCut: false })
  // What is not known says where to look.
  expect(diagnosis.look).toContain('describe-services')
})

describe('the shapes of a message', () => {
  const tag =
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v9: 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v9: not found'
  const wrapped = (text: string, width: number) =>
    text.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n      ')

  test.each([
    ['as it is', tag],
    ['wrapped at 60', wrapped(tag, 60)],
    ['wrapped at 17', wrapped(tag, 17)],
    ['in a frame', wrapped(tag, 50).replaceAll(/^ */gm, '│ ')],
    ['as a quote', `> ${tag}`],
    ['as a value of JSON', JSON.stringify({ stoppedReason: tag })],
    ['as JSON in JSON', JSON.stringify({ body: JSON.stringify({ detail: { stoppedReason: tag } }) })],
    [
      'as JSON in JSON in JSON',
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ reason: tag }) }) }),
    ],
    ['as a piece of JSON', `"containers": [],\n  "stoppedReason": "${tag}",\n  "stopC`],
    ['as a dictionary of Python', `{u'stoppedReason': u'${tag}', 'stopCode': 'TaskFailedToStart'}`],
    ['with colours', `\u001B[31m${tag}\u001B[0m`],
    ['in the console', `중지 이유\n${tag}\n중지 코드\nTaskFailedToStart`],
  ])('%s', (_, text) => {
    expect(ids(text)).toEqual(['pull-no-tag'])
  })

  test('D3: cut anywhere, it is never taken for another error with certainty', () => {
    for (const [cause, text] of cases) {
      for (let length = 40; length < text.length; length += 15) {
        const [first] = diagnoseMessage(text.slice(0, length)).causes
        if (first?.certainty === 'certain' && first.failure.kind === 'cause') {
          expect([text.slice(0, length), first.failure.id]).toEqual([text.slice(0, length), cause])
        }
      }
    }
  })
})

describe('several things at once', () => {
  test('D1: the reason outranks the codes that stand beside it, and nothing says that all is well', () => {
    const { causes, beside } = diagnoseMessage(
      JSON.stringify({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: 'Task failed ELB health checks in (target-group x)',
        containers: [{ exitCode: 143 }],
      }),
    )
    expect(causes.map(({ failure }) => failure.id)).toEqual(['balancer-health-check'])
    expect(beside.map(({ failure }) => failure.id).toSorted()).toEqual(['exit-code-143', 'service-scheduler'])
  })

  test('D3: many events give what happened when, and one answer', () => {
    const event = (createdAt: string, message: string) => ({
      id: 'x',
      createdAt,
      message: `(service web) ${message}`,
    })
    const text = JSON.stringify({
      services: [
        {
          events: [
            event('2026-11-02T10:09:00.000Z', 'rolling back to deployment ecs-svc/1.'),
            event(
              '2026-11-02T10:08:00.000Z',
              '(deployment ecs-svc/2) deployment failed: tasks failed to start.',
            ),
            event(
              '2026-11-02T10:03:00.000Z',
              '(port 80) is unhealthy in (target-group t) due to (reason Request timed out)',
            ),
            event(
              '2026-11-02T10:02:00.000Z',
              '(port 80) is unhealthy in (target-group t) due to (reason Request timed out)',
            ),
            event('2026-11-02T10:01:00.000Z', 'has started 1 tasks: (task 0123456789abcdef).'),
            event('2026-11-02T10:00:00.000Z', 'has reached a steady state.'),
          ],
        },
      ],
    })
    const diagnosis = diagnoseMessage(text)
    expect(diagnosis.causes).toMatchObject([
      { failure: { id: 'balancer-timeout' }, certainty: 'likely', count: 2 },
    ])
    expect(diagnosis.envelopes).toEqual(['service-event'])
    expect(diagnosis.timeline.map(({ at, failure }) => [at.slice(11, 16), failure.id])).toEqual([
      ['10:00', 'steady-state'],
      ['10:01', 'task-moved'],
      ['10:02', 'balancer-timeout'],
      ['10:03', 'balancer-timeout'],
      ['10:08', 'deployment-failed'],
      ['10:09', 'deployment-rolling-back'],
    ])
    expect(diagnosis.look).toContain('describe-target-health')
  })

  test('several causes stand in the order of their certainty', () => {
    const text =
      'CannotPullContainerError: dial tcp 1.2.3.4:443: i/o timeout\n\nOutOfMemoryError: Container killed due to memory usage'
    expect(diagnoseMessage(text).causes.map(({ failure, certainty }) => [failure.id, certainty])).toEqual([
      ['out-of-memory', 'certain'],
      ['pull-no-route', 'likely'],
    ])
  })

  test('D2: words of different lines do not make a message', () => {
    expect(ids('failed to resolve ref x\nSpotInterruption\nnot found')).toEqual(['spot-interruption'])
  })
})

describe('any text', () => {
  const known = new Set(failures)
  const words = fc.constantFrom(
    ...failures.flatMap(({ phrases }) => phrases.flat()),
    '\n',
    ': ',
    '(',
    'x',
    '"reason":"',
    '","',
    '{',
    '\\"',
    '│',
    '\u0000',
    '2026-01-01T00:00:00Z ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
    fc.json(),
  )

  test('has an answer, the same one again, and only of known messages', () => {
    fc.assert(
      fc.property(text, (message) => {
        const diagnosis = diagnoseMessage(message)
        for (const { failure } of diagnosis.causes) expect(known.has(failure)).toBe(true)
        expect(diagnoseMessage(message)).toEqual(diagnosis)
        // A cause is named once, and nothing of lower rank among the causes.
        expect(new Set(idsOf(diagnosis)).size).toBe(diagnosis.causes.length)
        expect(new Set(diagnosis.causes.map(({ failure }) => failure.kind)).size).toBeLessThan(2)
      }),
      { numRuns: 1000 },
    )
  })

  test('of great length is read at both of its ends', () => {
    const lines = 'GET / 200\n'.repeat(100_000)
    expect(ids(`SpotInterruption\n${lines}`)).toEqual(['spot-interruption'])
    expect(ids(`${lines}SpotInterruption`)).toEqual(['spot-interruption'])
  })

  test('of a megabyte is read in part, and says so', () => {
    const units = [
      'failed to resolve ref ',
      '(service x) was ',
      '"reason":"',
      '\\"k\\":\\"',
      'a\n',
      'exit code 1 ',
      '{"a":',
      ' ',
      '가',
    ]
    for (const unit of units) {
      const huge = unit.repeat(Math.ceil(1_000_000 / unit.length))
      // The work is bounded (see the limits in the sources): a search without bounds would not end within the time of a test.
      expect(diagnoseMessage(huge).isCut).toBe(true)
    }
  })
})
