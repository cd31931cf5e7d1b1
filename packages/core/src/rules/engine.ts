import {
  formatPath,
  type Finding,
  type Path,
  type Severity,
  type SourcePath,
  type Text,
} from '../finding/index.ts'
import {
  explore,
  originalOf,
  referenceTo,
  sourcePathOf,
  throughOf,
  viewOf,
  type Assignment,
  type GraphEdit,
  type Reads,
  type Resource,
  type ResourceGraph,
  type Unknown,
  type View,
  type World,
} from '../graph/index.ts'
import type { Fix, LintFinding, Preset, ProposedFix, Report, Rule, RuleWords } from './rule.ts'
import { ownerOf, pathsIn } from './subject.ts'
import { wordsOf } from './words.ts'

/** Which rules run, and how grave they are. */
export interface LintOptions {
  /** `recommended` unless given; `all` runs every rule there is. */
  readonly preset?: Preset | 'all'
  /** Severities that replace the rules' own; `off` silences a rule, any other value runs it in every preset. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
}

/** A finding of a rule, before its words are loaded. */
export interface RuleFinding extends Omit<Finding, 'message'> {
  readonly fix?: Omit<Fix, 'title'>
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
  const unjudged = new Map<Unknown, { readonly resource: Resource; readonly rules: Set<string> }>()
  const view = viewOf(graph)
  for (const rule of rules) {
    const severity = severityOf(rule, options)
    if (severity === 'off') continue
    const type = ownerOf(rule.on)
    const subjects =
      type === undefined ? [undefined] : view.resources.filter((resource) => resource.type === type)
    for (const subject of subjects) {
      const worlds = explore(graph, (world) => judge(rule, severity, subject, world))
      findings.push(...inAllOrSome(worlds))
      for (const { reads } of worlds) noteAll(unjudged, reads, rule)
    }
  }
  return { findings, inconclusive: [...unjudged].map(toInconclusive) }
}

/** Gives findings their words, which are loaded for them alone. */
export async function describeFindings(findings: readonly RuleFinding[]): Promise<readonly LintFinding[]> {
  const ids = [...new Set(findings.map(({ rule }) => rule))]
  const words = new Map(await Promise.all(ids.map(async (id) => [id, await wordsOf(id)] as const)))
  return findings.map((finding) => withWords(finding, words.get(finding.rule)))
}

/** A finding with the words of its rule. */
export function withWords(finding: RuleFinding, words: RuleWords | undefined): LintFinding {
  const { fix, ...rest } = finding
  const { data } = finding
  const text = (say: { ko(data: unknown): string; en(data: unknown): string } | undefined): Text => ({
    ko: say?.ko(data) ?? finding.rule,
    en: say?.en(data) ?? finding.rule,
  })
  const message = text(words?.message)
  const when = finding.when
  return {
    ...rest,
    message:
      when === undefined
        ? message
        : { ko: `${whenText(when).ko} ${message.ko}`, en: `${whenText(when).en} ${message.en}` },
    ...(fix !== undefined && { fix: { ...fix, title: text(words?.fix) } }),
  }
}

function whenText(when: Assignment): Text {
  const named = Object.entries(when).map(([name, value]) => [name.replace(/^.*#/, ''), value] as const)
  return {
    ko: `[${named.map(([name, value]) => `${name} = ${value}`).join(', ')}일 때]`,
    en: `[when ${named.map(([name, value]) => `${name} is ${value}`).join(' and ')}]`,
  }
}

function severityOf(rule: Rule, options: LintOptions): Severity | 'off' {
  const chosen = options.severities?.[rule.id]
  if (chosen !== undefined) return chosen
  return presetRank[rule.preset] <= presetRank[options.preset ?? 'recommended'] ? rule.severity : 'off'
}

/** What a rule finds in one resource, in one world; what rests on a value that is unknown there is left out. */
function judge(
  rule: Rule,
  severity: Severity,
  subject: Resource | undefined,
  view: View,
): readonly RuleFinding[] {
  const resource = subject === undefined ? view.resources[0] : sameIn(view, subject)
  if (resource === undefined) return []
  const isCertain = resource.exists === true
  view.noteExistence(resource)
  return pathsIn(rule.on, resource).flatMap((path) => {
    const { reads, stop } = view.record()
    try {
      const value = rule.on === 'graph' ? view : valueIn(resource, path)
      const findings: RuleFinding[] = []
      // The engine calls a rule only with what its `on` names.
      const context = { graph: view, resource: resource as Resource<never>, path }
      for (const report of rule.check(value as never, context))
        if (isCertain && reads.size === 0) findings.push(findingOf(rule, severity, resource, path, report))
      return findings
    } finally {
      stop()
    }
  })
}

/** The resource of another world that stands where this one does. */
function sameIn(view: View, resource: Resource): Resource | undefined {
  if (view.resources.includes(resource)) return resource
  const place = JSON.stringify(resource.origin.of([]))
  return view.resources.find(
    (candidate) => candidate.type === resource.type && JSON.stringify(candidate.origin.of([])) === place,
  )
}

function valueIn({ properties }: Resource, path: Path): unknown {
  let value: unknown = properties
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step]
  return value
}

/** Findings that hold in all worlds, and with their condition those that hold in some. */
function inAllOrSome(worlds: readonly World<readonly RuleFinding[]>[]): readonly RuleFinding[] {
  const [first] = worlds
  if (worlds.length <= 1) return first?.value ?? []
  const byKey = new Map<string, { readonly finding: RuleFinding; readonly worlds: World<unknown>[] }>()
  for (const world of worlds) {
    for (const finding of world.value) {
      const key = JSON.stringify([finding.rule, finding.at, finding.data])
      const entry = byKey.get(key) ?? { finding, worlds: [] }
      byKey.set(key, entry)
      entry.worlds.push(world)
    }
  }
  return [...byKey.values()].flatMap(({ finding, worlds: some }) =>
    some.length === worlds.length ? [finding] : some.map(({ when }) => ({ ...finding, when })),
  )
}

function noteAll(
  unjudged: Map<Unknown, { readonly resource: Resource; readonly rules: Set<string> }>,
  reads: Reads,
  rule: Rule,
): void {
  for (const [unknown, resource] of reads) {
    const entry = unjudged.get(unknown) ?? { resource, rules: new Set() }
    unjudged.set(unknown, entry)
    entry.rules.add(rule.id)
  }
}

function toInconclusive([unknown, { resource, rules }]: readonly [
  Unknown,
  { readonly resource: Resource; readonly rules: ReadonlySet<string> },
]): Inconclusive {
  return { resource, unknown, at: sourcePathOf(resource, unknown.path), rules: [...rules].toSorted() }
}

function findingOf(
  rule: Rule,
  severity: Severity,
  subject: Resource,
  base: Path,
  report: Report,
): RuleFinding {
  const { resource, path } = report.at ?? { resource: subject, path: [...base, ...(report.path ?? [])] }
  const at = sourcePathOf(resource, path, report.atKey)
  const places = [
    ...throughOf(resource, path),
    ...(report.related ?? []).map((spot) => sourcePathOf(spot.resource, spot.path)),
  ].filter((place) => place !== undefined)
  return {
    rule: rule.id,
    severity,
    data: { path: formatPath(path), ...(typeof report.data === 'object' ? report.data : {}) },
    docs: rule.docs,
    resource: referenceTo(subject),
    ...(at !== undefined && { at }),
    ...(places.length > 0 && { related: places }),
    ...(report.fix !== undefined && { fix: fixOf(report.fix, subject, base) }),
  }
}

function fixOf({ safety, edits }: ProposedFix, subject: Resource, base: Path): Omit<Fix, 'title'> {
  return {
    safety,
    edits: edits.map(({ resource, ...edit }): GraphEdit =>
      resource === undefined
        ? { ...edit, resource: originalOf(subject), path: [...base, ...edit.path] }
        : { ...edit, resource: originalOf(resource) },
    ),
  }
}
