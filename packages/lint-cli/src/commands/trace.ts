import type { Resource, ResourceGraph, Unknown } from '@ecs-lint/core/graph'
import {
  parseCidr,
  traceBetween,
  traceExec,
  traceFetching,
  traceFromInternet,
  traceTargets,
  type Need,
  type Trace,
} from '@ecs-lint/core/network'
import { chooseService } from '../choose-service.ts'
import type { ArgumentsOf } from '../arguments.ts'
import { readEcsSources } from '../ecs-files.ts'
import { soundGraphOf, tellUnread } from '../file-parts.ts'
import { readOptionsOf } from '../parameters-file.ts'
import { UserError } from '../errors.ts'
import { inventoryGraph } from '../inventory-file.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatOf, numberOf } from '../options.ts'
import { writeTraceJson } from '../reporters/trace-json.ts'
import { writeTracePretty } from '../reporters/trace-pretty.ts'
import { outcomeOf, type NamedTrace, type TraceReport } from '../reporters/trace-report.ts'
import { tell } from '../terminal.ts'
import type { traceCommand } from './trace.description.ts'

type Arguments = ArgumentsOf<typeof traceCommand>

type Service = Resource<'ecs.service'>

const writeTraces = { pretty: writeTracePretty, json: writeTraceJson }
const needs: readonly string[] = ['image', 'logs', 'secrets', 'exec'] satisfies (Need | 'exec')[]

/** `ecs-lint trace`: follows a packet, an image pull or ECS Exec, and shows where it is stopped. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  const { graph, isWhole } = await graphFor(args, io)
  const to = args.text('to')
  const port = checkedPort(args)
  const isFetch = to !== undefined && needs.includes(to)
  const service = isFetch ? chooseService(graph, args.text('from'), 'from') : chooseService(graph, to, 'to')
  const traces = isFetch
    ? fetching(graph, service, to as Need | 'exec')
    : serving(graph, args.text('from') ?? 'internet', service, port)
  if (service.exists !== true) tellDoubt(service, service.exists, io)
  // What was not read may let a packet through, or stop it.
  const isSure = isWhole && service.exists === true
  const report: TraceReport = { traces, verdict: isSure ? outcomeOf(traces) : 'unknown' }
  io.stdout.write(writeTraces[format](report, io))
  return ({ passes: 0, blocked: 1, unknown: 3 } as const)[report.verdict]
}

/** Says beside the output that the service may not exist. */
function tellDoubt({ id }: Service, { expression }: Unknown, io: Io): void {
  const text =
    io.language === 'ko'
      ? `${id}: 만들어지는 서비스인지 알 수 없습니다(${expression}).`
      : `Whether the service ${id} exists is not known (${expression}).`
  tell(text, io)
}

interface Read {
  readonly graph: ResourceGraph
  /** Nothing is known to be left out. */
  readonly isWhole: boolean
}

async function graphFor(args: Arguments, io: Io): Promise<Read> {
  const inventory = args.text('from-inventory')
  if (inventory === undefined) {
    const read = await readEcsSources(
      args.operands.length > 0 ? args.operands : ['.'],
      io,
      await readOptionsOf(args, io),
    )
    return { graph: await soundGraphOf(read, 'trace', io), isWhole: !tellUnread(read, io) }
  }
  return { graph: await inventoryGraph(inventory, io), isWhole: true }
}

function fetching(graph: ResourceGraph, service: Service, need: Need | 'exec'): readonly NamedTrace[] {
  const traces = need === 'exec' ? traceExec(graph, service) : traceFetching(graph, service, need)
  return traces.map((trace) => ({
    ...trace,
    from: trace.place === undefined ? service.id : `${service.id} (${trace.place.subnetId || '?'})`,
    to: trace.host === '' ? need : trace.host,
  }))
}

function serving(
  graph: ResourceGraph,
  from: string,
  service: Service,
  port: number | undefined,
): readonly NamedTrace[] {
  const named = (traces: readonly Trace[]): readonly NamedTrace[] =>
    traces.map((trace) => ({ ...trace, from, to: service.id }))
  if (from === 'internet') return named(traceFromInternet(graph, service, { port }))
  if (from === 'load-balancer') {
    const traces = traceTargets(graph, service).filter((trace) => port === undefined || trace.port === port)
    if (traces.length > 0)
      return traces.map((trace) => ({ ...trace, from, to: `${service.id}:${trace.port} (${trace.purpose})` }))
    throw new UserError({
      ko: `서비스 ${service.id}: 로드 밸런서나 그 포트가 없습니다.`,
      en: `The service ${service.id} has no load balancer, or none with that port.`,
    })
  }
  const source = parseCidr(from)
  if (source !== undefined) return named(traceFromInternet(graph, service, { port, source }))
  return named(traceBetween(graph, chooseService(graph, from, 'from'), service, port))
}

function checkedPort(args: Arguments): number | undefined {
  const port = numberOf(args, 'port')
  if (port === undefined || (Number.isInteger(port) && port >= 1 && port <= 65_535)) return port
  throw new UserError({
    ko: `--port 값은 1~65535 사이의 정수여야 합니다: ${port}`,
    en: `--port takes a whole number from 1 to 65535, not ${port}.`,
  })
}
