import type { Path } from './finding.ts'
import { valueAt } from './path.ts'

/**
 * One change of a value: `set` replaces what stands at the path, or adds it with the structures around it; `insert` puts an
 * item into a list before the index that the path ends with; `remove` takes it away.
 */
export type ValueEdit =
  | { readonly op: 'set' | 'insert'; readonly path: Path; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: Path }

/** A copy of a value with an edit made. What the path does not fit stays as it is. */
export function withEdit(value: unknown, edit: ValueEdit): unknown {
  return edited(value, edit.path, edit)
}

function edited(value: unknown, path: Path, edit: ValueEdit): unknown {
  const [step, ...rest] = path
  if (step === undefined) return 'value' in edit ? edit.value : undefined
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    if (rest.length > 0)
      return step < items.length ? items.with(step, edited(items[step], rest, edit)) : items
    if (edit.op === 'remove') return items.toSpliced(step, 1)
    return items.toSpliced(step, edit.op === 'insert' ? 0 : 1, edit.value)
  }
  const members = typeof value === 'object' && value !== null ? value : {}
  if (rest.length === 0 && edit.op === 'remove')
    return Object.fromEntries(Object.entries(members).filter(([name]) => name !== step))
  return { ...members, [step]: edited(valueAt(members, [step]), rest, edit) }
}
