import type { Finding } from '@ecs-lint/core/finding'
import type { Inconclusive, LintFinding } from '@ecs-lint/core/rules'
import type { Source } from '@ecs-lint/core/source'
import type { FixReport } from '../commands/lint-fix.ts'

/** Everything that `lint` has to say, findings in order and with their places. */
export interface LintReport {
  readonly findings: readonly LintFinding[]
  readonly inconclusive: readonly Inconclusive[]
  readonly suppressed: number
  readonly sources: ReadonlyMap<string, Source>
  /** What `--fix` changed, or `--fix-dry-run` would change. */
  readonly fixes?: FixReport
}

/** How many findings of each severity there are. */
export function countSeverities({ findings }: LintReport): {
  errors: number
  warnings: number
  infos: number
} {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
