// Times comparing one service over all Regions, and on every launch type with every instance type, against one frame of a screen (16 ms) and against one plain estimate.
// Usage: node scripts/bench-compare.mjs [rounds], after building packages/core.
import { compareGraph, estimateGraph } from '../packages/core/dist/cost/index.js'
import { loadAllPriceBooks } from '../packages/core/dist/pricing/index.js'
import { expand } from '../packages/core/dist/readers/index.js'

const rounds = Number(process.argv[2] ?? 200)
const books = await loadAllPriceBooks()
const book = books.find(({ region }) => region === 'ap-northeast-2')
const config = { region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' }
const contestants = {
  'one estimate': () => estimateGraph(expand(config), book),
  'all Regions': () => compareGraph('regions', { graph: expand(config), book, books }),
  'launch types': () => compareGraph('launch-type', { graph: expand(config), book }),
}
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
const first = {}
for (let round = 0; round < rounds; round += 1) {
  for (const [name, work] of Object.entries(contestants)) {
    const start = process.hrtime.bigint()
    const result = work()
    const elapsed = Number(process.hrtime.bigint() - start) / 1e6
    // A run that did less would look fast.
    if (name === 'all Regions' && result.alternatives.length !== books.length)
      throw new Error('Regions are missing')
    first[name] ??= elapsed
    times[name].push(elapsed)
  }
}
const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(14)} median ${median(values).toFixed(2)} ms, first ${first[name].toFixed(2)} ms (frame: 16 ms)`,
  )
}
