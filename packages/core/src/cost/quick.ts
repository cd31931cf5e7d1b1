import { expand, parseServiceConfig, type ServiceConfig } from '../readers/index.ts'
import { loadPriceBook } from '../pricing/index.ts'
import { estimateGraph, type Estimate } from './estimate.ts'
import { usageProblems } from './usage-problems.ts'
import type { Usage } from './usage.ts'

/**
 * What a service costs a month: `(await estimate({ region: 'ap-northeast-2', cpu: 512, memory: 1024, tasks: 3 })).total`.
 * What the config leaves out has the console's defaults; a price that is not known is listed under `missing`.
 *
 * @throws RangeError where a field of the config or the usage is wrong or the Region unknown; use `parseServiceConfig` and
 * `usageProblems` first for values that come from a user.
 */
export async function estimate(config: ServiceConfig, usage: Usage = {}): Promise<Estimate> {
  const parsed = parseServiceConfig(config)
  const problems = [...('problems' in parsed ? parsed.problems : []), ...usageProblems(usage)]
  if ('problems' in parsed || problems.length > 0)
    throw new RangeError(problems.map((problem) => problem.message.en).join(' '))
  const book = await loadPriceBook(config.region)
  if (book === undefined) throw new RangeError(`There are no prices for the Region ${config.region}.`)
  return estimateGraph(expand(parsed.config), book, usage)
}
