import type { ResourceReference } from '@ecs-lint/core/finding'

/** What each of these resources is called: its name, with its file where several files have one of that name. */
export function namesAmong(references: readonly ResourceReference[]): (of: ResourceReference) => string {
  const filesOf = new Map<string, Set<string | undefined>>()
  for (const reference of references) {
    const key = keyOf(reference)
    const files = filesOf.get(key)
    if (files === undefined) filesOf.set(key, new Set([reference.file]))
    else files.add(reference.file)
  }
  return (of) => {
    const isOne = (filesOf.get(keyOf(of))?.size ?? 0) < 2
    return isOne || of.file === undefined ? of.id : `${of.id}, ${of.file}`
  }
}

function keyOf({ type, id }: ResourceReference): string {
  return JSON.stringify([type, id])
}
