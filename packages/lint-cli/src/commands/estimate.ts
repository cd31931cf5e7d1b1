import { estimateGraph, type Usage } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { loadPriceBook, nearestRegion, type PriceBook } from '@ecs-lint/core/pricing'
import { expand, parseServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import type { CommandArguments } from '../command.ts'
import { UserError } from '../errors.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatOf, numberOf } from '../options.ts'
import { writeEstimateJson } from '../reporters/estimate-json.ts'
import { writeEstimatePretty } from '../reporters/estimate-pretty.ts'

const writeEstimates = { pretty: writeEstimatePretty, json: writeEstimateJson }

/** `ecs-lint estimate`: the bill of a service given as files or as options. */
export async function run(args: CommandArguments, io: Io): Promise<ExitCode> {
  const usage = usageOf(args)
  if (args.text('compare') !== undefined) {
    const { compare } = await import('./estimate-compare.ts')
    return compare({ ...(await priced(args, io)), usage }, args, io)
  }
  const format = formatOf(args)
  const { graph, book } = await priced(args, io)
  const estimate = estimateGraph(graph, book, usage)
  io.stdout.write(writeEstimates[format](estimate, book, io))
  return estimate.missing.length > 0 ? 3 : 0
}

interface Priced {
  readonly graph: ResourceGraph
  readonly book: PriceBook
}

function priced(args: CommandArguments, io: Io): Promise<Priced> {
  return args.operands.length > 0 ? fromFiles(args, io) : fromOptions(args)
}

/** Options that describe a service; next to files they would contradict them. */
const describing = [
  'cpu', 'memory', 'tasks', 'arm', 'windows', 'spot', 'storage', 'public-ip', 'nat', 'endpoints', 'alb', 'nlb', 'internal', 'azs',
] as const // prettier-ignore

async function fromFiles(args: CommandArguments, io: Io): Promise<Priced> {
  const contradiction = describing.find((option) => args.text(option) !== undefined || args.flag(option))
  if (contradiction !== undefined) {
    throw new UserError(
      {
        ko: `파일과 --${contradiction}은 함께 쓸 수 없습니다.`,
        en: `--${contradiction} and files exclude one another.`,
      },
      {
        ko: '파일로 계산하려면 --region과 --lcu, --nat-gb, --hours만 쓰세요.',
        en: 'With files only --region, --lcu, --nat-gb and --hours count.',
      },
    )
  }
  // Options need no reader of files, and it takes longer to load than to price them.
  const { readEcsSources } = await import('../ecs-files.ts')
  const { graph, findings } = (await readEcsSources(args.operands, io)).reading
  const wrong = findings.find((finding) => finding.severity === 'error')
  if (wrong !== undefined) {
    const { ko, en } = wrong.message
    throw new UserError(
      {
        ko: `파일에 오류가 있어 계산할 수 없습니다: ${ko}`,
        en: `A file is wrong, so nothing can be priced: ${en}`,
      },
      { ko: 'ecs-lint lint로 위치를 확인하세요.', en: 'ecs-lint lint shows where.' },
    )
  }
  const regions = new Set(
    graph.resources.map(({ region }) => region).filter((region) => region !== undefined),
  )
  const [only] = regions
  const region = args.text('region') ?? (regions.size === 1 ? only : undefined)
  return { graph, book: await bookOf(region) }
}

async function fromOptions(args: CommandArguments): Promise<Priced> {
  const book = await bookOf(args.text('region'))
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

function configOf(args: CommandArguments, region: string): ServiceConfig {
  const numbers = {
    cpu: numberOf(args, 'cpu'),
    memory: numberOf(args, 'memory'),
    tasks: numberOf(args, 'tasks'),
    ephemeralStorage: numberOf(args, 'storage'),
    natGateways: numberOf(args, 'nat'),
    azs: numberOf(args, 'azs'),
  }
  return {
    region,
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
    compute: args.flag('spot') ? 'FARGATE_SPOT' : 'FARGATE',
    cpuArchitecture: args.flag('arm') ? 'ARM64' : 'X86_64',
    operatingSystem: args.flag('windows') ? 'WINDOWS_SERVER_2022_CORE' : 'LINUX',
    egress: egressOf(args),
    loadBalancer: args.flag('alb') ? 'application' : args.flag('nlb') ? 'network' : 'none',
    internetFacing: !args.flag('internal'),
  }
}

function egressOf(args: CommandArguments): NonNullable<ServiceConfig['egress']> {
  if (args.flag('public-ip')) return 'public-ip'
  if (args.text('nat') !== undefined) return 'nat'
  return args.flag('endpoints') ? 'endpoints' : 'none'
}

function usageOf(args: CommandArguments): Usage {
  const usage = {
    lcu: numberOf(args, 'lcu'),
    natGb: numberOf(args, 'nat-gb'),
    hoursPerMonth: numberOf(args, 'hours'),
  }
  return Object.fromEntries(Object.entries(usage).filter(([, value]) => value !== undefined))
}

/** The prices of a Region; a UserError where none is named or it has none. */
async function bookOf(region: string | undefined): Promise<PriceBook> {
  if (region === undefined) {
    throw new UserError(
      { ko: '어느 리전의 요금인지 알 수 없습니다.', en: 'It is not clear which Region to price.' },
      { ko: '예: --region ap-northeast-2', en: 'For example --region ap-northeast-2' },
    )
  }
  const book = await loadPriceBook(region)
  if (book !== undefined) return book
  const nearest = nearestRegion(region)
  throw new UserError(
    { ko: `${region} 리전의 요금표가 없습니다.`, en: `There are no prices for the Region ${region}.` },
    { ko: `혹시 ${nearest} 아닌가요?`, en: `Did you mean ${nearest}?` },
  )
}
