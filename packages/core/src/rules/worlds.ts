import { isWithin } from '../finding/index.ts'
import {
  originalOf,
  viewOf,
  type Assignment,
  type GraphEdit,
  type Resource,
  type View,
  type World,
} from '../graph/index.ts'
import type { RuleFinding, UntitledFix } from './rule.ts'

/** A finding in one world, and what asks for how it calls what it is about, and for its fix there. */
export interface Judged {
  readonly finding: RuleFinding
  readonly label: () => string | undefined
  readonly propose: () => UntitledFix | undefined
}

interface InWorld {
  readonly judged: Judged
  readonly when: Assignment
}

/**
 * Findings that hold in all worlds, and with their condition those that hold in some; each with the fix that all worlds that
 * have it agree on. `view` is of the graph that the rules run over.
 */
export function inAllOrSome(worlds: readonly World<readonly Judged[]>[], view: View): readonly RuleFinding[] {
  const [only, ...others] = worlds
  if (others.length === 0)
    return only?.value.map((judged) => withFix(labelled(judged), judged.propose())) ?? []
  const byKey = new Map<string, InWorld[]>()
  for (const { value, when } of worlds) {
    for (const judged of value) {
      const { rule, at, data } = judged.finding
      const key = JSON.stringify([rule, at, data])
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [{ judged, when }])
      else known.push({ judged, when })
    }
  }
  return [...byKey.values()].flatMap((some) => {
    const without = worlds.filter(({ when }) => !some.some((one) => one.when === when))
    const fix = agreedFix(some, without, view)
    const findings = some.map(({ judged, when }) => ({ ...labelled(judged), when }))
    const [first] = some
    return (some.length < worlds.length || first === undefined ? findings : [labelled(first.judged)]).map(
      (finding) => withFix(finding, fix),
    )
  })
}

/** The label is no part of what is compared between worlds. */
function labelled({ finding, label }: Judged): RuleFinding {
  const text = label()
  return text === undefined ? finding : { ...finding, data: { ...finding.data, label: text } }
}

function withFix(finding: RuleFinding, fix: UntitledFix | undefined): RuleFinding {
  return fix === undefined ? finding : { ...finding, fix }
}

/**
 * What the worlds that have a finding would do about it, as edits of the one graph. It leaves alone what differs between
 * them, and whatever is there in worlds that do not have the finding: what is right in one may be wrong in the other.
 */
function agreedFix(
  some: readonly InWorld[],
  without: readonly World<unknown>[],
  view: View,
): UntitledFix | undefined {
  const [first, ...others] = some.map(({ judged }) => judged.propose())
  if (first === undefined) return undefined
  if (others.some((other) => other === undefined || told(other) !== told(first))) return undefined
  const edits = first.edits.map((edit): GraphEdit | undefined => {
    if (edit.op === 'add') return without.length === 0 ? edit : undefined
    const same = sameIn(view, edit.resource)
    const resource = same && originalOf(same)
    const differs = resource?.unknowns.some(
      ({ path }) => isWithin(path, edit.path) || isWithin(edit.path, path),
    )
    if (resource === undefined || differs === true) return undefined
    return without.some(({ when }) => isThere(resource, when, view)) ? undefined : { ...edit, resource }
  })
  const known = edits.filter((edit) => edit !== undefined)
  return known.length < edits.length ? undefined : { ...first, edits: known }
}

function isThere(resource: Resource, when: Assignment, view: View): boolean {
  const graph = view.assume?.(when)
  return graph === undefined || sameIn(viewOf(graph), resource) !== undefined
}

/** What a fix would do, to compare it with that of another world. */
function told({ safety, edits }: UntitledFix): string {
  return JSON.stringify([
    safety,
    edits.map(({ resource, ...edit }) => [edit, resource.type, placeOf(resource)]),
  ])
}

/** The resource of another world that stands where this one does. */
export function sameIn(view: View, resource: Resource): Resource | undefined {
  const place = placeOf(resource)
  return view.all(resource.type).find((candidate) => placeOf(candidate) === place)
}

/** Where a resource was read from, to find it again in another world. */
export function placeOf({ origin }: Resource): string | undefined {
  return JSON.stringify(origin.of([]))
}
