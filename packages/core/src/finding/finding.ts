/** The languages that every text for a reader exists in. */
export type Language = 'ko' | 'en'

/** A text in both languages. */
export type Text = Readonly<Record<Language, string>>

export type Severity = 'error' | 'warning' | 'info'

/** Steps from a document's root to a value: property names and array indices. */
export type Path = readonly (string | number)[]

/** A point in a text: line and column count from 1, the column in UTF-16 units; offset counts from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a file, its end excluded. */
export interface SourceRange {
  readonly file: string
  readonly start: Position
  readonly end: Position
}

/** Names a resource to a reader, wherever it was read from. */
export interface ResourceReference {
  readonly type: string
  readonly id: string
  readonly arn?: string
  readonly region?: string
  readonly account?: string
  /** The file that describes it; several may describe resources of one name. */
  readonly file?: string
}

/** Where in the read documents a finding stands. Positions are looked up from it last, only for what is printed. */
export interface SourcePath {
  readonly file: string
  /** Index of the document in its file; YAML files may hold several. */
  readonly document: number
  /** Path from the document's root. */
  readonly path: Path
  /** Points at a property's name instead of its value. */
  readonly atKey?: boolean
}

/** The one shape in which every analysis reports. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: Text
  /** The facts that the message was made from. */
  readonly data: Readonly<Record<string, unknown>>
  readonly at?: SourcePath
  /** Known at once for a syntax error; otherwise looked up from `at`. */
  readonly range?: SourceRange
  /** Other places that have to do with it: what a value came through, the other side of a conflict. */
  readonly related?: readonly SourcePath[]
  /** Values of parameters and conditions under which it holds; without it, it holds whatever they are. */
  readonly when?: Readonly<Record<string, string>>
  readonly resource?: ResourceReference
  /** The page that explains the rule. */
  readonly docs?: string
  /** US dollars a month that following the finding would save. */
  readonly monthlyCost?: number
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Whether `severity` is as grave as `threshold` or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severityRank[severity] <= severityRank[threshold]
}

/**
 * Orders findings as a reader meets them: by file, place, then rule. Call it once places are known; without places the
 * graver findings come first.
 */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareText(fileOf(left), fileOf(right)) ||
    (left.range?.start.offset ?? 0) - (right.range?.start.offset ?? 0) ||
    severityRank[left.severity] - severityRank[right.severity] ||
    compareText(left.rule, right.rule) ||
    compareText(left.resource?.id ?? '', right.resource?.id ?? '')
  )
}

function fileOf(finding: Finding): string {
  return finding.range?.file ?? finding.at?.file ?? ''
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
