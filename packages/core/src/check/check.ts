import { compareFindings, isFileRule, type Finding } from '../finding/index.ts'
import type { ResourceGraph } from '../graph/index.ts'
import { readSources, type Reading, type ReadOptions } from '../readers/index.ts'
import {
  applySuppressions,
  describeFindings,
  isOfFile,
  lint,
  rulesFor,
  type Inconclusive,
  type LintFinding,
  type LintOptions,
  type Rule,
  type Suppressed,
  type Suppression,
} from '../rules/index.ts'
import { merged, withoutSame } from './merge.ts'
import type { Locate, Source } from '../source/index.ts'

export interface CheckOptions extends LintOptions, ReadOptions {
  /** Every rule that has something to look at, unless given. */
  readonly rules?: readonly Rule[]
  /** Findings that somebody has accepted, be they of rules or of the files themselves. */
  readonly suppressions?: readonly Suppression[]
  /** The day that suppressions expire by, `YYYY-MM-DD`. Without it none expires. */
  readonly today?: string
  /** The files are a part of what the suppressions are for: one that is of none of them is not stale. */
  readonly isPart?: boolean
}

/** What there is to say of some files. */
export interface Checked {
  readonly graph: ResourceGraph
  /** With their words and their ranges, in the order of the files. */
  readonly findings: readonly LintFinding[]
  readonly suppressed: readonly Suppressed[]
  readonly inconclusive: readonly Inconclusive[]
  /** Files in which at least one resource was found. */
  readonly understood: readonly string[]
}

/** Reads files into one graph, runs the rules over it, and says what is wrong, where, in both languages. */
export async function check(sources: readonly Source[], options: CheckOptions = {}): Promise<Checked> {
  return checkReading(readSources(sources, options), sources, options)
}

/** The same for files that are read already. */
export async function checkReading(
  reading: Reading,
  sources: readonly Source[],
  options: Omit<CheckOptions, keyof ReadOptions> = {},
): Promise<Checked> {
  const { findings, inconclusive } = lint(reading.graph, options.rules ?? rulesFor(reading.graph), options)
  const byName = new Map(sources.map((source) => [source.name, source]))
  const all = [...graded(reading.findings, options), ...(await describeFindings(findings))]
  const isLookedAt = ({ file }: Suppression): boolean =>
    options.isPart !== true || (file !== undefined && sources.some(({ name }) => isOfFile(file, name)))
  const { remaining, suppressed } = applySuppressions(
    all,
    options.suppressions ?? [],
    options.today,
    isLookedAt,
  )
  return {
    graph: reading.graph,
    findings: merged(
      [...Map.groupBy(graded(remaining, options), ({ at }) => at?.file)]
        .flatMap(([file, own]) => located(own, file === undefined ? undefined : byName.get(file)))
        .toSorted(compareFindings),
    ),
    suppressed: suppressed.map(({ finding, suppression }) => ({
      finding: withoutSame(finding),
      suppression,
    })),
    inconclusive,
    understood: reading.understood,
  }
}

/** What files themselves say that nobody has turned off or suppressed, as grave as it is wanted. */
export function notAccepted(
  findings: readonly Finding[],
  options: Pick<CheckOptions, 'severities' | 'suppressions' | 'today'>,
): readonly Finding[] {
  const { suppressions = [], today } = options
  return applySuppressions(graded(findings, options), suppressions, today, () => false).remaining
}

/** The findings of files, and of suppressions, as somebody wants to have them. */
function graded<Found extends Finding>(
  findings: readonly Found[],
  { severities = {} }: LintOptions,
): readonly Found[] {
  return findings.flatMap((finding) => {
    const chosen = isFileRule(finding.rule) ? severities[finding.rule] : undefined
    if (chosen === 'off') return []
    return chosen === undefined ? finding : { ...finding, severity: chosen }
  })
}

/** Findings of one file with the ranges of what they are about, as far as that stands in it. */
function located<Found extends Finding>(
  findings: readonly Found[],
  source: Source | undefined,
): readonly Found[] {
  const locators = new Map<number, Locate>()
  return findings.map((finding) => {
    const { at, range } = finding
    if (at === undefined || range !== undefined) return finding
    const document = source?.documents[at.document]
    if (document === undefined) return finding
    const locate = locators.get(at.document) ?? document.locator()
    locators.set(at.document, locate)
    return { ...finding, range: locate(at.path, at.atKey) }
  })
}
