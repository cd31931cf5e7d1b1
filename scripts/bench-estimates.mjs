// Estimates every Fargate size in every Region, ten counts of tasks each, on one core, and prints how long that takes
// beside an empty loop; then how large each price book is when a browser loads it.
// Usage, after `pnpm build`: node scripts/bench-estimates.mjs [rounds]
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { estimateGraph } from '../packages/core/dist/cost/index.js'
import { loadAllPriceBooks } from '../packages/core/dist/pricing/index.js'
import { expand } from '../packages/core/dist/readers/index.js'

const rounds = Number(process.argv[2] ?? 5)
const gigabytes = (first, last, step) =>
  Array.from({ length: (last - first) / step + 1 }, (_, index) => (first + index * step) * 1024)
const memoryOf = {
  256: [512, 1024, 2048],
  512: gigabytes(1, 4, 1),
  1024: gigabytes(2, 8, 1),
  2048: gigabytes(4, 16, 1),
  4096: gigabytes(8, 30, 1),
  8192: gigabytes(16, 60, 4),
  16384: gigabytes(32, 120, 8),
}
const sizes = Object.entries(memoryOf).flatMap(([cpu, memories]) =>
  memories.map((memory) => ({ cpu: Number(cpu), memory })),
)
const books = await loadAllPriceBooks()
const counts = Array.from({ length: 10 }, (_, index) => index + 1)

/** Runs `each` for every config and returns milliseconds. */
function time(each) {
  const start = process.hrtime.bigint()
  for (const book of books)
    for (const size of sizes)
      for (const tasks of counts)
        each({ region: book.region, ...size, tasks, loadBalancer: 'application' }, book)
  return Number(process.hrtime.bigint() - start) / 1e6
}

let sum = 0
const contestants = {
  'empty loop': (config) => void (sum += config.tasks),
  expand: (config) => void (sum += expand(config).resources.length),
  'expand and estimate': (config, book) => void (sum += estimateGraph(expand(config), book).total),
}
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
for (let round = 0; round < rounds; round += 1) {
  for (const [name, each] of Object.entries(contestants)) times[name].push(time(each))
}
const estimates = books.length * sizes.length * counts.length
console.log(
  `${estimates} estimates: ${books.length} Regions × ${sizes.length} sizes × ${counts.length} counts`,
)
for (const [name, values] of Object.entries(times)) {
  const sorted = values.toSorted((left, right) => left - right)
  const median = sorted[Math.floor(sorted.length / 2)]
  const first = values[0]
  console.log(
    `${name.padEnd(20)} median ${median.toFixed(0).padStart(6)} ms  first ${first.toFixed(0).padStart(6)} ms  ${((median * 1000) / estimates).toFixed(1).padStart(6)} µs each`,
  )
}
// A loop whose result nobody reads could be left out by the compiler.
if (!(sum > 0)) throw new Error('nothing was estimated')

const folder = join(import.meta.dirname, '../packages/core/src/pricing/books')
const sizesOfBooks = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    bytes: gzipSync(JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8')))).length,
  }))
  .toSorted((left, right) => right.bytes - left.bytes)
console.log(
  `price books, gzipped: ${sizesOfBooks.length}, ${sizesOfBooks.at(-1)?.bytes} to ${sizesOfBooks[0]?.bytes} bytes (${sizesOfBooks[0]?.file})`,
)
for (const { file, bytes } of sizesOfBooks.filter(({ bytes }) => bytes >= 6144))
  console.log(`over 6 KB: ${file} ${bytes}`)
