import { isFixable } from '@ecs-lint/core/check'
import { formatPath } from '@ecs-lint/core/finding'
import type { LintFinding } from '@ecs-lint/core/rules'
import type { Source } from '@ecs-lint/core/source'
import type { Io } from '../io.ts'
import { countSeverities, type LintReport } from './lint-report.ts'

/** The report as `schemas/lint.schema.json` describes it, finding by finding: of thousands of files it is long. */
export function* writeLintJson(report: LintReport, io: Io): Generator<string> {
  const sources = [...report.sources.values()]
  yield '{\n  "schemaVersion": 1,\n  "findings": ['
  let between = ''
  for (const finding of report.findings) {
    const text = JSON.stringify(shown(finding, sources, io), undefined, 2).replaceAll('\n', '\n    ')
    yield `${between}\n    ${text}`
    between = ','
  }
  yield between === '' ? ']' : '\n  ]'
  const unresolved = report.inconclusive.map(({ at, unknown, rules }) => ({
    file: at?.file ?? null,
    path: formatPath(at?.path ?? unknown.path),
    expression: unknown.expression,
    rules,
  }))
  const summary = {
    ...countSeverities(report),
    files: report.sources.size,
    suppressed: report.suppressed,
    unresolved: unresolved.length,
  }
  const rest = JSON.stringify({ unresolved, summary, ...fixesOf(report, io) }, undefined, 2)
  yield `,${rest.slice(1)}\n`
}

function shown(finding: LintFinding, sources: readonly Source[], io: Io): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[io.language],
    file: finding.range?.file ?? finding.at?.file ?? null,
    line: finding.range?.start.line ?? null,
    column: finding.range?.start.column ?? null,
    endLine: finding.range?.end.line ?? null,
    endColumn: finding.range?.end.column ?? null,
    path: finding.at === undefined ? null : formatPath(finding.at.path),
    resource: finding.resource ?? null,
    docs: finding.docs ?? null,
    fixable: isFixable(finding, sources),
    ...(finding.when !== undefined && { when: finding.when }),
    ...(finding.monthlyCost !== undefined && { monthlyCost: finding.monthlyCost }),
  }
}

/** What `--fix` and `--fix-dry-run` add. */
function fixesOf({ fixes }: LintReport, io: Io): object {
  if (fixes === undefined) return {}
  const fixed = fixes.fixed.map(({ rule, at, fix }) => ({
    rule,
    file: at?.file ?? null,
    title: fix?.title[io.language] ?? rule,
    safety: fix?.safety ?? 'safe',
  }))
  return { fixes: { dryRun: fixes.isDryRun, fixed, diffs: fixes.diffs } }
}
