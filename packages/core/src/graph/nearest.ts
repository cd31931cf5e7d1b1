import type { Resource } from './resource.ts'

/**
 * How near a resource's file lies to `from`'s: without bound where it is the same, else by how much of the path to it is the same folders'.
 * Of what shares a name the nearest is meant: `dev/` and `prod/` of a repository describe one service, and each its own.
 */
export function nearness(from: Resource): (candidate: Resource) => number {
  const own = fileOf(from)
  return (candidate) => {
    const file = fileOf(candidate)
    if (file === own) return Infinity
    let end = 0
    for (let index = 0; file[index] === own[index]; index += 1)
      if (file[index] === '/' || file[index] === '\\') end = index + 1
    return end
  }
}

function fileOf({ origin }: Resource): string {
  const at = origin.of([])
  return at?.kind === 'text' ? at.at.file : ''
}
