import type { Finding, Text } from '@ecs-lint/core/finding'
import type { Io } from '../io.ts'
import { fixLevels } from '../lint-choices.ts'
import { pad, style, visible, visibleLine, width, wrap } from '../terminal.ts'
import { notJudged, severityNames, summaryText, type LintReport } from './lint-report.ts'
import { relatedPlaces } from './related.ts'

const severityColors = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** The report for a person, file by file: findings, each with the line that it is about. */
export function* writeLintPretty(report: LintReport, io: Io): Generator<string> {
  const byFile = Map.groupBy(report.findings, (finding) => finding.range?.file ?? finding.at?.file ?? '')
  for (const change of writeFixes(report, io)) yield `${change}\n\n`
  if (report.fixes !== undefined && report.findings.length > 0) yield `${remainingOf(report, io)}\n\n`
  const places = relatedPlaces(report.sources, io)
  for (const [file, findings] of byFile) {
    const source = report.sources.get(file)
    const title = file === '' ? [] : [style(io.stdout, 'underline', visible(file))]
    // Once for the file, which may have thousands of findings.
    const lines = source?.text.split(/\r\n|\r|\n/)
    const written = findings.flatMap((finding) => [...writeFinding(finding, lines, io), ...places(finding)])
    yield `${[...title, ...written].join('\n')}\n\n`
  }
  yield `${[...writeInconclusive(report, io), summaryText(report)[io.language], ...moreOf(report, io)].join('\n')}\n`
}

/** The changes as a diff, and how many findings they mend. */
function writeFixes(report: LintReport, io: Io): readonly string[] {
  const { fixes } = report
  if (fixes === undefined) return []
  const { length } = fixes.fixed
  const count = fixes.isDryRun
    ? { ko: `--fix로 고칠 수 있는 문제 ${length}개`, en: `--fix would fix ${length}` }
    : { ko: `문제 ${length}개를 고쳤습니다`, en: `${length} fixed` }
  const diffs = fixes.diffs.map(({ diff }) =>
    diff
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => style(io.stdout, diffColors[line[0] ?? ''] ?? 'reset', visibleLine(line, '\t')))
      .join('\n'),
  )
  const further = furtherFixes(report).map((text) => text[io.language])
  return [...diffs, [`${count[io.language]}.`, ...further].join('\n')]
}

/** The heading of what the fixes leave. */
function remainingOf({ fixes, findings }: LintReport, io: Io): string {
  const { length } = findings
  const text =
    fixes?.isDryRun === true
      ? { ko: `고친 뒤에도 남을 문제 ${length}개`, en: `Would remain after the fixes: ${length}` }
      : { ko: `고친 뒤에 남은 문제 ${length}개`, en: `Remaining after the fixes: ${length}` }
  return style(io.stdout, 'bold', text[io.language])
}

/** Which level of `--fix-safety` would mend more of what remains, and how much. */
function furtherFixes({ fixes, findings }: LintReport): readonly Text[] {
  if (fixes === undefined) return []
  const further = fixLevels.slice(fixLevels.indexOf(fixes.level) + 1)
  return further.flatMap((level) => {
    const { length } = findings.filter(({ fix }) => fix?.safety === level)
    return length === 0
      ? []
      : [
          {
            ko: `--fix-safety ${level} 옵션을 쓰면 ${length}개를 더 고칠 수 있습니다(${levelWords[level].ko}).`,
            en: `--fix-safety ${level} would fix ${length} more (${levelWords[level].en}).`,
          },
        ]
  })
}

const levelWords: Readonly<Record<(typeof fixLevels)[number], Text>> = {
  safe: { ko: '동작하는 것은 바뀌지 않음', en: 'changes nothing that works' },
  review: { ko: '고친 내용을 확인하세요', en: 'look at what they change' },
  unsafe: { ko: '서비스의 동작이 바뀔 수 있음', en: 'they may change how the service behaves' },
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
  const left = from > 0 ? '…' : ''
  const right = line.length > from + space ? '…' : ''
  const start = from + left.length
  const shown = visibleLine(`${left}${line.slice(start, from + space - right.length)}${right}`, '  ')
  const before = visibleLine(`${left}${line.slice(start, place.start.column - 1)}`, '  ')
  const end = place.end.line === place.start.line ? place.end.column - 1 : line.length
  const marked = visibleLine(line.slice(place.start.column - 1, Math.min(end, from + space)), '  ')
  const marker = style(io.stdout, severityColors[finding.severity], '^'.repeat(Math.max(1, width(marked))))
  const gutter = style(io.stdout, 'dim', `    ${number} │`)
  const emptyGutter = style(io.stdout, 'dim', `    ${pad('', number.length)} │`)
  return [`${gutter} ${shown}`, `${emptyGutter} ${' '.repeat(width(before))}${marker}`]
}

function writeInconclusive(report: LintReport, io: Io): readonly string[] {
  const rows = notJudged(report)
  if (rows.length === 0) return []
  const title = {
    ko: '값을 알 수 없어 점검하지 못한 곳:',
    en: 'Not judged, because these values could not be worked out:',
  }[io.language]
  const more = {
    ko: '템플릿의 파라미터 값은 --parameters로 줄 수 있습니다.',
    en: "--parameters gives a template's parameters their values.",
  }[io.language]
  const isOfParameter = report.inconclusive.some(({ unknown }) => unknown.cause === 'parameter')
  return [
    title,
    ...rows.flatMap(({ text }) => wrap(`  ${visible(text[io.language])}`, io.stdout.columns)),
    ...(isOfParameter ? wrap(more, io.stdout.columns) : []),
    '',
  ]
}

/** Where to read about a rule; for a person at a terminal alone. */
function moreOf({ findings: [first] }: LintReport, io: Io): readonly string[] {
  if (first === undefined || !io.stdout.isTerminal) return []
  const text = {
    ko: `규칙 설명: ecs-lint explain ${first.rule}`,
    en: `About a rule: ecs-lint explain ${first.rule}`,
  }
  return [style(io.stdout, 'dim', text[io.language])]
}
