import type { Resource } from '../graph/index.ts'

type InFile = Pick<Resource, 'file'>

/**
 * How near a resource's file lies to another: without bound where it is the same, else by how much of the path to it is of the
 * same folders, from -1 on. Of what shares a name the nearest is meant: `dev/` and `prod/` of a repository describe one
 * service, and each its own.
 */
function nearness(own: string): (candidate: InFile) => number {
  return ({ file = '' }) => {
    if (file === own) return Infinity
    let end = 0
    while (file[end] === own[end]) end += 1
    const shared = Math.max(file.lastIndexOf('/', end - 1), file.lastIndexOf('\\', end - 1))
    // What lies in the last folder that they share is nearer than what lies in a folder of it.
    return /[/\\]/.test(file.slice(shared + 1)) ? shared : shared + 0.5
  }
}

/** Of the candidates that are meant, the last of those nearest to a file. */
export function lastNearest(file: string): NonNullable<Resource['nearest']> {
  const near = nearness(file)
  return (candidates, isMeant) => {
    let found: Resource | undefined
    let most = -Infinity
    // From the last, for one in the same file ends the search: of thousands of one name few are looked at.
    for (let index = candidates.length - 1; index >= 0 && most < Infinity; index -= 1) {
      const candidate = candidates[index]
      if (candidate === undefined || !isMeant(candidate)) continue
      const nearer = near(candidate)
      if (nearer <= most) continue
      most = nearer
      found = candidate
    }
    return found
  }
}

/** All candidates that lie as near to a file as the nearest of them, or as `like`. */
export function allNearest<Found extends InFile>(
  file: string,
  candidates: readonly Found[],
  like?: InFile,
): readonly Found[] {
  const near = nearness(file)
  const most =
    like === undefined
      ? candidates.reduce((most, candidate) => Math.max(most, near(candidate)), -1)
      : near(like)
  return candidates.filter((candidate) => near(candidate) === most)
}
