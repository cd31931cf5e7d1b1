import { formatPath, type Finding, type Severity, type Text } from '@ecs-lint/core/finding'
import type { Inconclusive, LintFinding } from '@ecs-lint/core/rules'
import type { Source } from '@ecs-lint/core/source'
import type { FixReport } from '../commands/lint-fix.ts'

/** Everything that `lint` has to say, findings in order and with their places. */
export interface LintReport {
  readonly findings: readonly LintFinding[]
  readonly inconclusive: readonly Inconclusive[]
  readonly suppressed: number
  readonly sources: ReadonlyMap<string, Source>
  /** The lowest severity that ends the command with 1. */
  readonly failOn: Severity
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

export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { ko: '오류', en: 'error' },
  warning: { ko: '경고', en: 'warning' },
  info: { ko: '정보', en: 'info' },
}

/** The last line: how much was found, in how many files. */
export function summaryText(report: LintReport): Text {
  const { errors, warnings, infos } = countSeverities(report)
  const { suppressed, sources } = report
  const files = sources.size
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
  const left = {
    ko: suppressed === 0 ? '' : `, 예외 처리 ${suppressed}개`,
    en: suppressed === 0 ? '' : `, ${suppressed} suppressed`,
  }
  return errors + warnings + infos === 0
    ? {
        ko: `파일 ${files}개에서 문제를 찾지 못했습니다${left.ko}.`,
        en: `Nothing found in ${counted(files, 'file')}${left.en}.`,
      }
    : {
        ko: `파일 ${files}개: 오류 ${errors}개, 경고 ${warnings}개, 정보 ${infos}개${left.ko}`,
        en: `${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${infos} info${left.en}`,
      }
}

/** What stands before a place that could not be judged, where no heading says it. */
export const notJudgedMark: Text = { ko: '값을 알 수 없어 점검하지 못함: ', en: 'Not judged: ' }

/** As many values as one line names. */
const mostValues = 3

/**
 * What could not be judged: one line for all the values of a file that the same rules would have judged, for there may be
 * dozens of variables.
 */
export function notJudged({ inconclusive }: LintReport): readonly {
  readonly file: string
  readonly rules: readonly string[]
  readonly text: Text
}[] {
  const fileOf = ({ at, resource }: Inconclusive): string => at?.file ?? resource.id
  const groups = Map.groupBy(inconclusive, (entry) => JSON.stringify([fileOf(entry), entry.rules]))
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries
    if (first === undefined) return []
    const shown = entries
      .slice(0, mostValues)
      .map(({ at, unknown }) =>
        [formatPath(at?.path ?? unknown.path), unknown.expression].filter((part) => part !== '').join(' '),
      )
    const file = fileOf(first)
    const places = [file, shown.join(', ')].join(' ')
    const more = entries.length - mostValues
    const rules = `(${first.rules.join(', ')})`
    const text = {
      ko: `${places}${more > 0 ? ` 외 ${more}곳` : ''} ${rules}`,
      en: `${places}${more > 0 ? ` and ${more} more` : ''} ${rules}`,
    }
    return [{ file, rules: first.rules, text }]
  })
}
