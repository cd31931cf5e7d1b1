import type { SourceRange, Text } from '@ecs-lint/core/finding'
import { allRuleWords, fileRuleWords } from '@ecs-lint/core/rule-words'
import type { Location, Log, ReportingDescriptor, Result } from 'sarif'
import type { Io } from '../io.ts'
import { visible } from '../terminal.ts'
import { notJudged, notJudgedMark, type LintReport } from './lint-report.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * The report in the Static Analysis Results Interchange Format, version 2.1.0, which code scanning takes:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What could not be judged is a notification of the run.
 */
export function writeLintSarif(report: LintReport, { language }: Pick<Io, 'language'>): readonly string[] {
  const titles = new Map<string, { readonly title: Text }>(
    Object.entries({ ...allRuleWords, ...fileRuleWords }),
  )
  const byRule = [...Map.groupBy(report.findings, ({ rule }) => rule)]
  const rules = byRule.map(([id, [first]]): ReportingDescriptor => {
    const title = titles.get(id)?.title[language]
    return {
      id,
      ...(title !== undefined && { shortDescription: { text: title } }),
      ...(first?.docs !== undefined && { helpUri: first.docs }),
    }
  })
  const indexes = new Map(byRule.map(([id], index) => [id, index]))
  const results = report.findings.map(({ rule, severity, message, range, at }): Result => ({
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: visible(message[language]) },
    locations: locationsOf(at?.file, range),
  }))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ecs-lint',
            version: process.env['ECS_LINT_VERSION'] ?? 'development',
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notJudged(report).map(({ file, text }) => ({
              level: 'note',
              message: { text: visible(notJudgedMark[language] + text[language]) },
              locations: locationsOf(file, undefined),
            })),
          },
        ],
        results,
      },
    ],
  }
  return [`${JSON.stringify(log, undefined, 2)}\n`]
}

function locationsOf(file: string | undefined, range: SourceRange | undefined): Location[] {
  const name = range?.file ?? file
  if (name === undefined) return []
  const uri = name.split(/[/\\]/).map(encodeURIComponent).join('/')
  return [
    {
      physicalLocation: {
        artifactLocation: { uri },
        ...(range !== undefined && {
          region: {
            startLine: range.start.line,
            startColumn: range.start.column,
            endLine: range.end.line,
            endColumn: range.end.column,
          },
        }),
      },
    },
  ]
}
