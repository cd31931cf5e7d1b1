import { isWithin, type Path } from '../finding/index.ts'
import { nameProperties, type ResourceType } from '../resources/index.ts'
import type { ResourceGraph } from './graph.ts'
import { isOnLink } from './links.ts'
import type { Resource } from './resource.ts'
import type { Unknown } from './unknown.ts'

/** The unknown values that were asked for, each with the resource that it belongs to. */
export type Reads = ReadonlyMap<Unknown, Resource>

/** A recording of reads that goes on until it is stopped. */
interface Recording {
  readonly reads: Reads
  readonly stop: () => void
}

/**
 * A graph as an analysis reads it. It answers as if each unknown value were left out, and notes that it was asked for; what
 * an analysis concludes after a read rests on what nobody knows.
 */
export interface View extends ResourceGraph {
  /** Nothing in the graph is unknown: no recording will ever have a read. */
  readonly isKnown: boolean
  /** Records what is read from now on. Recordings nest: what an inner one notes, the outer ones note too. */
  readonly record: () => Recording
  /** Notes what decides whether a resource exists at all, if anything does. */
  readonly noteExistence: (resource: Resource) => void
  /** A resource of the graph as the view shows it; one that is not in the graph as it is. */
  readonly own: <Type extends ResourceType>(resource: Resource<Type>) => Resource<Type>
  /** Makes a value once for `key`, and notes what it was made from each time that it is asked for. */
  readonly memo: <Value>(key: object, name: string, make: () => Value) => Value
}

const kept: unique symbol = Symbol('view')

/**
 * A graph keeps its view. A WeakMap would do as well, but what it holds outlives many collections of the garbage collector:
 * of the time that a hundred thousand estimates take, two thirds went there.
 */
interface Keeper extends ResourceGraph {
  [kept]?: { readonly of: ResourceGraph; readonly view: View }
}

/** The view of a graph; a view is its own. */
export function viewOf(graph: ResourceGraph): View {
  if ('memo' in graph) return graph as View
  const keeper: Keeper = graph
  const known = keeper[kept]
  // A copy of a graph may have been made with its view, and differ from it.
  if (known?.of === graph) return known.view
  const view = createView(graph)
  keeper[kept] = { of: graph, view }
  return view
}

/** What an analysis says of a graph, and the unknown values that this rests on. */
export function evaluate<Value>(
  graph: ResourceGraph,
  analyse: (view: View) => Value,
): { readonly value: Value; readonly reads: Reads } {
  const view = viewOf(graph)
  const { reads, stop } = view.record()
  try {
    return { value: analyse(view), reads }
  } finally {
    stop()
  }
}

const originals = new WeakMap<Resource, Resource>()

/** The resource of the graph that a watched one is the copy of; any other is its own. */
export function originalOf<Type extends ResourceType>(resource: Resource<Type>): Resource<Type> {
  return (originals.get(resource) ?? resource) as Resource<Type>
}

function createView(graph: ResourceGraph): View {
  return graph.resources.every(({ unknowns, exists }) => unknowns.length === 0 && exists === true)
    ? createKnownView(graph)
    : createWatchingView(graph)
}

/** The view of a graph in which everything is known: there is nothing to note. */
function createKnownView(graph: ResourceGraph): View {
  // By name first: names are few, and a map for each of many resources takes more room than what it holds.
  let memos: Map<string, Map<object, unknown>> | undefined
  return {
    resources: graph.resources,
    complete: graph.complete,
    all: graph.all,
    named: graph.named,
    targets: graph.targets,
    referrers: graph.referrers,
    references: graph.references,
    ...(graph.assume !== undefined && { assume: graph.assume }),
    isKnown: true,
    record: () => silence,
    noteExistence: () => undefined,
    own: (resource) => resource,
    memo: (key, name, make) => {
      memos ??= new Map()
      const ofName = memos.get(name) ?? new Map<object, unknown>()
      memos.set(name, ofName)
      if (!ofName.has(key)) ofName.set(key, make())
      return ofName.get(key) as ReturnType<typeof make>
    },
  }
}

const silence: Recording = { reads: new Map(), stop: () => undefined }

/** The view of a graph in which something is unknown. */
function createWatchingView(graph: ResourceGraph): View {
  const recordings: Map<Unknown, Resource>[] = []
  const note = (unknown: Unknown, resource: Resource): void => {
    for (const reads of recordings) reads.set(unknown, resource)
  }
  const memos = new WeakMap<object, Map<string, { readonly value: unknown; readonly reads: Reads }>>()

  function record(): Recording {
    const reads = new Map<Unknown, Resource>()
    recordings.push(reads)
    return {
      reads,
      stop: () => {
        recordings.splice(recordings.indexOf(reads), 1)
      },
    }
  }

  function memo<Value>(key: object, name: string, make: () => Value): Value {
    const ofKey = memos.get(key) ?? new Map<string, { readonly value: unknown; readonly reads: Reads }>()
    memos.set(key, ofKey)
    const known = ofKey.get(name)
    if (known !== undefined) {
      for (const [unknown, resource] of known.reads) note(unknown, resource)
      return known.value as Value
    }
    const { reads, stop } = record()
    try {
      const value = make()
      ofKey.set(name, { value, reads })
      return value
    } finally {
      stop()
    }
  }

  const watched = new Map(graph.resources.map((resource) => [resource, watch(resource, note)]))
  const noteExistence = (resource: Resource): void => {
    if (resource.exists !== true) note(resource.exists, resource)
  }
  /** The watched copies of resources, of which those that may not exist are noted. */
  const seen = <Type extends ResourceType>(found: readonly Resource<Type>[]): readonly Resource<Type>[] =>
    found.map((resource) => {
      const copy = (watched.get(resource) ?? resource) as Resource<Type>
      noteExistence(copy)
      return copy
    })

  type Open = readonly (readonly [unknown: Unknown, resource: Resource])[]
  const lists = new Map<string, Open>()
  /** The unknown values of a type's resources that are found so; the list is made once. */
  const open = (key: string, type: ResourceType, find: (resource: Resource) => readonly Unknown[]): void => {
    const list =
      lists.get(key) ??
      graph
        .all(type)
        .flatMap((resource) =>
          find(resource).map((unknown) => [unknown, watched.get(resource) ?? resource] as const),
        )
    lists.set(key, list)
    for (const [unknown, resource] of list) note(unknown, resource)
  }
  /** Notes the names of a type's resources that are unknown: one of them may be the name that was looked for. */
  const noteOpenNames = (type: ResourceType): void => {
    open(type, type, unknownNamesOf)
  }
  const noteOpenLinks = (from: Resource, type?: ResourceType): void => {
    for (const unknown of from.unknowns) if (isOnLink(from.type, type, unknown.path)) note(unknown, from)
  }

  return {
    ...graph,
    resources: [...watched.values()],
    isKnown: false,
    record,
    memo,
    noteExistence,
    own: <Type extends ResourceType>(resource: Resource<Type>) =>
      (watched.get(resource) ?? resource) as Resource<Type>,
    all: (type) => seen(graph.all(type)),
    named: (type, name, from) => {
      const found = graph.named(type, name, originalOf(from))
      if (found !== undefined) return seen([found])[0]
      if (name !== undefined) noteOpenNames(type)
      return undefined
    },
    references: (from) => {
      noteOpenLinks(from)
      return graph.references(originalOf(from))
    },
    targets: (from, type) => {
      const original = originalOf(from)
      noteOpenLinks(from, type)
      const isNamedElsewhere = graph
        .references(original)
        .some(({ to, name }) => to === type && graph.named(type, name, original) === undefined)
      if (isNamedElsewhere) noteOpenNames(type)
      return seen(graph.targets(original, type))
    },
    referrers: (to, type) => {
      // Any of them could name it where what they name is unknown, or where its own names are.
      open(`${type} ${to.type}`, type, ({ unknowns }) =>
        unknowns.filter(({ path }) => isOnLink(type, to.type, path)),
      )
      for (const unknown of unknownNamesOf(to)) note(unknown, to)
      return seen(graph.referrers(originalOf(to), type))
    },
  }
}

function unknownNamesOf({ type, unknowns }: Resource): readonly Unknown[] {
  return unknowns.filter(
    ({ path: [first] }) => first === undefined || nameProperties[type].includes(String(first)),
  )
}

/** A resource whose properties tell when an unknown value, or one that lies inside it, is asked for. */
function watch(resource: Resource, onRead: (unknown: Unknown, resource: Resource) => void): Resource {
  const { unknowns } = resource
  if (unknowns.length === 0) return resource
  const watched: Resource = { ...resource, properties: watchValue(resource.properties, []) }

  originals.set(watched, resource)

  function note(path: Path): void {
    for (const unknown of unknowns) if (isWithin(path, unknown.path)) onRead(unknown, watched)
  }
  function watchValue<Value>(value: Value, path: Path): Value {
    if (typeof value !== 'object' || value === null) return value
    // A value that is asked for twice must be the same: lists are searched for their own items.
    const members = new Map<string, unknown>()
    return new Proxy(value, {
      get(target, key) {
        if (typeof key === 'symbol') return Reflect.get(target, key)
        const at = [...path, stepOf(target, key)]
        note(at)
        if (!members.has(key)) members.set(key, watchValue(Reflect.get(target, key), at))
        return members.get(key)
      },
      has(target, key) {
        if (typeof key !== 'symbol') note([...path, stepOf(target, key)])
        return Reflect.has(target, key)
      },
      getOwnPropertyDescriptor(target, key) {
        if (typeof key !== 'symbol') note([...path, stepOf(target, key)])
        return Reflect.getOwnPropertyDescriptor(target, key)
      },
      ownKeys(target) {
        note(path)
        for (const unknown of unknowns)
          if (unknown.path.length === path.length + 1 && isWithin(unknown.path, path))
            onRead(unknown, watched)
        return Reflect.ownKeys(target)
      },
    })
  }
  return watched
}

function stepOf(target: object, key: string): string | number {
  return Array.isArray(target) && /^\d+$/.test(key) ? Number(key) : key
}
