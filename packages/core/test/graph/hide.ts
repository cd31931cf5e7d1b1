import type { Path } from '../../src/finding/index.ts'
import {
  arnOf,
  createGraph,
  identify,
  type Resource,
  type ResourceGraph,
  type Unknown,
} from '../../src/graph/index.ts'

/** The path of every value in a resource's properties, structures and the items of lists among them. */
export function hiddenPaths({ properties }: Resource): readonly Path[] {
  return pathsWithin(properties, [])
}

function pathsWithin(value: unknown, path: Path): readonly Path[] {
  const own = path.length === 0 ? [] : [path]
  if (Array.isArray(value))
    return [...own, ...value.flatMap((item, index) => pathsWithin(item, [...path, index]))]
  if (typeof value !== 'object' || value === null) return own
  return [...own, ...Object.entries(value).flatMap(([name, member]) => pathsWithin(member, [...path, name]))]
}

/** The same graph, of which one value of a resource is not known: as if a reader had not been able to tell it. */
export function hide(graph: ResourceGraph, resource: Resource, path: Path): ResourceGraph {
  const unknown: Unknown = { path, expression: '${Hidden}', cause: 'parameter' }
  const properties = without(resource.properties, path) as Resource['properties']
  const { arn: _, ...rest } = resource
  const arn = arnOf(resource.type, properties)
  const isNamedByProperties = resource.id === identify(resource.type, resource.properties)
  const hidden: Resource = {
    ...rest,
    properties,
    id: isNamedByProperties ? (identify(resource.type, properties) ?? '(unnamed)') : resource.id,
    unknowns: [...resource.unknowns, unknown],
    ...(arn !== undefined && { arn }),
  }
  return replaced(graph, resource, hidden)
}

/** The same graph, of which nobody knows whether a resource is there. */
export function doubt(graph: ResourceGraph, resource: Resource): ResourceGraph {
  const exists: Unknown = { path: [], expression: '${Condition}', cause: 'condition' }
  return replaced(graph, resource, { ...resource, exists })
}

function replaced(graph: ResourceGraph, old: Resource, by: Resource): ResourceGraph {
  return createGraph(
    graph.resources.map((each) => (each === old ? by : each)),
    graph.complete,
  )
}

/** A value without what stands at a path. A list keeps its length: an item makes way for an empty one of its kind. */
function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    const index = Number(step)
    return value.with(index, rest.length > 0 ? without(value[index], rest) : emptyLike(value[index]))
  }
  const bag = value as Readonly<Record<string, unknown>>
  const name = String(step)
  if (rest.length > 0) return { ...bag, [name]: without(bag[name], rest) }
  return Object.fromEntries(Object.entries(bag).filter(([key]) => key !== name))
}

function emptyLike(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value === 'string') return ''
  if (typeof value === 'number') return 0
  return typeof value === 'boolean' ? false : {}
}
