import { inDependencyOrder } from '../../graph/index.ts'

/** What waits for one another, from one of them round to it again, and where the first names the second. */
interface Circle<Place> {
  readonly names: readonly string[]
  readonly at: Place
}

/** What each resource, or stack, is created after, by name, with the place that says so. */
export type Needs<Place> = ReadonlyMap<string, ReadonlyMap<string, Place>>

/** The circles among what waits: each name is in one of them at the most, and each is the shortest from its first one. */
export function circlesIn<Place>(needs: Needs<Place>): readonly Circle<Place>[] {
  const circles: Circle<Place>[] = []
  const told = new Set<string>()
  for (const name of tangledIn(needs)) {
    const way = told.has(name) ? undefined : wayRound(name, needs)
    const at = needs.get(name)?.get(way?.[1] ?? '')
    if (way === undefined || at === undefined || way.some((one) => told.has(one))) continue
    circles.push({ names: way, at })
    for (const one of way) told.add(one)
  }
  return circles
}

/** The names that a circle leads to and that lead to one: those in circles, and those between two. */
function tangledIn(needs: Needs<unknown>): readonly string[] {
  const pairs = [...needs].flatMap(([name, own]) => [...own.keys()].map((needed) => ({ name, needed })))
  const waiting = Map.groupBy(pairs, ({ needed }) => needed)
  const { tangled } = inDependencyOrder([...needs.keys()], (name) => needs.get(name)?.keys() ?? [])
  return inDependencyOrder(tangled, (name) => (waiting.get(name) ?? []).map((pair) => pair.name)).tangled
}

/** The shortest way from a name to itself. */
function wayRound(start: string, needs: Needs<unknown>): readonly string[] | undefined {
  const from = new Map<string, string>()
  const rest = [start]
  for (const name of rest) {
    for (const next of needs.get(name)?.keys() ?? []) {
      if (next === start) {
        const way = [start]
        for (let at: string | undefined = name; at !== undefined && at !== start; at = from.get(at))
          way.splice(1, 0, at)
        return [...way, start]
      }
      if (from.has(next) || !needs.has(next)) continue
      from.set(next, name)
      rest.push(next)
    }
  }
  return undefined
}
