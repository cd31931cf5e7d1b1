import { valueAt, withEdit, type ValueEdit } from '../finding/index.ts'
import { isJson, parseSource } from './source.ts'

/**
 * A text of JSON or YAML with edits made to one of its documents; all else in it stays as it was written, comments and order
 * and quotes. Undefined where an edit cannot be written without touching more than it is about.
 */
export async function editText(
  name: string,
  text: string,
  document: number,
  edits: readonly ValueEdit[],
): Promise<string | undefined> {
  let current = text
  for (const edit of edits) {
    const next = isJson(name, current)
      ? (await import('./edit-json.ts')).editJson(current, edit)
      : (await import('./edit-yaml.ts')).editYaml(current, document, edit)
    if (next === undefined || !(await hasOnly(edit, name, document, current, next))) return undefined
    current = next
  }
  return current
}

/** Whether the new text says just what the old one did, with the edit made. */
async function hasOnly(
  edit: ValueEdit,
  name: string,
  document: number,
  before: string,
  after: string,
): Promise<boolean> {
  const [old, fresh] = await Promise.all([parseSource(name, before), parseSource(name, after)])
  if (old.documents.length !== fresh.documents.length) return false
  return old.documents.every(({ value }, index) => {
    const expected = index === document ? withEdit(value, edit) : value
    return isSame(fresh.documents[index]?.value, expected)
  })
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return Object.is(left, right)
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [ours, theirs] = [Object.entries(left), Object.entries(right)]
  return (
    ours.length === theirs.length &&
    ours.every(([name, member]) =>
      isSame(member, valueAt(right, [Array.isArray(left) ? Number(name) : name])),
    )
  )
}
