import { formatPath } from '@ecs-lint/core/finding'
import { sourcePathOf } from '@ecs-lint/core/graph'
import { hopText, type Hop, type Verdict } from '@ecs-lint/core/network'
import type { Io } from '../io.ts'
import { style, visible, wrap } from '../terminal.ts'
import { groupTraces, sharedHops, type SharedHop, type TraceGroup } from './trace-groups.ts'
import type { TraceReport } from './trace-report.ts'

const marks = { passes: '✓', blocked: '✗', unknown: '?' } as const satisfies Record<Verdict, string>
const colors = { passes: 'green', blocked: 'red', unknown: 'yellow' } as const
const outcomes = {
  ko: { passes: '통과합니다', blocked: '막힙니다', unknown: '알 수 없습니다' },
  en: { passes: 'gets through', blocked: 'is blocked', unknown: 'unknown' },
} as const
const assumption = {
  ko: '~ 표시는 읽은 것에 적혀 있지 않아 AWS의 기본값으로 본 것입니다.',
  en: '~ marks what the files do not contain; it is assumed to be as AWS creates it.',
} as const

const likewise = {
  ko: (count: number, names: string) => `같은 것 ${count}개 더: ${names}`,
  en: (count: number, names: string) => `The same for ${count} more: ${names}`,
} as const
const ways = { ko: (count: number) => `경로 ${count}개`, en: (count: number) => `${count} ways` } as const

/** The hops for a person, each with its verdict and the place of the deciding rule; equal traces are printed once. */
export function writeTracePretty({ traces }: TraceReport, io: Io): string {
  const lines = groupTraces(traces).flatMap((group) => [...groupLines(group, io), ''])
  const isAssuming = traces.some(({ hops }) => hops.some((hop) => hop.isAssumed))
  const columns = Math.min(io.stdout.columns, 100)
  return [...lines, ...(isAssuming ? wrap(assumption[io.language], columns) : [])].join('\n').trimEnd() + '\n'
}

function groupLines(group: TraceGroup, io: Io): readonly string[] {
  const { language, stdout } = io
  const { traces, from, to } = group
  const columns = Math.min(stdout.columns, 100)
  const count = traces.length === 1 ? '' : ` (${ways[language](traces.length)})`
  const { verdict } = traces[0]
  const title = `${from.join(', ')} → ${to.join(', ')}: ${outcomes[language][verdict]}${count}`
  const heading = wrap(visible(title), columns).map((line) => style(stdout, ['bold', colors[verdict]], line))
  const hops = sharedHops(group).map((hop) => hopLines(hop, columns, io))
  // One value may leave several things open: that is told once.
  const told = new Set<string>()
  const fresh = hops.filter((lines) => !told.has(lines.join('\n')) && told.add(lines.join('\n')))
  return [...heading, ...fresh.flat()]
}

function hopLines({ hop, others }: SharedHop, columns: number, io: Io): readonly string[] {
  const { language, stdout } = io
  const mark = style(stdout, colors[hop.verdict], hop.isAssumed ? '~' : marks[hop.verdict])
  const [first = '', ...more] = wrap(visible(hopText(hop)[language]), columns - 4)
  const beside = others.length === 0 ? '' : likewise[language](others.length, others.join(', '))
  const dimmed = [placeOf(hop), beside].filter((text) => text !== '')
  return [
    `  ${mark} ${first}`,
    ...more.map((line) => `    ${line}`),
    ...dimmed
      .flatMap((text) => wrap(visible(text), columns - 6))
      .map((line) => style(stdout, 'dim', `      ${line}`)),
  ]
}

/** The place of the deciding rule; empty if the hop passes. */
function placeOf({ at, verdict }: Hop): string {
  if (at === undefined || verdict === 'passes') return ''
  const { resource, path } = at
  const file = sourcePathOf(resource, path)?.file
  return `${file === undefined ? '' : `${file}: `}${resource.type} ${resource.id} ${formatPath(path)}`.trimEnd()
}
