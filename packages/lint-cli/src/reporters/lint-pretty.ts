import { formatPath, type Finding, type Severity } from '@ecs-lint/core/finding'
import type { Io } from '../io.ts'
import { pad, style, visible, width, wrap } from '../terminal.ts'
import { countSeverities, type LintReport } from './lint-report.ts'

const severityNames: Readonly<Record<Severity, { readonly ko: string; readonly en: string }>> = {
  error: { ko: '오류', en: 'error' },
  warning: { ko: '경고', en: 'warning' },
  info: { ko: '정보', en: 'info' },
}

const severityColors = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** The report for a person, file by file: findings, each with the line that it is about. */
export function* writeLintPretty(report: LintReport, io: Io): Generator<string> {
  const byFile = Map.groupBy(report.findings, (finding) => finding.range?.file ?? finding.at?.file ?? '')
  for (const change of writeFixes(report, io)) yield `${change}\n\n`
  for (const [file, findings] of byFile) {
    const source = report.sources.get(file)
    const title = file === '' ? [] : [style(io.stdout, 'underline', visible(file))]
    // Once for the file, which may have thousands of findings.
    const lines = source?.text.split(/\r\n|\r|\n/)
    const written = findings.flatMap((finding) => writeFinding(finding, lines, io))
    yield `${[...title, ...written].join('\n')}\n\n`
  }
  yield `${[...writeInconclusive(report, io), summaryOf(report, io)].join('\n')}\n`
}

/** The changes as a diff, and how many findings they mend. */
function writeFixes({ fixes }: LintReport, io: Io): readonly string[] {
  if (fixes === undefined) return []
  const { length } = fixes.fixed
  const count = fixes.isDryRun
    ? { ko: `--fix로 고칠 수 있는 문제 ${length}개`, en: `${length} to be mended by --fix` }
    : { ko: `문제 ${length}개를 고쳤습니다`, en: `${length} mended` }
  const diffs = fixes.diffs.map(({ diff }) =>
    diff
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => style(io.stdout, diffColors[line[0] ?? ''] ?? 'reset', visible(line)))
      .join('\n'),
  )
  return [...diffs, `${count[io.language]}.`]
}

const diffColors: Readonly<Record<string, 'green' | 'red' | 'cyan'>> = {
  '+': 'green',
  '-': 'red',
  '@': 'cyan',
}

function writeFinding(finding: Finding, text: readonly string[] | undefined, io: Io): readonly string[] {
  const { severity, range: place, rule } = finding
  const where = place === undefined ? '' : `${place.start.line}:${place.start.column} `
  const label = style(io.stdout, [severityColors[severity], 'bold'], severityNames[severity][io.language])
  const lines = wrap(visible(finding.message[io.language]), io.stdout.columns - 4)
  return [
    '',
    `  ${where}${label}  ${style(io.stdout, 'dim', rule)}`,
    ...lines.map((line) => `    ${line}`),
    ...(place === undefined || text === undefined ? [] : codeFrame(text, finding, io)),
  ]
}

/** The line that a finding is about, with its stretch underlined; a long line is cut around it. */
function codeFrame(text: readonly string[], finding: Finding, io: Io): readonly string[] {
  const { range: place } = finding
  if (place === undefined) return []
  const line = text[place.start.line - 1] ?? ''
  if (line.trim() === '') return []
  const number = String(place.start.line)
  const space = io.stdout.columns - number.length - 8
  const from = place.start.column - 1 > space - 20 ? place.start.column - 1 - 20 : 0
  const shown = visible(line.slice(from, from + space))
  const before = visible(line.slice(from, place.start.column - 1))
  const end = place.end.line === place.start.line ? place.end.column - 1 : line.length
  const marked = visible(line.slice(place.start.column - 1, Math.min(end, from + space)))
  const marker = style(io.stdout, severityColors[finding.severity], '^'.repeat(Math.max(1, width(marked))))
  const gutter = style(io.stdout, 'dim', `    ${number} │`)
  const emptyGutter = style(io.stdout, 'dim', `    ${pad('', number.length)} │`)
  return [`${gutter} ${shown}`, `${emptyGutter} ${' '.repeat(width(before))}${marker}`]
}

function writeInconclusive(report: LintReport, io: Io): readonly string[] {
  if (report.inconclusive.length === 0) return []
  const title =
    io.language === 'ko'
      ? '값을 알 수 없어 점검하지 못한 곳:'
      : 'Not judged, because these values could not be worked out:'
  const rows = report.inconclusive.map(({ at, resource, unknown, rules }) => {
    const place = [at?.file ?? resource.id, formatPath(at?.path ?? unknown.path), unknown.expression]
      .filter((part) => part !== '')
      .join(' ')
    return `  ${visible(place)} (${rules.join(', ')})`
  })
  return [title, ...rows.flatMap((row) => wrap(row, io.stdout.columns)), '']
}

function summaryOf(report: LintReport, io: Io): string {
  const { errors, warnings, infos } = countSeverities(report)
  const files = report.sources.size
  if (io.language === 'ko') {
    const suppressed = report.suppressed === 0 ? '' : `, 예외 처리 ${report.suppressed}개`
    return errors + warnings + infos === 0
      ? `파일 ${files}개에서 문제를 찾지 못했습니다${suppressed}.`
      : `파일 ${files}개: 오류 ${errors}개, 경고 ${warnings}개, 정보 ${infos}개${suppressed}`
  }
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
  const suppressed = report.suppressed === 0 ? '' : `, ${report.suppressed} suppressed`
  return errors + warnings + infos === 0
    ? `Nothing found in ${counted(files, 'file')}${suppressed}.`
    : `${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${infos} info${suppressed}`
}
