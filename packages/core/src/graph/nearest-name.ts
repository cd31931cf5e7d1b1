import { closest, distance } from 'fastest-levenshtein'

/** The name that was probably meant by one that is none of them; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const nearest = closest(name, [...known])
  if (distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 4)) return nearest
  // A name that has all of the other: `HealthCheckGracePeriod`, which counts seconds.
  const longer = known.filter((one) => one.length > 2 && (isEndOf(name, one) || isEndOf(one, name)))
  return longer.length === 1 ? longer[0] : undefined
}

function isEndOf(part: string, whole: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part)
}
