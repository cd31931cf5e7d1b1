// Times the rules over one task definition, and 250 synthetic ones beside them: in fresh processes, where loading and a first
// run count, and warm. Both in turn, medians at the end; 250 more rules may cost 3 ms.
// Usage: node scripts/bench-rules.mjs [rounds], after building packages/core.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [file, isOnce] = [process.argv[2], process.argv[3] === 'once']
const task = 'examples/sample-service/task-definition.json'

/** Rules that read what rules read, and find nothing. */
function syntheticRules(count) {
  const rules = Array.from(
    { length: count },
    (_, index) => `  {
    id: 'synthetic-${index}', on: '${index % 5 === 0 ? 'ecs.taskDefinition' : 'ecs.containerDefinition'}',
    severity: 'warning', category: 'reliability', preset: 'recommended', since: '0.1.0', docs: 'https://docs.aws.amazon.com/', peers: [],
    *check({ image = '', family = '', portMappings = [], environment = [] }, { resource }) {
      const isMeant = image.endsWith(':synthetic-${index}') || family === 'synthetic-${index}'
      if (resource.properties.networkMode === 'awsvpc' && portMappings.some(({ containerPort }) => containerPort === ${index}))
        yield { path: ['portMappings'], data: { port: ${index} } }
      if (isMeant || environment.some(({ name }) => name === 'SYNTHETIC_${index}')) yield { path: [], data: {} }
    },
  },`,
  )
  return `export const synthetic = [\n${rules.join('\n')}\n]\n`
}

/** Milliseconds that loading a file of rules and running them takes, the first time and in the middle of many. */
async function timeOnce() {
  const { parseSource } = await import('../packages/core/dist/source/index.js')
  const { readSources } = await import('../packages/core/dist/readers/index.js')
  const { lint, rules } = await import('../packages/core/dist/rules/index.js')
  const source = await parseSource(task, readFileSync(task, 'utf8'))
  const start = performance.now()
  const { synthetic } = await import(pathToFileURL(file).href)
  const all = [...rules, ...synthetic]
  lint(readSources([source]).graph, all, { preset: 'all' })
  const first = performance.now() - start
  const warm = Array.from({ length: 200 }, () => {
    const { graph } = readSources([source])
    const began = performance.now()
    lint(graph, all, { preset: 'all' })
    return performance.now() - began
  })
  console.log(JSON.stringify({ rules: all.length, first, warm: median(warm) }))
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
}

function compare(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-lint-rules-'))
  const results = new Map([0, 250].map((count) => [count, []]))
  for (const count of results.keys()) writeFileSync(join(folder, `${count}.mjs`), syntheticRules(count))
  for (let round = -1; round < rounds; round += 1) {
    for (const [count, found] of results) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [import.meta.filename, join(folder, `${count}.mjs`), 'once'],
        { encoding: 'utf8' },
      )
      // A run that broke off early would look fast.
      if (status !== 0) throw new Error(`${count} more rules ended with ${status}: ${stderr}`)
      // The first round warms the file cache.
      if (round >= 0) found.push(JSON.parse(stdout))
    }
  }
  rmSync(folder, { recursive: true })
  const medians = [...results.values()].map((found) => ({
    rules: found[0].rules,
    first: median(found.map(({ first }) => first)),
    warm: median(found.map(({ warm }) => warm)),
  }))
  for (const { rules, first, warm } of medians)
    console.log(`${rules} rules  fresh ${first.toFixed(2)} ms, warm ${warm.toFixed(3)} ms`)
  const [few, many] = medians
  console.log(`250 more cost ${(many.first - few.first).toFixed(2)} ms fresh (at most 3)`)
}

if (isOnce) await timeOnce()
else compare(Number(file ?? 15))
