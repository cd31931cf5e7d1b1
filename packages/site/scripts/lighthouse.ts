// Runs Lighthouse on the built site, prints the marks and writes the reports into packages/site/lighthouse; exits with 1
// where a mark is below 100: pnpm --filter @ecs-lint/site run lighthouse [runs of each page, of which the median counts]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { categories, startLighthouse, type Marks } from './lighthouse-runs.ts'

const folder = fileURLToPath(new URL('../lighthouse/', import.meta.url))
const paths = ['/', '/steps/load-balancer/', '/rules/alb-two-subnets/']
const runs = Number(process.argv[2] ?? 3)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const { inspect, stop } = await startLighthouse()
const reasons: string[] = []
console.log(['page', 'device', ...categories].join('\t'))
for (const path of paths.flatMap((korean) => [korean, `/en${korean}`])) {
  for (const device of ['mobile', 'desktop'] as const) {
    const all: Marks[] = []
    for (let run = 0; run < runs; run += 1) all.push(await inspect(path, device, categories))
    const median = all.toSorted((left, right) => performanceOf(left) - performanceOf(right))[runs >> 1]
    if (median === undefined) throw new Error('At least one run is needed.')
    console.log([path, device, ...categories.map((category) => median.marks[category])].join('\t'))
    reasons.push(...median.reasons.map((reason) => `${path} (${device}): ${reason}`))
    const name = `${path.replaceAll('/', '_').replaceAll(/^_|_$/g, '') || 'index'}-${device}`
    writeFileSync(`${folder}${name}.html`, median.html)
    writeFileSync(`${folder}${name}.json`, median.json)
  }
}
await stop()
console.log([...reasons, `The reports are in ${folder}`].join('\n'))
process.exitCode = reasons.length === 0 ? 0 : 1

function performanceOf({ marks }: Marks): number {
  return marks.performance ?? 0
}
