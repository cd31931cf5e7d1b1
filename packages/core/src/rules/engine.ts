import { formatPath, valueAt, type Path, type Severity, type SourcePath } from '../finding/index.ts'
import {
  evaluate,
  explore,
  originalOf,
  referenceTo,
  sourcePathOf,
  throughOf,
  viewOf,
  type GraphEdit,
  type Reads,
  type Resource,
  type ResourceGraph,
  type Unknown,
  type View,
} from '../graph/index.ts'
import type { Preset, Report, Rule, RuleFinding, UntitledFix } from './rule.ts'
import { writtenText } from './names.ts'
import { contextOf, ownersOf, pathsIn } from './subject.ts'
import { inAllOrSome, placeOf, sameIn, type Judged } from './worlds.ts'

/** Which rules run, and how grave they are. */
export interface LintOptions {
  /** `recommended` unless given; `all` runs every rule there is. */
  readonly preset?: Preset | 'all'
  /** Severities that replace the rules' own; `off` silences a rule, any other value runs it in every preset. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
}

/** A value that is not known, and the rules that therefore could not judge. */
export interface Inconclusive {
  readonly resource: Resource
  readonly unknown: Unknown
  readonly at: SourcePath | undefined
  readonly rules: readonly string[]
}

export interface LintResult {
  readonly findings: readonly RuleFinding[]
  readonly inconclusive: readonly Inconclusive[]
}

const presetRank: Readonly<Record<Preset | 'all', number>> = { api: 0, recommended: 1, strict: 2, all: 3 }

/** Runs rules over a graph. An unknown value yields no finding and is never passed over in silence. */
export function lint(graph: ResourceGraph, rules: readonly Rule[], options: LintOptions = {}): LintResult {
  const findings: RuleFinding[] = []
  const unjudged: Unjudged = new Map()
  const view = viewOf(graph)
  for (const rule of rules) {
    const grade = gradeOf(rule, options)
    if (grade === undefined) continue
    for (const subject of ownersOf(rule)?.flatMap((type) => view.all(type)) ?? [undefined]) {
      const worlds = explore(graph, (world) =>
        judge(rule, grade, world === view ? subject : subject && sameIn(world, subject), world),
      )
      findings.push(...inAllOrSome(worlds, view))
      for (const { reads } of worlds) noteAll(unjudged, reads, rule)
    }
  }
  return { findings, inconclusive: inconclusiveOf(unjudged) }
}

/** How grave a report of a rule is. */
type Grade = (report: Report) => Severity

/** How grave the reports of a rule are, as somebody chose or by the rule itself; undefined where it does not run. */
function gradeOf(rule: Rule, options: LintOptions): Grade | undefined {
  const chosen = options.severities?.[rule.id]
  if (chosen === 'off') return undefined
  if (chosen !== undefined) return () => chosen
  if (presetRank[rule.preset] > presetRank[options.preset ?? 'recommended']) return undefined
  return (report) => report.severity ?? rule.severity
}

/** What a rule finds in one resource, or in the graph, in one world; what rests on a value unknown there is left out. */
function judge(rule: Rule, grade: Grade, resource: Resource | undefined, view: View): readonly Judged[] {
  const found: Judged[] = []
  // The engine calls a rule only with what its `on` names.
  if (rule.on === 'graph') {
    const check = (): Iterable<Report> => rule.check(view as never, { graph: view } as never)
    for (const report of certain(view, check))
      if (report.at !== undefined) found.push(judgedOf(rule, grade, report.at.resource, [], report, view))
  } else if (resource !== undefined) {
    view.noteExistence(resource)
    for (const path of pathsIn(rule, resource, view)) {
      const check = (): Iterable<Report> =>
        rule.check(valueAt(resource.properties, path) as never, contextOf(resource, path, view) as never)
      for (const report of certain(view, check))
        if (resource.exists === true) found.push(judgedOf(rule, grade, resource, path, report, view))
    }
  }
  return found
}

/** The reports that a rule yields before it reads anything unknown. */
function certain(view: View, check: () => Iterable<Report>): readonly Report[] {
  const { reads, stop } = view.record()
  try {
    const found: Report[] = []
    for (const report of check()) if (reads.size === 0) found.push(report)
    return found
  } finally {
    stop()
  }
}

type Unjudged = Map<Unknown, { readonly resource: Resource; readonly rules: Set<string> }>

function noteAll(unjudged: Unjudged, reads: Reads, rule: Rule): void {
  for (const [unknown, resource] of reads) {
    const entry = unjudged.get(unknown) ?? { resource, rules: new Set() }
    unjudged.set(unknown, entry)
    entry.rules.add(rule.id)
  }
}

/** What could not be judged; a value that is unknown in several worlds is told once. */
function inconclusiveOf(unjudged: Unjudged): readonly Inconclusive[] {
  const byPlace = Map.groupBy(unjudged, ([unknown, { resource }]) =>
    JSON.stringify([resource.type, resource.id, unknown.path, unknown.expression, placeOf(resource)]),
  )
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const [unknown, { resource }] = first
    const rules = new Set(same.flatMap(([, entry]) => [...entry.rules]))
    return [{ resource, unknown, at: sourcePathOf(resource, unknown.path), rules: [...rules].toSorted() }]
  })
}

function judgedOf(
  rule: Rule,
  grade: Grade,
  subject: Resource,
  base: Path,
  report: Report,
  view: View,
): Judged {
  const { resource, path } = report.at ?? { resource: subject, path: base.concat(report.path ?? []) }
  const at = sourcePathOf(resource, path, report.atKey)
  const places = otherPlaces(at, [
    ...throughOf(resource, path),
    ...(report.related ?? []).map((spot) => sourcePathOf(spot.resource, spot.path)),
  ])
  const finding = {
    rule: rule.id,
    severity: grade(report),
    data: {
      path: formatPath(path),
      ...(typeof report.data === 'object' ? report.data : {}),
    },
    docs: rule.docs,
    resource: referenceTo(subject),
    ...(at !== undefined && { at }),
    ...(places.length > 0 && { related: places }),
    ...(report.same !== undefined && { same: report.same }),
  }
  return {
    finding,
    label: () => labelOf(report, view),
    propose: () => proposalOf(report, subject, base, view),
  }
}

/** What the message calls it, by its name or by what stands in the place of the name. */
function labelOf({ label }: Report, view: View): string | undefined {
  if (label === undefined) return undefined
  const { value, reads } = evaluate(view, label)
  const [unknown] = reads.keys()
  return (unknown === undefined ? value : writtenText(unknown.expression)) || undefined
}

/** Each place once, without the finding's own. */
function otherPlaces(
  at: SourcePath | undefined,
  places: readonly (SourcePath | undefined)[],
): readonly SourcePath[] {
  const byKey = new Map(places.map((place) => [JSON.stringify(place), place] as const))
  byKey.delete(JSON.stringify(at))
  return [...byKey.values()].filter((place) => place !== undefined)
}

/** What a rule proposes for what it reported; undefined where that rests on a value that is unknown. */
function proposalOf({ fix }: Report, subject: Resource, base: Path, view: View): UntitledFix | undefined {
  if (fix === undefined) return undefined
  const { value, reads } = evaluate(view, fix)
  if (value === undefined || reads.size > 0) return undefined
  const edits = value.edits.map((edit): GraphEdit => {
    if (edit.op === 'add') return edit
    const { resource, ...change } = edit
    return resource === undefined
      ? { ...change, resource: originalOf(subject), path: [...base, ...change.path] }
      : { ...change, resource: originalOf(resource) }
  })
  return { safety: value.safety, edits }
}
