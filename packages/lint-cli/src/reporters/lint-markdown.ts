import type { Io } from '../io.ts'
import { notJudged, severityNames, summaryText, type LintReport } from './lint-report.ts'
import { code, escaped, table, titledList } from './markdown.ts'

/** The report for the description of a pull request, or a step's summary. */
export function writeLintMarkdown(report: LintReport, { language }: Pick<Io, 'language'>): readonly string[] {
  const isKorean = language === 'ko'
  const rows = report.findings.map(({ rule, severity, message, range, at, docs }) => {
    const file = range?.file ?? at?.file ?? ''
    const place = range === undefined ? file : `${file}:${range.start.line}`
    const name = code(rule)
    return [
      severityNames[severity][language],
      code(place),
      docs === undefined ? name : `[${name}](${docs})`,
      escaped(message[language]),
    ]
  })
  const header = isKorean ? ['심각도', '위치', '규칙', '내용'] : ['Severity', 'Place', 'Rule', 'Finding']
  const lines = [
    '### ecs-lint',
    '',
    ...(rows.length === 0 ? [] : [...table(header, rows, []), '']),
    escaped(summaryText(report)[language]),
    ...titledList(
      isKorean ? '값을 알 수 없어 점검하지 못한 곳' : 'Not judged, because values could not be worked out',
      notJudged(report).map(({ text }) => text[language]),
    ),
  ]
  return [`${lines.join('\n')}\n`]
}
