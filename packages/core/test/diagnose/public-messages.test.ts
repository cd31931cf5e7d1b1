import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagnoseMessage, failures } from '../../src/diagnose/index.ts'

// Messages that people posted, with the cause that follows from their threads. They were collected and judged before the
// diagnosis was built; those of the set `held-out` were not looked at while it was. Those of `later` were collected and
// judged after it, and mended by.
interface PublicMessage {
  readonly text: string
  readonly source: string
  /** The id of the failure that must come first. */
  readonly cause: string
  readonly set: 'building' | 'held-out' | 'later'
}

const path = new URL('../fixtures/diagnosis/public-messages.json', import.meta.url)
const messages: readonly PublicMessage[] = JSON.parse(readFileSync(path, 'utf8'))

const setOf = (name: PublicMessage['set']) => messages.filter(({ set }) => set === name)
const firstOf = (text: string) => diagnoseMessage(text).causes[0]

test('each has its origin, and a cause that there is', () => {
  const known = new Set(failures.map(({ id }) => id))
  expect(messages.length).toBeGreaterThanOrEqual(200)
  for (const { source, cause } of messages) {
    expect(source).toMatch(/^https:\/\//)
    expect(known.has(cause)).toBe(true)
  }
})

test.each([...setOf('building'), ...setOf('later')].map(({ cause, text, source }) => [cause, source, text]))(
  'D1, D2, D3, D4, D5, D6, found in public: %s: %s',
  (cause, _, text) => {
    expect(firstOf(text)?.failure.id).toBe(cause)
  },
)

describe('those that were held out', () => {
  const heldOut = setOf('held-out')

  test('at least 95 in 100 have the right cause first', () => {
    const wrong = heldOut.filter(({ cause, text }) => firstOf(text)?.failure.id !== cause)
    expect(1 - wrong.length / heldOut.length).toBeGreaterThanOrEqual(0.95)
  })

  test('none has a wrong one with certainty', () => {
    const wrong = heldOut.filter(({ cause, text }) => {
      const first = firstOf(text)
      return first?.certainty === 'certain' && first.failure.id !== cause
    })
    expect(wrong.map(({ text }) => text)).toEqual([])
  })
})

// A terminal breaks lines in the middle of words, a chat indents, JSON in a log escapes.
test.each<readonly [string, (text: string) => string]>([
  ['wrapped', (text) => text.replaceAll(/[^\n]{80}/g, '$&\n')],
  ['indented', (text) => text.replaceAll(/^/gm, '      ')],
  ['quoted', (text) => text.replaceAll(/^/gm, '> ')],
  ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['in capitals', (text) => text.toUpperCase()],
  ['escaped', (text) => JSON.stringify({ log: JSON.stringify({ stoppedReason: text }) })],
])('%s, they say the same', (_, shape) => {
  const other = messages.filter(({ text }) => firstOf(shape(text))?.failure.id !== firstOf(text)?.failure.id)
  expect(other.map(({ text }) => text)).toEqual([])
})
