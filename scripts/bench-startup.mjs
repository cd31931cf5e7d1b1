// Times the command against Node itself, whole processes in turn, and prints medians and ratios.
// Usage: node scripts/bench-startup.mjs [rounds]
import { spawnSync } from 'node:child_process'

const rounds = Number(process.argv[2] ?? 15)
const command = 'packages/lint-cli/dist/cli.cjs'
const contestants = {
  'node -e 0': ['-e', '0'],
  'ecs-lint lint': [command, 'lint', 'examples/sample-service/task-definition.json'],
  'ecs-lint estimate': [
    command,
    'estimate',
    '--region',
    'ap-northeast-2',
    '--cpu',
    '1024',
    '--memory',
    '2048',
    '--alb',
  ],
}
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))

for (let round = -1; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(contestants)) {
    const start = process.hrtime.bigint()
    const { status, stderr } = spawnSync(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    // A run that broke off early would look fast.
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
    // The first round warms the file cache.
    if (round >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6)
  }
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
const base = median(times['node -e 0'])
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(18)} ${median(values).toFixed(1).padStart(7)} ms  ${(median(values) / base).toFixed(2)} ×`,
  )
}
