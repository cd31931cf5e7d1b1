import type { Finding } from '../finding/index.ts'
import { projectEdit } from '../readers/index.ts'
import type { Fix, LintFinding } from '../rules/index.ts'
import { applyTextEdits, editText, parseSource, type Source } from '../source/index.ts'
import { check, type CheckOptions } from './check.ts'

/** What fixing left of some files. */
export interface Fixed {
  /** The files as they are now; those that no fix touched are the same objects. */
  readonly sources: readonly Source[]
  /** The findings whose fixes were made, in the order in which they were made. */
  readonly fixed: readonly LintFinding[]
}

export interface FixOptions extends CheckOptions {
  /** Fixes that are made; `safe` ones alone unless given. */
  readonly safety?: readonly Fix['safety'][]
}

/** More fixes than these are not made in one go: each is checked again as a whole. */
const mostFixes = 500

/**
 * Writes fixes into the texts of files, one after the other. A fix stays only if afterwards its finding is gone and none is
 * new; comments, order and quotes of everything else survive.
 */
export async function fixSources(sources: readonly Source[], options: FixOptions = {}): Promise<Fixed> {
  const wanted = new Set(options.safety ?? ['safe'])
  const refused = new Set<string>()
  const fixed: LintFinding[] = []
  let current = sources
  let { findings } = await check(current, options)
  while (fixed.length < mostFixes) {
    const next = findings.find(
      (finding) =>
        finding.fix !== undefined && wanted.has(finding.fix.safety) && !refused.has(keyOf(finding)),
    )
    if (next?.fix === undefined) break
    const changed = await written(next.fix, current)
    const after = changed === undefined ? undefined : (await check(changed, options)).findings
    if (changed === undefined || after === undefined || !isBetter(findings, after, next)) {
      refused.add(keyOf(next))
      continue
    }
    fixed.push(next)
    current = changed
    findings = after
  }
  return { sources: current, fixed }
}

/** The files with the edits of a fix; undefined where one of them cannot be written. */
async function written(fix: Fix, sources: readonly Source[]): Promise<readonly Source[] | undefined> {
  let current = sources
  for (const edit of fix.edits) {
    const projected = projectEdit(edit, current)
    const source = current.find(({ name }) => name === projected?.file)
    if (projected === undefined || source === undefined) return undefined
    const edits = await editText(source.name, source.text, projected.document, [projected.edit])
    if (edits === undefined) return undefined
    const parsed = await parseSource(source.name, applyTextEdits(source.text, edits))
    current = current.map((other) => (other === source ? parsed : other))
  }
  return current
}

/** Whether one finding fewer is there of the kind that was to go, and no more of any. */
function isBetter(before: readonly Finding[], after: readonly Finding[], gone: Finding): boolean {
  const [old, fresh] = [countsOf(before), countsOf(after)]
  const isGone = (fresh.get(kindOf(gone)) ?? 0) < (old.get(kindOf(gone)) ?? 0)
  return isGone && [...fresh].every(([kind, count]) => count <= (old.get(kind) ?? 0))
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1)
  return counts
}

function kindOf({ rule, resource }: Finding): string {
  return `${rule} ${resource?.type} ${resource?.id}`
}

function keyOf({ rule, at, data }: Finding): string {
  return JSON.stringify([rule, at, data])
}
