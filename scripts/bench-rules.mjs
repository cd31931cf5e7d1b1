// Times the rules over one task definition, and with 250 synthetic ones beside them: in fresh processes, where loading and a
// first run count, and warm. Both in turn; the quickest round of each counts, for whatever else the machine does only adds.
// 250 more rules may cost 3 ms.
// Usage: node scripts/bench-rules.mjs [rounds], after building packages/core.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withEagerFunctions } from '../packages/lint-cli/eager-functions.mjs'

const [file, isOnce] = [process.argv[2], process.argv[3] === 'once']
const task = 'examples/sample-service/task-definition.json'

/** Rules of the usual length, that read what rules read and find nothing. */
function syntheticRules(count) {
  const rules = Array.from(
    { length: count },
    (_, index) => `  {
    id: 'synthetic-${index}',
    on: '${index % 5 === 0 ? 'ecs.taskDefinition' : 'ecs.containerDefinition'}',
    severity: 'warning', category: 'reliability', preset: 'recommended', since: '0.1.0', docs: '', peers: [],
    *check({ image, family = image }, { resource }) {
      if (family === undefined || resource.properties.networkMode === 'none') return
      if (family.endsWith('synthetic-${index}')) yield { path: [], data: { family } }
    },
  },`,
  )
  // As the command's bundle has its rules.
  return withEagerFunctions(`export const synthetic = [\n${rules.join('\n')}\n]\n`)
}

/** Milliseconds that loading a file of rules and running them takes, the first time and at best of many. */
async function timeOnce() {
  // As the command does.
  enableCompileCache(join(dirname(file), 'compiled'))
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
  console.log(JSON.stringify({ rules: all.length, first, warm: Math.min(...warm) }))
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
  const [few, many] = [...results.values()].map((found) => ({
    rules: found[0].rules,
    first: Math.min(...found.map(({ first }) => first)),
    warm: Math.min(...found.map(({ warm }) => warm)),
  }))
  for (const { rules, first, warm } of [few, many])
    console.log(`${rules} rules: ${first.toFixed(2)} ms fresh, ${warm.toFixed(3)} ms warm`)
  console.log(`250 more cost ${(many.first - few.first).toFixed(2)} ms fresh (at most 3)`)
}

if (isOnce) await timeOnce()
else compare(Number(file ?? 15))
