import { formatPath, type Finding, type SourceRange } from '../finding/index.ts'
import type { LintFinding } from './rule.ts'

/** A finding that somebody has accepted, for a reason and a time. What it does not name it leaves open. */
export interface Suppression {
  readonly rule: string
  /** A file's path as it was given, or its end after a slash. */
  readonly file?: string | undefined
  /** A path in the file such as `containerDefinitions[0]`; findings below it are meant too. */
  readonly path?: string | undefined
  /** A resource's id. */
  readonly resource?: string | undefined
  readonly reason: string
  /** The last day that it holds, `YYYY-MM-DD`. */
  readonly until?: string | undefined
  /** Where it is written. */
  readonly range?: SourceRange | undefined
}

export interface Suppressed {
  readonly finding: LintFinding
  readonly suppression: Suppression
}

/** Takes out what is suppressed, and reports suppressions that match nothing or have expired. */
export function applySuppressions(
  findings: readonly LintFinding[],
  suppressions: readonly Suppression[],
  today: string | undefined,
  /** Whether what a suppression is of was looked at: what was not may still be there. */
  isLookedAt: (suppression: Suppression) => boolean = () => true,
): { readonly remaining: readonly LintFinding[]; readonly suppressed: readonly Suppressed[] } {
  const isExpired = (suppression: Suppression): boolean =>
    today !== undefined && suppression.until !== undefined && suppression.until < today
  const inForce = suppressions.filter((suppression) => !isExpired(suppression))
  const remaining: LintFinding[] = []
  const suppressed: Suppressed[] = []
  for (const finding of findings) {
    const suppression = inForce.find((candidate) => matches(candidate, finding))
    if (suppression === undefined) remaining.push(finding)
    else suppressed.push({ finding, suppression })
  }
  for (const suppression of suppressions) {
    if (isExpired(suppression)) remaining.push(expired(suppression))
    else if (!suppressed.some((entry) => matches(suppression, entry.finding)) && isLookedAt(suppression))
      remaining.push(stale(suppression))
  }
  return { remaining, suppressed }
}

function matches(suppression: Suppression, finding: Finding): boolean {
  const { rule, file, path, resource } = suppression
  const findingFile = finding.at?.file ?? ''
  const findingPath = formatPath(finding.at?.path ?? [])
  return (
    rule === finding.rule &&
    (file === undefined || isOfFile(file, findingFile)) &&
    (path === undefined ||
      findingPath === path ||
      (/^[.[]/.test(findingPath.slice(path.length)) && findingPath.startsWith(path))) &&
    (resource === undefined || finding.resource?.id === resource)
  )
}

/** Whether a suppression's file is this one: its path as it was given, or its end after a slash. */
export function isOfFile(file: string, path: string): boolean {
  return path === file || path.endsWith(`/${file}`)
}

function nameOf(suppression: Suppression): string {
  const { rule, file, path, resource } = suppression
  return [rule, file, path, resource].filter((part) => part !== undefined).join(' · ')
}

function placed({ range, ...data }: Suppression): Pick<Finding, 'data' | 'range'> {
  return { data, ...(range !== undefined && { range }) }
}

function stale(suppression: Suppression): Finding {
  const name = nameOf(suppression)
  return {
    rule: 'suppression-stale',
    severity: 'warning',
    message: {
      ko: `더는 맞는 항목이 없는 예외입니다(${name}). 설정에서 지우세요.`,
      en: `This suppression matches nothing any more (${name}). Remove it from the configuration.`,
    },
    ...placed(suppression),
  }
}

function expired(suppression: Suppression): Finding {
  const name = nameOf(suppression)
  const until = suppression.until ?? ''
  return {
    rule: 'suppression-expired',
    severity: 'warning',
    message: {
      ko: `${until}까지였던 예외가 끝났습니다(${name}: ${suppression.reason}). 문제를 고치거나 기한을 늘리세요.`,
      en: `A suppression ended on ${until} (${name}: ${suppression.reason}). Fix what it hid, or extend it.`,
    },
    ...placed(suppression),
  }
}
