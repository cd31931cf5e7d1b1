import { closest, distance } from 'fastest-levenshtein'

/** The name that was probably meant by one that is none of them; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const nearest = misspeltName(name, known)
  if (nearest !== undefined) return nearest
  // A name that has all of the other: `HealthCheckGracePeriod`, which counts seconds.
  const longer = known.filter((one) => one.length > 2 && (isEndOf(name, one) || isEndOf(one, name)))
  return longer.length === 1 ? longer[0] : undefined
}

/** The name that differs from one by a few letters, or by capitals; undefined where none does. */
export function misspeltName(name: string, known: readonly string[]): string | undefined {
  const same = known.find((one) => one.toLowerCase() === name.toLowerCase())
  if (same !== undefined) return same
  if (known.length === 0) return undefined
  const nearest = closest(name, [...known])
  const letters = distance(name.toLowerCase(), nearest.toLowerCase())
  // Of two or three letters another one makes another name.
  const isNear = letters <= Math.max(2, name.length / 4) && letters * 2 <= name.length
  return isNear ? nearest : undefined
}

function isEndOf(part: string, whole: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part)
}
