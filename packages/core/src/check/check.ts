import { compareFindings, type Finding } from '../finding/index.ts'
import type { ResourceGraph } from '../graph/index.ts'
import { readSources, type Reading, type ReadOptions } from '../readers/index.ts'
import {
  applySuppressions,
  describeFindings,
  lint,
  rules,
  type Inconclusive,
  type LintFinding,
  type LintOptions,
  type Rule,
  type Suppressed,
  type Suppression,
} from '../rules/index.ts'
import type { Source } from '../source/index.ts'

export interface CheckOptions extends LintOptions, ReadOptions {
  /** Every rule there is, unless given. */
  readonly rules?: readonly Rule[]
  /** Findings that somebody has accepted, be they of rules or of the files themselves. */
  readonly suppressions?: readonly Suppression[]
  /** The day that suppressions expire by, `YYYY-MM-DD`. Without it none expires. */
  readonly today?: string
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
  const result = lint(reading.graph, options.rules ?? rules, options)
  const byName = new Map(sources.map((source) => [source.name, source]))
  const all = [...reading.findings, ...(await describeFindings(result.findings))]
  const { remaining, suppressed } = applySuppressions(all, options.suppressions ?? [], options.today)
  return {
    graph: reading.graph,
    findings: remaining.map((finding) => located(finding, byName)).toSorted(compareFindings),
    suppressed,
    inconclusive: result.inconclusive,
    understood: reading.understood,
  }
}

/** A finding with the range of what it is about, if that stands in one of the files. */
function located<Found extends Finding>(finding: Found, sources: ReadonlyMap<string, Source>): Found {
  if (finding.range !== undefined || finding.at === undefined) return finding
  const { file, document, path, atKey } = finding.at
  const range = sources.get(file)?.documents[document]?.locate(path, atKey)
  return range === undefined ? finding : { ...finding, range }
}
