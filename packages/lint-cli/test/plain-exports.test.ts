import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

// The build's own file, which has no types.
const { withPlainExports } = (await import(new URL('../plain-exports.mjs', import.meta.url).href)) as {
  withPlainExports: (code: string) => string
}

/** As rolldown writes what a chunk exports. */
const getter = (name: string, local: string): string => `Object.defineProperty(exports, "${name}", {
  enumerable: true,
  get: function () {
    return ${local};
  }
});`

const source = `var run_exports = /* @__PURE__ */ require_rolldown_runtime.r({
  run: () => run,
  again: () => run
});
const run = () => 'run';
let count = 0;
let found;
const next = () => { count++; [found] = [count]; };
${getter('a', 'run_exports')}
${getter('b', 'next')}
${getter('c', 'count')}
${getter('d', 'found')}`

test('what is assigned once is a plain property, and what changes is still seen to change', () => {
  const plain = withPlainExports(source)
  expect(plain).toContain('exports.b = next;')
  const exports: Record<string, unknown> = {}
  // Without the runtime, which would not be found here.
  runInNewContext(plain, { exports })
  expect(Object.values(exports['a'] as object).map((one: () => string) => one())).toEqual(['run', 'run'])
  ;(exports['b'] as () => void)()
  expect([exports['c'], exports['d']]).toEqual([1, 1])
})
