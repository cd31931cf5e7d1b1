import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

// The build's own file, which has no types.
const { withLazyChunks } = (await import(new URL('../lazy-chunks.mjs', import.meta.url).href)) as {
  withLazyChunks: (code: string, names: readonly string[]) => string
}

const source = `const require_core = require("./core-a1.cjs");
const require_network = require("./network-b2.cjs");
const results = () => [require_network.trace(require_core.one), new require_network.Route(1).hops, [3].map(require_network.trace)];
results`

function run(code: string): { readonly loaded: string[]; readonly results: () => unknown } {
  const loaded: string[] = []
  const chunk = {
    one: 1,
    trace: (from: number) => from + 1,
    Route: function (this: { hops: number }, hops: number) {
      this.hops = hops
    },
  }
  const require = (name: string): unknown => {
    loaded.push(name)
    return chunk
  }
  return { loaded, results: runInNewContext(code, { require }) as () => unknown }
}

test('a named chunk is loaded once, when something of it is first used; the others as before', () => {
  const { loaded, results } = run(withLazyChunks(source, ['network']))
  expect(loaded).toEqual(['./core-a1.cjs'])
  expect(results()).toEqual(run(source).results())
  results()
  expect(loaded).toEqual(['./core-a1.cjs', './network-b2.cjs'])
})
