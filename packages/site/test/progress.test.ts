import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeProgress, encodeProgress, isDone, type Achievement } from '../src/state/progress.ts'
import { steps } from '../src/steps.ts'

const all: readonly Achievement[] = steps.flatMap((step): Achievement[] => [`check/${step}`, `quiz/${step}`])
const packed = (value: unknown): string => `1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`

test('any progress comes back from its text as it was, in the order of the steps', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...all]), (done) => {
      const ordered = all.filter((achievement) => done.includes(achievement))
      expect(decodeProgress(encodeProgress(done))).toEqual(ordered)
    }),
  )
})

test('a step is done with its check and its quiz, and not with one of them', () => {
  expect(isDone('compute', ['check/compute', 'quiz/compute'])).toBe(true)
  expect(isDone('compute', ['check/compute', 'quiz/service'])).toBe(false)
  expect(isDone('compute', ['quiz/compute'])).toBe(false)
})

test('what this version does not know is left out, and nothing counts twice', () => {
  const text = packed(['quiz/service', 'quiz/service', 'quiz/mars', 7, null, { check: 'service' }])
  expect(decodeProgress(text)).toEqual(['quiz/service'])
})

test('faults that were found come after the steps', () => {
  const text = packed(['lab/no-room', 'lab/no-such-fault', 'quiz/service', 'lab/no-way-to-image'])
  expect(decodeProgress(text)).toEqual(['quiz/service', 'lab/no-way-to-image', 'lab/no-room'])
})

test.each([
  ['nothing', ''],
  ['another version', encodeProgress(all).replace(/^1/, '2')],
  ['not JSON', '1.%%%'],
  ['an object', packed({ 'check/service': true })],
  ['a text without end', `1.${'A'.repeat(100_000)}`],
])('%s is not read as progress', (_, text) => {
  expect(decodeProgress(text)).toBeUndefined()
})
