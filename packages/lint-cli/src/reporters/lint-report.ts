import type { Finding } from '@ecs-lint/core/finding'
import type { Inconclusive } from '@ecs-lint/core/rules'
import type { Source } from '@ecs-lint/core/source'

/** Everything that `lint` has to say, findings in order and with their places. */
export interface LintReport {
  readonly findings: readonly Finding[]
  readonly inconclusive: readonly Inconclusive[]
  readonly suppressed: number
  readonly sources: ReadonlyMap<string, Source>
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
