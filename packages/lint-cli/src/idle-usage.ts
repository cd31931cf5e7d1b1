import { estimateGraph, type Usage } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { namesOf } from './arguments.ts'
import type { Io } from './io.ts'
import { tell } from './terminal.ts'
import { optionFields } from './usage-options.ts'

/** Of these the greatest alone counts: each is tried without the others. */
const together: readonly (keyof Usage)[] = [
  'newConnectionsPerSecond',
  'activeConnections',
  'processedGbPerHour',
  'ruleEvaluationsPerSecond',
]

/** Says beside the bill which options of usage change nothing on it, such as data through a NAT gateway that is not there. */
export function tellIdleUsage(
  graph: ResourceGraph,
  book: PriceBook,
  usage: Usage,
  except: readonly (keyof typeof optionFields)[],
  io: Io,
): void {
  const billOf = (tried: Usage): string => JSON.stringify(estimateGraph(graph, book, tried))
  for (const option of namesOf(optionFields)) {
    const field = optionFields[option]
    if (except.includes(option)) continue
    // Its default, given once more, changes nothing of course.
    if (usage[field] === undefined || usage[field] === defaults[field]) continue
    const others = Object.entries(usage).filter(
      ([name]) => name !== field && !(together.includes(field) && together.some((one) => one === name)),
    )
    const without: Usage = Object.fromEntries(others)
    if (billOf(without) !== billOf({ ...without, [field]: usage[field] })) continue
    const text = {
      ko: `--${option}: 이 요금에서 바뀌는 것이 없습니다. 이 값에 따라 요금이 달라지는 리소스가 없습니다.`,
      en: `--${option} changes nothing on this bill: nothing in it is charged by that.`,
    }
    tell(text[io.language], io)
  }
}

const defaults: Usage = { hoursPerMonth: 730, logMonths: 12 }
