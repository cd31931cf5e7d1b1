import { lazily } from '../finding/index.ts'
import type { ResourceType } from '../resources/index.ts'
import { referencesOf, type Reference } from './links.ts'
import { isLocalName, namesOf, otherNamesOf } from './names.ts'
import { isOfType, type Resource } from './resource.ts'
import type { Assignment } from './unknown.ts'

/**
 * The resources around ECS services and how they name one another. What is absent may still exist: only for the types in
 * `complete` does absence mean that there is none. Analyses read a graph through `evaluate`, which notes the unknown
 * values that they ask for.
 */
export interface ResourceGraph {
  readonly resources: readonly Resource[]
  /** Types that the reader knows to have listed wholly. */
  readonly complete: ReadonlySet<ResourceType>
  readonly all: <Type extends ResourceType>(type: Type) => readonly Resource<Type>[]
  /** The resource that `from` calls by `name`, looked for in its own region and account. */
  readonly named: <Type extends ResourceType>(
    type: Type,
    name: string | undefined,
    from: Resource,
  ) => Resource<Type> | undefined
  /** The resources of a type that `from` names, in the order it names them. */
  readonly targets: <Type extends ResourceType>(from: Resource, type: Type) => readonly Resource<Type>[]
  /** The resources of a type that name `to`. */
  readonly referrers: <Type extends ResourceType>(to: Resource, type: Type) => readonly Resource<Type>[]
  /** Every mention of another resource in `from`'s properties, whether it is in the graph or not. */
  readonly references: (from: Resource) => readonly Reference[]
  /** What the same files say where variables have these values; absent where nothing depends on any. */
  readonly assume?: (assignment: Assignment) => ResourceGraph
}

export function createGraph(
  resources: readonly Resource[],
  complete: Iterable<ResourceType> = [],
  assume?: ResourceGraph['assume'],
): ResourceGraph {
  const byType = lazily(() => groupByType(resources))
  const byName = new Map<ResourceType, ReadonlyMap<string, readonly Resource[]>>()
  const referrersOf = lazily(() => {
    const index = new Map<Resource, Set<Resource>>()
    for (const from of resources) {
      for (const { to, name } of referencesOf(from)) {
        const target = named(to, name, from)
        if (target !== undefined) index.set(target, (index.get(target) ?? new Set()).add(from))
      }
    }
    return index
  })

  /** The resources of a type by every name that they have; an index is made when a type is first asked for. */
  function namesakes(type: ResourceType): ReadonlyMap<string, readonly Resource[]> {
    const made = byName.get(type)
    if (made !== undefined) return made
    const index = new Map<string, Resource[]>()
    for (const resource of all(type)) {
      for (const name of namesOf(resource)) {
        const others = index.get(name)
        if (others === undefined) index.set(name, [resource])
        else others.push(resource)
      }
    }
    byName.set(type, index)
    return index
  }

  function all<Type extends ResourceType>(type: Type): readonly Resource<Type>[] {
    // What is grouped by its type is of it.
    return (byType().get(type) ?? none) as readonly Resource<Type>[]
  }

  function named<Type extends ResourceType>(
    type: Type,
    name: string | undefined,
    from: Resource,
  ): Resource<Type> | undefined {
    if (name === undefined) return undefined
    const exact = called(type, name, from)
    if (exact !== undefined) return exact
    for (const lookup of otherNamesOf(type, name)) {
      const found = called(type, lookup, from)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The resource of a type that has exactly this name, in `from`'s Region, account and stack: of several the nearest, or the last. */
  function called<Type extends ResourceType>(
    type: Type,
    name: string,
    from: Resource,
  ): Resource<Type> | undefined {
    const candidates = namesakes(type).get(name) ?? none
    const isMeant = (candidate: Resource): boolean =>
      agrees(candidate.region, from.region) &&
      agrees(candidate.account, from.account) &&
      (candidate.scope === from.scope || !isLocalName(name))
    const found = from.nearest?.(candidates, isMeant) ?? candidates.findLast(isMeant)
    return found !== undefined && isOfType(found, type) ? found : undefined
  }

  return {
    resources,
    complete: complete instanceof Set ? complete : new Set(complete),
    all,
    named,
    references: (from) => referencesOf(from),
    targets: (from, type) => {
      const found = new Set<Resource<typeof type>>()
      for (const { name } of referencesOf(from, type)) {
        const target = named(type, name, from)
        if (target !== undefined) found.add(target)
      }
      return [...found]
    },
    referrers: (to, type) =>
      [...(referrersOf().get(to) ?? [])].filter((resource) => isOfType(resource, type)),
    ...(assume !== undefined && { assume }),
  }
}

/** `Map.groupBy` does the same, at several times the time: of a small graph it would take most. */
function groupByType(resources: readonly Resource[]): ReadonlyMap<ResourceType, readonly Resource[]> {
  const groups = new Map<ResourceType, Resource[]>()
  for (const resource of resources) {
    const group = groups.get(resource.type)
    if (group === undefined) groups.set(resource.type, [resource])
    else group.push(resource)
  }
  return groups
}

const none: readonly Resource[] = []

function agrees(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right
}
