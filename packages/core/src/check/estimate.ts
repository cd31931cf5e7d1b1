import {
  compareGraph,
  estimateGraph,
  usageProblems,
  type Comparison,
  type Estimate,
  type Question,
  type Subject,
  type Usage,
} from '../cost/index.ts'
import { loadAllPriceBooks, loadPriceBook } from '../pricing/index.ts'
import { expand, parseServiceConfig, type ServiceConfig } from '../readers/index.ts'

/**
 * What a service costs a month: `(await estimate({ region: 'ap-northeast-2', cpu: 512, memory: 1024, tasks: 3 })).total`.
 * What the config leaves out has the console's defaults; a price that is not known is listed under `missing`.
 *
 * @throws RangeError where a field of the config or the usage is wrong or the Region unknown; use `parseServiceConfig` and
 * `usageProblems` first for values that come from a user.
 */
export async function estimate(config: ServiceConfig, usage: Usage = {}): Promise<Estimate> {
  const { graph, book } = await subjectOf(config, usage)
  return estimateGraph(graph, book, usage)
}

/**
 * What a service would cost with other choices, from the cheapest: `await compare('regions', { region: 'us-east-1' })`.
 * Amounts are US dollars a month; an alternative that lacks a price is not comparable and stands last.
 *
 * @throws RangeError as `estimate` does.
 */
export async function compare(
  question: Question,
  config: ServiceConfig,
  usage: Usage = {},
): Promise<Comparison> {
  const { graph, book } = await subjectOf(config, usage)
  const books = question === 'regions' ? await loadAllPriceBooks() : []
  return compareGraph(question, { graph, book, usage, books })
}

async function subjectOf(config: ServiceConfig, usage: Usage): Promise<Subject> {
  const parsed = parseServiceConfig(config)
  const problems = [...('problems' in parsed ? parsed.problems : []), ...usageProblems(usage)]
  if ('problems' in parsed || problems.length > 0)
    throw new RangeError(problems.map((problem) => problem.message.en).join(' '))
  const book = await loadPriceBook(config.region)
  if (book === undefined) throw new RangeError(`There are no prices for the Region ${config.region}.`)
  return { graph: expand(parsed.config), book }
}
