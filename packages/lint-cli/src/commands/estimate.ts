import { diffEstimates, estimateGraph, type Estimate, type Usage } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { expand, parseServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import { budgetOf, exitCodeOf, type BesideBill } from '../budget.ts'
import { namesOf, type ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import type { ExitCode, Io } from '../io.ts'
import { numberOf, oneOf, refuseParameters } from '../options.ts'
import { noPricesIn, priceSource, type LoadBook } from '../price-books.ts'
import { usageOf } from '../usage-options.ts'
import { estimateFormats, type estimateCommand } from './estimate.description.ts'
import { serviceOptions } from './options/service.ts'

type Arguments = ArgumentsOf<typeof estimateCommand>

/** `ecs-lint estimate`: the bill of a service given as files or as options. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = oneOf(args, 'format', estimateFormats) ?? 'pretty'
  const usage = usageOf(args)
  const limit = numberOf(args, 'budget')
  const source = await priceSource(args, io)
  const { load } = source
  // With --diff they may be those of the template that the options are compared with.
  if (args.operands.length === 0 && !args.has('diff')) refuseParameters(args)
  const { graph, book, unread } =
    args.operands.length > 0 ? await fromFiles(args, io, load) : await fromOptions(args, load)
  if (args.has('compare')) {
    const other = (['budget', 'diff', 'diff-rev'] as const).find((option) => args.has(option))
    if (other !== undefined) throw notTogether(other)
    const { compare } = await import('./estimate-compare.ts')
    return compare({ graph, book, usage }, source, args, io, unread)
  }
  const estimate = withUnread(estimateGraph(graph, book, usage), unread)
  const budget = limit === undefined ? undefined : budgetOf(limit, estimate)
  const before = await baseOf(args, io, load, usage)
  if (before === undefined) {
    const writeEstimate = await reporters[format]()
    const { findSavings } = await import('@ecs-lint/core/savings')
    const savings = findSavings(graph, book, usage)
    io.stdout.write(writeEstimate(estimate, book, io, { savings, ...(budget !== undefined && { budget }) }))
    return exitCodeOf([estimate], budget)
  }
  const { differenceReporters } = await import('../reporters/difference.ts')
  io.stdout.write(differenceReporters[format](diffEstimates(before, estimate), book, io, budget))
  return exitCodeOf([before, estimate], budget)
}

function notTogether(other: string): UserError {
  return new UserError(
    {
      ko: `--compare와 --${other}는 함께 쓸 수 없습니다.`,
      en: `--compare and --${other} do not go together.`,
    },
    { ko: '한 번에 하나씩 실행하세요.', en: 'Run them one after the other.' },
  )
}

/** The reporters by format, each loaded when it is used. */
const reporters: Readonly<Record<(typeof estimateFormats)[number], () => Promise<WriteEstimate>>> = {
  pretty: async () => (await import('../reporters/estimate-pretty.ts')).writeEstimatePretty,
  json: async () => (await import('../reporters/estimate-json.ts')).writeEstimateJson,
  csv: async () => (await import('../reporters/estimate-csv.ts')).writeEstimateCsv,
  markdown: async () => (await import('../reporters/estimate-markdown.ts')).writeEstimateMarkdown,
}

type WriteEstimate = (estimate: Estimate, book: PriceBook, io: Io, beside: BesideBill) => string

interface Priced {
  readonly graph: ResourceGraph
  readonly book: PriceBook
  /** What could not be read. */
  readonly unread?: Unread
}

type Unread = readonly { readonly file: string; readonly text: Text }[]

/** A bill that says what it does without. */
function withUnread(estimate: Estimate, unread: Unread = []): Estimate {
  const more = unread.map(({ file, text }) => ({ resource: { type: 'file', id: file }, reason: text }))
  return more.length === 0 ? estimate : { ...estimate, missing: [...estimate.missing, ...more] }
}

async function fromFiles(args: Arguments, io: Io, load: LoadBook): Promise<Priced> {
  const contradiction = namesOf(serviceOptions).find((option) => args.has(option))
  if (contradiction !== undefined) {
    throw new UserError(
      {
        ko: `파일과 --${contradiction}은 함께 쓸 수 없습니다.`,
        en: `--${contradiction} and files exclude one another.`,
      },
      {
        ko: '파일로 계산할 때는 --region과 --lcu, --gb-out처럼 사용량을 나타내는 옵션만 쓰세요.',
        en: 'With files only --region and options that tell of usage count, such as --lcu and --gb-out.',
      },
    )
  }
  // A service described by options needs no reader, which takes longer to load than a bill to compute.
  const { readEcsSources, soundGraphOf, unreadParts } = await import('../ecs-files.ts')
  const { readOptionsOf } = await import('../parameters-file.ts')
  const { reading } = await readEcsSources(args.operands, io, readOptionsOf(args, io))
  return { ...(await withBook(soundGraphOf(reading, 'price'), args, load)), unread: unreadParts(reading) }
}

/** What `--diff` or `--diff-rev` compares with; undefined where neither is given. */
async function baseOf(args: Arguments, io: Io, load: LoadBook, usage: Usage): Promise<Estimate | undefined> {
  if (!args.has('diff') && !args.has('diff-rev')) return undefined
  const { readBase } = await import('./estimate-base.ts')
  const base = await readBase(args, io)
  const { graph, book } = await withBook(base.graph, args, load)
  return withUnread(estimateGraph(graph, book, usage), base.unread)
}

async function withBook(graph: ResourceGraph, args: Arguments, load: LoadBook): Promise<Priced> {
  const regions = new Set(
    graph.resources.map(({ region }) => region).filter((region) => region !== undefined),
  )
  const [only] = regions
  const region = args.text('region') ?? (regions.size === 1 ? only : undefined)
  return { graph, book: await bookOf(region, load) }
}

async function fromOptions(args: Arguments, load: LoadBook): Promise<Priced> {
  const book = await bookOf(args.text('region'), load)
  const config = configOf(args, book.region)
  const parsed = parseServiceConfig(config)
  if ('problems' in parsed) {
    const [problem] = parsed.problems
    const message = problem?.message ?? { ko: '', en: '' }
    throw new UserError(message, {
      ko: 'ecs-lint estimate --help로 옵션을 확인하세요.',
      en: 'See ecs-lint estimate --help for the options.',
    })
  }
  return { graph: expand(parsed.config), book }
}

function configOf(args: Arguments, region: string): ServiceConfig {
  const numbers = {
    cpu: numberOf(args, 'cpu'),
    memory: numberOf(args, 'memory'),
    tasks: numberOf(args, 'tasks'),
    ephemeralStorage: numberOf(args, 'storage'),
    natGateways: numberOf(args, 'nat'),
    azs: numberOf(args, 'azs'),
    logRetentionInDays: numberOf(args, 'log-retention'),
  }
  const instanceType = args.text('instance-type')
  const containerInsights = oneOf(args, 'container-insights', ['disabled', 'enabled', 'enhanced'] as const)
  return {
    region,
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
    ...computeOf(args),
    ...(instanceType !== undefined && { instanceType }),
    ...(containerInsights !== undefined && { containerInsights }),
    cpuArchitecture: args.flag('arm') ? 'ARM64' : 'X86_64',
    operatingSystem: args.flag('windows') ? 'WINDOWS_SERVER_2022_CORE' : 'LINUX',
    egress: egressOf(args),
    loadBalancer: args.flag('alb') ? 'application' : args.flag('nlb') ? 'network' : 'none',
    internetFacing: !args.flag('internal'),
  }
}

/** What the tasks run on; a UserError if the options name several things. */
function computeOf(args: Arguments): Partial<ServiceConfig> {
  const mix = args.text('spot-mix')
  const given = (['spot', 'spot-mix', 'ec2', 'managed-instances'] as const).filter((option) =>
    args.has(option),
  )
  if (given.length > 1) {
    const options = given.map((option) => `--${option}`).join(', ')
    throw new UserError(
      { ko: `함께 쓸 수 없는 옵션입니다: ${options}`, en: `These exclude one another: ${options}.` },
      {
        ko: '태스크를 실행할 곳을 하나만 고르세요.',
        en: 'Choose one thing for the tasks to run on.',
      },
    )
  }
  const hasInstances =
    args.flag('ec2') || args.flag('managed-instances') || args.text('compare') === 'launch-type'
  if (args.has('instance-type') && !hasInstances) {
    throw new UserError(
      { ko: 'Fargate에는 인스턴스 유형이 없습니다.', en: 'Fargate has no instance types.' },
      {
        ko: '--instance-type은 --ec2, --managed-instances, --compare launch-type과 함께 쓰세요.',
        en: 'Give --instance-type together with --ec2, --managed-instances or --compare launch-type.',
      },
    )
  }
  if (mix !== undefined) return spotMix(mix)
  if (args.flag('spot')) return { compute: 'FARGATE_SPOT' }
  if (args.flag('ec2')) return { compute: 'EC2' }
  return { compute: args.flag('managed-instances') ? 'MANAGED_INSTANCES' : 'FARGATE' }
}

/** `1:1:3`: the base on Fargate, its weight, and the weight of Fargate Spot. */
function spotMix(text: string): Partial<ServiceConfig> {
  const [, base, onDemand, spot] = /^(\d+):(\d+):(\d+)$/.exec(text) ?? []
  if (Number(onDemand) + Number(spot) > 0) {
    return {
      compute: 'FARGATE_MIXED',
      onDemandBase: Number(base),
      onDemandWeight: Number(onDemand),
      spotWeight: Number(spot),
    }
  }
  throw new UserError(
    { ko: `--spot-mix 값이 잘못되었습니다: ${text}`, en: `--spot-mix does not take ${text}.` },
    {
      ko: '예: --spot-mix 1:1:3 (Fargate에 먼저 1개, 나머지는 Fargate와 Spot에 1:3, 가중치 하나는 0보다 커야 합니다)',
      en: 'For example --spot-mix 1:1:3: one task on Fargate first, of the rest 1 on Fargate to 3 on Spot; one weight must be above 0.',
    },
  )
}

function egressOf(args: Arguments): NonNullable<ServiceConfig['egress']> {
  if (args.flag('public-ip')) return 'public-ip'
  if (args.has('nat')) return 'nat'
  return args.flag('endpoints') ? 'endpoints' : 'none'
}

/** The prices of a Region; a UserError if none is named or it has no prices. */
async function bookOf(region: string | undefined, load: LoadBook): Promise<PriceBook> {
  if (region === undefined) {
    throw new UserError(
      { ko: '어느 리전의 요금인지 알 수 없습니다.', en: 'It is not clear which Region to price.' },
      { ko: '예: --region ap-northeast-2', en: 'For example --region ap-northeast-2' },
    )
  }
  const book = await load(region)
  if (book !== undefined) return book
  throw noPricesIn(region)
}
