import { formatPath } from '@ecs-lint/core/finding'
import type { Io } from '../io.ts'
import { countSeverities, type LintReport } from './lint-report.ts'

/** The report as `schemas/lint.schema.json` describes it. */
export function writeLintJson(report: LintReport, io: Io): string {
  const findings = report.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[io.language],
    file: finding.place?.file ?? finding.spot?.file ?? null,
    line: finding.place?.start.line ?? null,
    column: finding.place?.start.column ?? null,
    endLine: finding.place?.end.line ?? null,
    endColumn: finding.place?.end.column ?? null,
    path: finding.spot === undefined ? null : formatPath(finding.spot.path),
    resource: finding.resource ?? null,
    docs: finding.docs ?? null,
    fixable: false,
    ...(finding.monthlyCost !== undefined && { monthlyCost: finding.monthlyCost }),
  }))
  const unresolved = report.withheld.map(({ spot, unresolved: { path, expression }, rules }) => ({
    file: spot?.file ?? null,
    path: formatPath(spot?.path ?? path),
    expression,
    rules,
  }))
  const summary = {
    ...countSeverities(report),
    files: report.sources.size,
    suppressed: report.suppressed,
    unresolved: unresolved.length,
  }
  return `${JSON.stringify({ schemaVersion: 1, findings, unresolved, summary }, undefined, 2)}\n`
}
