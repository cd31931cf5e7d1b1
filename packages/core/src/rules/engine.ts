import { formatPath, type Finding, type Severity, type SourcePath } from '../finding/index.ts'
import {
  referenceTo,
  sourcePathOf,
  watchGraph,
  type Resource,
  type ResourceGraph,
  type Unresolved,
} from '../graph/index.ts'
import { rules } from './registry.ts'
import type { Preset, Rule, Report } from './rule.ts'
import { applySuppressions, type Suppressed, type Suppression } from './suppression.ts'

/** Which rules run, how grave they are, and which findings somebody has accepted. */
export interface LintOptions {
  /** `recommended` unless given; `all` runs every rule there is. */
  readonly preset?: Preset | 'all'
  /** Severities that replace the rules' own; `off` silences a rule, any other value runs it in every preset. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  readonly suppressions?: readonly Suppression[]
  /** The day that suppressions expire by, `YYYY-MM-DD`. Without it none expires. */
  readonly today?: string
}

/** A value that could not be resolved, and the rules that therefore could not judge. */
export interface Inconclusive {
  readonly resource: Resource
  readonly unresolved: Unresolved
  readonly spot: SourcePath | undefined
  readonly rules: readonly string[]
}

export interface LintResult {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
  readonly inconclusive: readonly Inconclusive[]
}

const presetRank: Readonly<Record<Preset | 'all', number>> = { api: 0, recommended: 1, strict: 2, all: 3 }

/** Runs the rules over a graph. An unresolved value yields no finding and is never passed over in silence. */
export function lint(graph: ResourceGraph, options: LintOptions = {}): LintResult {
  const findings: Finding[] = []
  const unjudged = new Map<Unresolved, { readonly resource: Resource; readonly rules: Set<string> }>()
  const reads: { readonly resource: Resource; readonly unresolved: Unresolved }[] = []
  const watched = watchGraph(graph, (resource, unresolved) => reads.push({ resource, unresolved }))

  for (const rule of rules) {
    const severity = severityOf(rule, options)
    if (severity === 'off') continue
    for (const resource of watched.all(rule.on)) {
      reads.length = 0
      for (const report of rule.check(resource.properties, { graph: watched, resource })) {
        const isUncertain = reads.some(
          (read) => read.resource.id !== resource.id || concerns(read.unresolved, report),
        )
        if (!isUncertain) findings.push(findingOf(rule, severity, resource, report))
      }
      for (const read of reads) {
        const entry = unjudged.get(read.unresolved) ?? { resource: read.resource, rules: new Set() }
        unjudged.set(read.unresolved, entry)
        entry.rules.add(rule.id)
      }
    }
  }

  const { remaining, suppressed } = applySuppressions(findings, options.suppressions ?? [], options.today)
  const inconclusive = [...unjudged].map(([unresolved, { resource, rules: judges }]) => ({
    resource,
    unresolved,
    spot: sourcePathOf(resource.origin, unresolved.path),
    rules: [...judges],
  }))
  return { findings: remaining, suppressed, inconclusive }
}

function severityOf(rule: Rule, options: LintOptions): Severity | 'off' {
  const chosen = options.severities?.[rule.id]
  if (chosen !== undefined) return chosen
  return presetRank[rule.preset] <= presetRank[options.preset ?? 'recommended'] ? rule.severity : 'off'
}

/** A finding about one item of an array does not rest on an unresolved value inside another item. */
function concerns(unresolved: Unresolved, report: Report<unknown>): boolean {
  const split = report.path.findIndex((step, index) => unresolved.path[index] !== step)
  return split === -1 || typeof report.path[split] !== 'number' || typeof unresolved.path[split] !== 'number'
}

function findingOf(rule: Rule, severity: Severity, resource: Resource, report: Report<unknown>): Finding {
  const spot = sourcePathOf(resource.origin, report.path, report.atKey)
  return {
    rule: rule.id,
    severity,
    message: { ko: rule.message.ko(report.data), en: rule.message.en(report.data) },
    data: { path: formatPath(report.path), ...(typeof report.data === 'object' ? report.data : {}) },
    docs: rule.docs,
    resource: referenceTo(resource),
    ...(spot !== undefined && { at: spot }),
  }
}
