import type { ResourceReference } from '../finding/index.ts'

/** Tells of which resources several files have one of that name: there only the file tells them apart. */
export function sharedNames(references: readonly ResourceReference[]): (of: ResourceReference) => boolean {
  const files = new Map<string, string | undefined>()
  const shared = new Set<string>()
  for (const reference of references) {
    const key = keyOf(reference)
    if (files.has(key) && files.get(key) !== reference.file) shared.add(key)
    files.set(key, reference.file)
  }
  return (of) => shared.has(keyOf(of))
}

function keyOf({ type, id }: ResourceReference): string {
  return `${type} ${id}`
}
