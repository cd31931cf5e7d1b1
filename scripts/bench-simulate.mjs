// Times a rolling deployment of 100 tasks at 100/200 and of ten times as many, in turn, beside a deployment that has to go
// task by task. Usage: node scripts/bench-simulate.mjs [rounds]
import { plainScenario, simulate } from '../packages/core/dist/simulate/index.js'

const rounds = Number(process.argv[2] ?? 30)
const rolling = (desired, maximumPercent = 200) => ({ ...plainScenario, desired, maximumPercent })
const contestants = {
  '100 tasks, 100/200': rolling(100),
  '1000 tasks, 100/200': rolling(1000),
  '100 tasks, 100/101': rolling(100, 101),
  '1000 tasks, 100/101': rolling(1000, 101),
}
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
const frames = {}

for (let round = -3; round < rounds; round += 1) {
  for (const [name, scenario] of Object.entries(contestants)) {
    const start = process.hrtime.bigint()
    const simulation = simulate(scenario)
    const time = Number(process.hrtime.bigint() - start) / 1e6
    // A run that broke off early would look fast.
    const { outcome } = simulation.result
    if (outcome !== 'completed') throw new Error(`${name} ended as ${outcome}`)
    frames[name] = simulation.frames.length
    // The first rounds let the engine compile.
    if (round >= 0) times[name].push(time)
  }
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
const base = median(times['100 tasks, 100/200'])
for (const [name, values] of Object.entries(times)) {
  const time = median(values)
  console.log(
    `${name.padEnd(20)} ${String(frames[name]).padStart(5)} frames ${time.toFixed(2).padStart(9)} ms  ${(time / base).toFixed(1)} ×`,
  )
}
