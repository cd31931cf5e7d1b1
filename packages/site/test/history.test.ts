import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin, record, redo, undo } from '../src/state/history.ts'

test('undo goes back a change at a time, and redo forward again', () => {
  const three = record(record(begin(1), 2), 3)
  expect(undo(three).present).toBe(2)
  expect(undo(undo(three)).present).toBe(1)
  expect(redo(undo(undo(three))).present).toBe(2)
  expect(redo(redo(undo(undo(three)))).present).toBe(3)
})

test('at either end there is nothing to undo or redo', () => {
  const fresh = begin('a')
  expect(undo(fresh)).toBe(fresh)
  expect(redo(fresh)).toBe(fresh)
})

test('a change after an undo takes the place of what was undone', () => {
  const other = record(undo(record(begin(1), 2)), 9)
  expect(other.present).toBe(9)
  expect(redo(other).present).toBe(9)
  expect(undo(other).present).toBe(1)
})

test('what is typed into one field in one go is one change; another field, or an undo, ends it', () => {
  const typed = record(
    record(record(begin('my-web'), 'm', 'serviceName'), 'ms', 'serviceName'),
    'msg',
    'serviceName',
  )
  expect(undo(typed).present).toBe('my-web')
  const twoFields = record(typed, 'msg /health', 'healthCheckPath')
  expect(undo(twoFields).present).toBe('msg')
  const resumed = record(undo(typed), 'n', 'serviceName')
  expect(undo(resumed).present).toBe('my-web')
})

test('as many undos as changes lead back to the beginning, and as many redos to the end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 90 }), (values) => {
      let history = begin(0.5)
      for (const value of values) history = record(history, value)
      const end = history.present
      for (const _ of values) history = undo(history)
      expect(history.present).toBe(0.5)
      for (const _ of values) history = redo(history)
      expect(history.present).toBe(end)
    }),
  )
})

test('the past does not grow without end', () => {
  let history = begin(0)
  for (let value = 1; value <= 1000; value += 1) history = record(history, value)
  expect(history.past).toHaveLength(100)
  expect(undo(history).present).toBe(999)
})
