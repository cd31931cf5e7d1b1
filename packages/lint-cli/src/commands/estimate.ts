import {
  computeOf as computeOfService,
  currentEgress,
  diffEstimates,
  estimateGraph,
  unpricedInTemplates,
  withEgress,
  type Assumption,
  type Estimate,
  type Omission,
  type Usage,
} from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { PriceBook } from '@ecs-lint/core/pricing'
import type { Source } from '@ecs-lint/core/source'
import { budgetOf, exitCodeOf, type BesideBill, type FilePlace } from '../budget.ts'
import type { FilePart } from '../file-parts.ts'
import { namesOf, type ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import type { ExitCode, Io } from '../io.ts'
import { besideFiles, numberOf, oneOf, refuseParameters } from '../options.ts'
import { bookOf, priceSource, type LoadBook, type PriceSource } from '../price-books.ts'
import { tell } from '../terminal.ts'
import { usageOf } from '../usage-options.ts'
import { estimateFormats, type estimateCommand } from './estimate.description.ts'
import { serviceOptions } from './options/service.ts'

type Arguments = ArgumentsOf<typeof estimateCommand>

/** `ecs-lint estimate`: the bill of a service given as files or as options. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = oneOf(args, 'format', estimateFormats) ?? 'pretty'
  const usage = usageOf(args)
  if (usage.instanceType !== undefined) (await import('../instance-type.ts')).refuseNoType(usage.instanceType)
  const limit = numberOf(args, 'budget')
  const named = await priceSource(args, io)
  // With --diff they may be those of the template that the options are compared with.
  if (args.operands.length === 0 && !args.has('diff')) refuseParameters(args)
  const { graph, unread, assumed, ...read } =
    args.operands.length > 0 ? await fromFiles(args, io, named.load) : await fromOptions(args, named.load)
  const source = needsInstances(graph, args) ? withInstancesOf(named) : named
  const { load } = source
  const book = source === named ? read.book : await named.withInstances(read.book)
  if (args.has('compare')) {
    const { compare } = await import('./estimate-compare.ts')
    return compare({ graph, book, usage }, source, args, io, unread, assumed)
  }
  const bill = estimateGraph(graph, book, usage)
  const places =
    read.sources === undefined ? new Map<Omission, FilePlace>() : await placesOf(bill, graph, read.sources)
  const estimate = withAssumed(withUnread(bill, unread, places), assumed)
  const budget = limit === undefined ? undefined : budgetOf(limit, estimate)
  const before = await baseOf(args, io, load, usage, book.region)
  if (before === undefined) {
    if (Object.keys(usage).length > 0) {
      const { tellIdleUsage } = await import('../idle-usage.ts')
      // Of a service that options describe, the type of its instances is a part.
      tellIdleUsage(graph, book, usage, args.operands.length > 0 ? [] : ['instance-type'], io)
    }
    const writeEstimate = await reporters[format]()
    const { judgeSavings } = await import('@ecs-lint/core/savings')
    const { savings, withheld } = judgeSavings(graph, book, usage)
    io.stdout.write(
      writeEstimate(estimate, book, io, {
        savings,
        withheld,
        places,
        ...(budget !== undefined && { budget }),
      }),
    )
    return exitCodeOf([estimate], budget)
  }
  const { differenceReporters } = await import('../reporters/difference.ts')
  // A difference has no list of assumptions.
  for (const { text } of assumed ?? []) tell(text[io.language], io)
  io.stdout.write(differenceReporters[format](diffEstimates(before, estimate), book, io, budget))
  return exitCodeOf([before, estimate], budget)
}

async function placesOf(
  bill: Estimate,
  graph: ResourceGraph,
  sources: readonly Source[],
): Promise<Map<Omission, FilePlace>> {
  if (bill.missing.length === 0) return new Map()
  // What is missing from a bill is rare, and the places of a file take longer to find than a bill to compute.
  const { placesOfMissing } = await import('../missing-places.ts')
  return placesOfMissing(bill.missing, graph, sources)
}

/** Whether something runs, or is to be compared, on instances: their prices stand in files of their own. */
function needsInstances(graph: ResourceGraph, args: Arguments): boolean {
  return (
    args.text('compare') === 'launch-type' ||
    graph.all('ecs.service').some((service) => computeOfService(service, graph) !== 'FARGATE')
  )
}

function withInstancesOf(source: PriceSource): PriceSource {
  return {
    ...source,
    load: async (region) => {
      const book = await source.load(region)
      return book === undefined ? undefined : source.withInstances(book)
    },
  }
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
  /** The files. */
  readonly sources?: readonly Source[]
  /** What could not be read. */
  readonly unread?: Unread
  /** What the options say of what the files do not, and how the files were taken. */
  readonly assumed?: readonly Assumption[]
}

type Unread = readonly (FilePart & { readonly isBeside?: true })[]

/** A bill that says what it does without; `places` gains where in the files that stands. */
function withUnread(
  estimate: Estimate,
  unread: Unread = [],
  places = new Map<Omission, FilePlace>(),
): Estimate {
  const more = unread.map(({ file, line, text, isBeside }) => {
    const omission: Omission = {
      resource: { type: 'file', id: file },
      ...(isBeside !== undefined && { isBeside }),
      reason: text,
    }
    if (line !== undefined) places.set(omission, { file, line })
    return omission
  })
  return more.length === 0 ? estimate : { ...estimate, missing: [...estimate.missing, ...more] }
}

function withAssumed(estimate: Estimate, assumed: readonly Assumption[] = []): Estimate {
  return assumed.length === 0 ? estimate : { ...estimate, assumptions: [...assumed, ...estimate.assumptions] }
}

async function fromFiles(args: Arguments, io: Io, load: LoadBook): Promise<Priced> {
  const contradiction = namesOf(serviceOptions).find(
    (option) => args.has(option) && option !== 'nat' && option !== 'endpoints',
  )
  if (contradiction !== undefined) {
    throw besideFiles(contradiction, {
      ko: '파일로 계산할 때는 --region과 --lcu, --gb-out처럼 사용량을 나타내는 옵션만 쓰세요.',
      en: 'With files, use only --region and options for usage, such as --lcu and --gb-out.',
    })
  }
  // A service described by options needs no reader, which takes longer to load than a bill to compute.
  const { readEcsSources } = await import('../ecs-files.ts')
  const { assumedParts, lineAt, placed, priceableGraphOf, unreadParts } = await import('../file-parts.ts')
  const { readOptionsOf } = await import('../parameters-file.ts')
  const read = await readEcsSources(args.operands, io, await readOptionsOf(args, io))
  const { reading, sources } = read
  const { graph, wrong } = await priceableGraphOf(read, io)
  const priced = await withBook(graph, args, load)
  const unread = [
    ...wrong,
    ...unreadParts(read),
    ...unpricedInTemplates(sources).map(({ at, reason }) => {
      const line = lineAt(at, sources)
      const text = placed(at.file, line, reason)
      return { file: at.file, ...(line !== undefined && { line }), text, isBeside: true as const }
    }),
  ]
  const grown = args.has('nat') || args.flag('endpoints') ? goingOut(priced, args) : priced
  return {
    ...grown,
    sources,
    unread,
    assumed: [
      ...(priced.assumed ?? []),
      ...assumedParts(reading),
      ...(grown === priced ? [] : (grown.assumed ?? [])),
    ],
  }
}

/** What files hold that show no way out, with the NAT gateways or endpoints that the options say are there. */
function goingOut({ graph, book }: Priced, args: Arguments): Priced {
  const gateways = numberOf(args, 'nat')
  const egress = gateways === undefined ? { kind: 'endpoints' as const } : { kind: 'nat' as const, gateways }
  const isShown = currentEgress(graph) !== undefined
  const grown = isShown ? graph : withEgress(graph, egress, book.region)
  if (grown === graph) {
    throw new UserError(
      isShown
        ? {
            ko: '태스크가 밖으로 나가는 길이 이미 파일에 있습니다.',
            en: 'The files already show how the tasks go out.',
          }
        : {
            ko: '태스크가 놓일 서브넷을 알 수 없어 NAT 게이트웨이나 엔드포인트를 더할 수 없습니다.',
            en: 'The subnets of the tasks are not known, so no gateway or endpoint can be added.',
          },
      {
        ko: '--nat와 --endpoints 없이 실행하거나, --compare egress로 비교하세요.',
        en: 'Leave --nat and --endpoints out, or compare ways out with --compare egress.',
      },
    )
  }
  const text =
    gateways === undefined
      ? {
          ko: '파일에 없는 VPC 엔드포인트가 태스크의 서브넷에 있다고 보았습니다(--endpoints).',
          en: 'VPC endpoints that the files do not show are assumed in the subnets of the tasks (--endpoints).',
        }
      : {
          ko: `파일에 없는 NAT 게이트웨이 ${gateways}개로 나간다고 보았습니다(--nat).`,
          en: `The tasks are assumed to go out by ${gateways} NAT ${gateways === 1 ? 'gateway' : 'gateways'} that the files do not show (--nat).`,
        }
  return { graph: grown, book, assumed: [{ name: 'given-way-out', text }] }
}

/** What `--diff` or `--diff-rev` compares with; undefined where neither is given. */
async function baseOf(
  args: Arguments,
  io: Io,
  load: LoadBook,
  usage: Usage,
  otherwise: string,
): Promise<Estimate | undefined> {
  if (!args.has('diff') && !args.has('diff-rev')) return undefined
  const { readBase } = await import('./estimate-base.ts')
  const base = await readBase(args, io)
  const { graph, book } = await withBook(base.graph, args, load, otherwise)
  return withUnread(estimateGraph(graph, book, usage), base.unread)
}

/** Files with the prices of the Region that is given, that they name, or else that they are compared with. */
async function withBook(
  graph: ResourceGraph,
  args: Arguments,
  load: LoadBook,
  otherwise?: string,
): Promise<Priced> {
  const given = args.text('region')
  if (given !== undefined) return { graph, book: await bookOf(given, load) }
  const { regionOfFiles } = await import('../region-of-files.ts')
  const found = regionOfFiles(graph)
  const book = await bookOf(found?.region ?? otherwise ?? noRegion(), load)
  return { graph, book, ...(found?.assumed !== undefined && { assumed: [found.assumed] }) }
}

async function fromOptions(args: Arguments, load: LoadBook): Promise<Priced> {
  const book = await bookOf(args.text('region') ?? noRegion(), load)
  // Files need no options to be read, which would take longer than to read many of them.
  const { serviceOf } = await import('./estimate-options.ts')
  return { book, ...serviceOf(args, book.region) }
}

function noRegion(): never {
  throw new UserError(
    { ko: '어느 리전의 요금인지 알 수 없습니다.', en: 'It is not clear which Region to price.' },
    { ko: '예: --region ap-northeast-2', en: 'For example --region ap-northeast-2' },
  )
}
