import { isWithin, type Path } from '../finding/index.ts'
import { createGraph, type ResourceGraph } from './graph.ts'
import type { Resource, Unresolved } from './resource.ts'

/**
 * A copy of a graph, in the same order, that tells when an unresolved value of one of its resources is asked for; the graph
 * itself where everything is resolved.
 */
export function watchGraph(
  graph: ResourceGraph,
  onRead: (resource: Resource, unresolved: Unresolved) => void,
): ResourceGraph {
  if (graph.resources.every((resource) => resource.unresolved.length === 0)) return graph
  const watched = graph.resources.map((resource) =>
    watchUnresolved(resource, (read) => onRead(resource, read)),
  )
  return createGraph(watched, graph.complete)
}

/** A resource whose properties tell when an unresolved value, or one that lies inside it, is asked for. */
function watchUnresolved(resource: Resource, onRead: (unresolved: Unresolved) => void): Resource {
  if (resource.unresolved.length === 0) return resource

  const note = (path: Path): void => {
    for (const unresolved of resource.unresolved) if (isWithin(path, unresolved.path)) onRead(unresolved)
  }
  const watch = <Value>(value: Value, path: Path): Value => {
    if (typeof value !== 'object' || value === null) return value
    return new Proxy(value, {
      get(target, key) {
        if (typeof key === 'symbol') return Reflect.get(target, key)
        const at = [...path, stepOf(target, key)]
        note(at)
        return watch(Reflect.get(target, key), at)
      },
      has(target, key) {
        if (typeof key !== 'symbol') note([...path, stepOf(target, key)])
        return Reflect.has(target, key)
      },
      ownKeys(target) {
        for (const unresolved of resource.unresolved) {
          if (unresolved.path.length === path.length + 1 && isWithin(unresolved.path, path))
            onRead(unresolved)
        }
        return Reflect.ownKeys(target)
      },
    })
  }
  return { ...resource, properties: watch(resource.properties, []) }
}

function stepOf(target: object, key: string): string | number {
  return Array.isArray(target) && /^\d+$/.test(key) ? Number(key) : key
}
