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

/** More fixes than these are not made in one go. */
const mostFixes = 500

type Fixable = LintFinding & { readonly fix: Fix }

/**
 * Writes fixes into the texts of files. A fix stays only if afterwards its finding is gone and none is new; comments, order
 * and quotes of everything else survive.
 */
export async function fixSources(sources: readonly Source[], options: FixOptions = {}): Promise<Fixed> {
  const wanted = new Set(options.safety ?? ['safe'])
  const refused = new Set<string>()
  const fixed: LintFinding[] = []
  let current = sources
  let { findings } = await check(current, options)
  // Checking all files anew takes longer than anything else, so many fixes are tried at once, and fewer where that fails.
  let most = mostFixes
  for (;;) {
    const open = findings.filter(
      (finding): finding is Fixable =>
        finding.fix !== undefined && wanted.has(finding.fix.safety) && !refused.has(keyOf(finding)),
    )
    const batch = apart(open, Math.min(most, mostFixes - fixed.length))
    const [first] = batch
    if (first === undefined) break
    const changed = await written(batch, current)
    const after = changed === undefined ? undefined : (await check(changed, options)).findings
    if (changed === undefined || after === undefined || !areBetter(findings, after, batch)) {
      if (batch.length === 1) refused.add(keyOf(first))
      most = Math.ceil(batch.length / 2)
      continue
    }
    fixed.push(...batch)
    current = changed
    findings = after
    most = Math.min(mostFixes, most * 2)
  }
  return { sources: current, fixed }
}

/** The first findings whose fixes change no resource that another of them changes. */
function apart(findings: readonly Fixable[], most: number): readonly Fixable[] {
  const taken = new Set<string>()
  return findings
    .filter(({ fix }) => {
      const places = fix.edits.map(({ resource }) => JSON.stringify(resource.origin.of([])))
      if (places.some((place) => taken.has(place))) return false
      for (const place of places) taken.add(place)
      return true
    })
    .slice(0, most)
}

/** The files with the edits of fixes; undefined where one of them cannot be written. Of each fix one edit after the other. */
async function written(
  findings: readonly Fixable[],
  sources: readonly Source[],
): Promise<readonly Source[] | undefined> {
  let current = sources
  const rounds = Math.max(...findings.map(({ fix }) => fix.edits.length))
  for (let round = 0; round < rounds; round += 1) {
    const edits = findings.flatMap(({ fix }) => fix.edits[round] ?? [])
    const projected = edits.map((edit) => projectEdit(edit, current))
    if (!projected.every((edit) => edit !== undefined)) return undefined
    const byDocument = Map.groupBy(projected.flat(), ({ file, document }) => JSON.stringify([file, document]))
    for (const own of byDocument.values()) {
      const [{ file, document } = { file: '', document: 0 }] = own
      const source = current.find(({ name }) => name === file)
      if (source === undefined) return undefined
      const wanted = own.map(({ edit }) => edit)
      const changes = await editText(source.name, source.text, document, wanted)
      if (changes === undefined) return undefined
      const parsed = await parseSource(source.name, applyTextEdits(source.text, changes))
      current = current.map((other) => (other === source ? parsed : other))
    }
  }
  return current
}

/** Whether as many findings fewer are there of each kind as were to go, and no more of any. */
function areBetter(before: readonly Finding[], after: readonly Finding[], gone: readonly Finding[]): boolean {
  const [old, fresh, wanted] = [countsOf(before), countsOf(after), countsOf(gone)]
  const areGone = [...wanted].every(([kind, count]) => (fresh.get(kind) ?? 0) <= (old.get(kind) ?? 0) - count)
  return areGone && [...fresh].every(([kind, count]) => count <= (old.get(kind) ?? 0))
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
