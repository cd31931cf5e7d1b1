// Estimates every Fargate size in every Region, ten counts of tasks each, and prints how many that makes a second of one core,
// beside a fixed piece of work that has nothing to do with it: what a busy machine slows down, it slows down alike. Then how
// the time of one bill grows with the resources of an account, and how large each price book is when a browser loads it.
// Usage, after `pnpm build`: node scripts/bench-estimates.mjs [rounds] [another dist folder of core, to run in turn]
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const rounds = Number(process.argv[2] ?? 9)
const ours = join(import.meta.dirname, '../packages/core/dist')
const folders = { ours, ...(process.argv[3] !== undefined && { other: resolve(process.argv[3]) }) }

/** The parts of a build of core that are timed. */
async function load(folder) {
  const { createGraph } = await import(join(folder, 'graph/index.js'))
  const { estimateGraph } = await import(join(folder, 'cost/index.js'))
  const { loadAllPriceBooks } = await import(join(folder, 'pricing/index.js'))
  const { expand } = await import(join(folder, 'readers/index.js'))
  return { createGraph, estimateGraph, expand, books: await loadAllPriceBooks() }
}
const builds = Object.fromEntries(
  await Promise.all(Object.entries(folders).map(async ([name, folder]) => [name, await load(folder)])),
)

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
const counts = Array.from({ length: 10 }, (_, index) => index + 1)

// A loop whose result nobody reads could be left out by the compiler.
let sum = 0

/** Microseconds of processor time; a clock would count what others do on a busy machine. */
function time(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Small objects, short texts and a map, as programs make them; it must stay as it is, for figures are given in it. */
function reference() {
  for (let run = 0; run < 60_000; run += 1) {
    const names = new Map()
    for (let index = 0; index < 20; index += 1) {
      const entry = { id: `item-${index}`, run, tags: [`a${run % 7}`, 'b'] }
      names.set(entry.id, { ...entry, size: entry.id.length })
    }
    sum += names.size
  }
}

function forEach({ books }, each) {
  for (const book of books)
    for (const size of sizes)
      for (const tasks of counts)
        each({ region: book.region, ...size, tasks, loadBalancer: 'application' }, book)
}

const contestants = Object.entries(builds).flatMap(([name, build]) => [
  [`${name}: expand`, () => forEach(build, (config) => void (sum += build.expand(config).resources.length))],
  [
    `${name}: expand and estimate`,
    () =>
      forEach(build, (config, book) => void (sum += build.estimateGraph(build.expand(config), book).total)),
  ],
])
const estimates = builds.ours.books.length * sizes.length * counts.length
console.log(
  `${estimates} estimates: ${builds.ours.books.length} Regions × ${sizes.length} sizes × ${counts.length} counts`,
)
const times = new Map([['reference', []], ...contestants.map(([name]) => [name, []])])
for (let round = -1; round < rounds; round += 1) {
  const base = time(reference)
  const own = contestants.map(([name, work]) => [name, time(work)])
  // The first round lets the engine compile.
  if (round < 0) continue
  times.get('reference').push({ micros: base, ratio: 1 })
  for (const [name, micros] of own) times.get(name).push({ micros, ratio: micros / base })
}

const middle = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
for (const [name, runs] of times) {
  const micros = middle(runs.map((run) => run.micros))
  const ratio = middle(runs.map((run) => run.ratio))
  const perSecond =
    name === 'reference' ? '' : `${Math.round((estimates * 1e6) / micros).toLocaleString('en')} a second, `
  const each = name === 'reference' ? '' : `${(micros / estimates).toFixed(2)} µs each`
  console.log(
    `${name.padEnd(28)} ${(micros / 1000).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)} × reference  ${perSecond}${each}`,
  )
}

/** An account of about so many resources, none of which has the name of another. */
function accountOf({ createGraph, expand }, size) {
  const resources = []
  for (let index = 0; resources.length < size; index += 1) {
    const config = { region: 'ap-northeast-2', serviceName: `web-${index}`, loadBalancer: 'application' }
    const renamed = (text) => text.replaceAll(/(nat|eipalloc-nat|eipassoc-nat|vpce-[\w-]*)-/g, `$1-${index}-`)
    for (const resource of expand({ ...config, egress: 'nat', tasks: 2 }).resources) {
      const isOwn = ['ec2.natGateway', 'ec2.address'].includes(resource.type)
      resources.push(
        isOwn ? { ...JSON.parse(renamed(JSON.stringify(resource))), origin: resource.origin } : resource,
      )
    }
  }
  return createGraph(resources, [])
}

const usage = { natGb: 1000, logGb: 100, gbOut: 500, deploymentsPerMonth: 10, freeTier: true }
for (const [name, build] of Object.entries(builds)) {
  const book = build.books.find(({ region }) => region === 'ap-northeast-2')
  const spent = [1000, 10_000, 100_000].map((size) => {
    const graph = accountOf(build, size)
    return {
      size: graph.resources.length,
      micros: time(() => void (sum += build.estimateGraph(graph, book, usage).total)),
    }
  })
  console.log(
    `${name}: one bill of ${spent.map(({ size, micros }) => `${size} resources ${(micros / 1000).toFixed(0)} ms (${(micros / size).toFixed(1)} µs each)`).join(', ')}`,
  )
}
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
