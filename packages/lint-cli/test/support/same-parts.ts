import { isList, isMap, isPlaceholder, placeholderIn, type Part, type Value } from '@ecs-lint/core/export'

/**
 * Which part of `found` is which of `wanted`, where every part's properties are found as they were wanted, its references
 * lead to the same parts, and AWS may have added others. Where there is no such match, how far the best one came: what
 * could not be found, or what is found beyond what was wanted.
 */
export function matchParts(
  wanted: readonly Part[],
  found: readonly Part[],
): { readonly missing?: Part; readonly surplus?: Part } {
  let farthest = 0
  const match = new Map<string, string>()

  function place(index: number): boolean {
    const part = wanted[index]
    if (part === undefined) return true
    farthest = Math.max(farthest, index)
    const taken = new Set(match.values())
    for (const candidate of found) {
      if (candidate.kind !== part.kind || taken.has(candidate.name)) continue
      if (!holds(candidate.properties, part.properties, match)) continue
      match.set(part.name, candidate.name)
      if (place(index + 1)) return true
      match.delete(part.name)
    }
    return false
  }

  if (!place(0)) {
    const missing = wanted[farthest]
    return missing === undefined ? {} : { missing }
  }
  const taken = new Set(match.values())
  const surplus = found.find(({ name }) => !taken.has(name))
  return surplus === undefined ? {} : { surplus }
}

/** Whether a value is as wanted; lists of a load balancer's subnets and the like may come in another order. */
function holds(found: Value | undefined, wanted: Value, match: ReadonlyMap<string, string>): boolean {
  if (isPlaceholder(wanted))
    return (
      found !== undefined &&
      isPlaceholder(found) &&
      placeholderIn(found).name === match.get(placeholderIn(wanted).name)
    )
  if (isList(wanted)) {
    if (found === undefined || !isList(found) || found.length !== wanted.length) return false
    return wanted.every((item) => found.some((other) => holds(other, item, match)))
  }
  if (isMap(wanted))
    return isMap(found) && Object.entries(wanted).every(([name, member]) => holds(found[name], member, match))
  return found === wanted
}
