import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from '../src/state/same.ts'

test.each([
  [1, 1, true],
  [1, '1', false],
  [[], {}, false],
  [null, {}, false],
  [{ a: undefined }, {}, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[{ port: 80, source: 'x' }], [{ source: 'x', port: 80 }], true],
])('%j and %j', (left, right, expected) => {
  expect(isSame(left, right)).toBe(expected)
  expect(isSame(right, left)).toBe(expected)
})

test('a copy is the same, and what JSON tells apart is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
      expect(isSame(value, JSON.parse(JSON.stringify(value)))).toBe(true)
      if (isSame(value, other)) expect(JSON.stringify(sorted(value))).toBe(JSON.stringify(sorted(other)))
    }),
  )
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)])
}
