import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

// The build's own file, which has no types.
const { withEagerFunctions } = (await import(new URL('../eager-functions.mjs', import.meta.url).href)) as {
  withEagerFunctions: (code: string) => string
}

const source = `
const key = 'computed';
const holder = {
  *numbers(from) { yield from + (() => 1)() },
  async later() { return 'later' },
  get made() { return () => 'made' },
  'a name'() { return this.plain },
  [key]() { return 'computed' },
  toString() { return typeof super.toString },
  plain: (a) => (b) => a + b,
};
class Kind { method() { return () => 'method' } field = () => 'field' }
function declared(list) { return list.map((item) => item * 2) }
const results = [
  [...holder.numbers(2)], holder.made(), holder['a name']()(1)(2), holder.computed(), holder.toString(), declared([1, 2]),
  new Kind().method()(), new Kind().field(), holder.later() instanceof Promise,
];
results`

test('functions in parentheses do what they did', () => {
  const eager = withEagerFunctions(source)
  expect(eager).toContain('numbers:(function*(from) {')
  expect(eager).toContain('later:(async function() {')
  expect(eager).toContain('var declared=(function declared(list) {')
  const expected = [[3], 'made', 3, 'computed', 'function', [2, 4], 'method', 'field', true]
  expect(runInNewContext(source)).toEqual(expected)
  expect(runInNewContext(eager)).toEqual(expected)
})
