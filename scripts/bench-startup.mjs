// Times the command against Node itself, whole processes in turn: medians, and their ratios to Node alone, which may be 1.5 for
// one task definition and 2 for a template of CloudFormation of 300 lines. A second folder is timed beside ours.
// Usage, after `pnpm build`: node scripts/bench-startup.mjs [rounds] [another dist folder of the command]
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const rounds = Number(process.argv[2] ?? 15)
const folders = {
  ours: 'packages/lint-cli/dist',
  ...(process.argv[3] !== undefined && { other: process.argv[3] }),
}
const template = 'scripts/fixtures/service-with-load-balancer.yaml'
const commands = {
  'lint a task definition': ['lint', 'examples/sample-service/task-definition.json'],
  'estimate from options': [
    'estimate',
    '--region',
    'ap-northeast-2',
    '--cpu',
    '1024',
    '--memory',
    '2048',
    '--alb',
  ],
  'estimate a task definition': [
    'estimate',
    '--region',
    'ap-northeast-2',
    'examples/sample-service/task-definition.json',
  ],
  'lint a template': ['lint', template],
  'estimate a template': ['estimate', '--region', 'ap-northeast-2', template],
}
const contestants = {
  'node -e 0': ['-e', '0'],
  ...Object.fromEntries(
    Object.entries(commands).flatMap(([name, args]) =>
      Object.entries(folders).map(([build, folder]) => [
        `${build}: ${name}`,
        [join(folder, 'cli.cjs'), ...args],
      ]),
    ),
  ),
}
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))

for (let round = -1; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(contestants)) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    // A run that broke off early would look fast.
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
    // The first round warms the file cache.
    if (round >= 0) times[name].push(performance.now() - start)
  }
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
const base = median(times['node -e 0'])
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(34)} ${median(values).toFixed(1).padStart(7)} ms  ${(median(values) / base).toFixed(2)} ×`,
  )
}
