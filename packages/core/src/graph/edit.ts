import { isWithin, valueAt, withEdit, type Path } from '../finding/index.ts'
import type { PropertiesOf, ResourceType } from '../resources/index.ts'
import { createGraph, type ResourceGraph } from './graph.ts'
import { arnOf, identify } from './identity.ts'
import { noProvenance, type Resource } from './resource.ts'
import type { Unknown } from './unknown.ts'

/**
 * One change of a graph. `set` replaces a value of a resource's properties, or adds it with the structures around it; `insert`
 * puts an item into a list before the index that the path ends with; `remove` takes a value away; `add` creates a resource,
 * see `planned`.
 */
export type GraphEdit = PropertyEdit | { readonly op: 'add'; readonly resource: Resource }

type PropertyEdit =
  | {
      readonly op: 'set' | 'insert'
      readonly resource: Resource
      readonly path: Path
      readonly value: unknown
    }
  | { readonly op: 'remove'; readonly resource: Resource; readonly path: Path }

/** A copy of a graph with edits made, one after the other. Names of resources stay, whatever the edits do to them. */
export function editGraph(graph: ResourceGraph, edits: readonly GraphEdit[]): ResourceGraph {
  const changes = edits.filter((edit) => edit.op !== 'add')
  const byResource = Map.groupBy(changes, ({ resource }) => resource)
  const changed = replaceResources(graph, (resource) => {
    const own = byResource.get(resource)
    return own && editResource(resource, own)
  })
  const added = edits.filter(({ op }) => op === 'add').map(({ resource }) => resource)
  return added.length === 0 ? changed : plus(changed, added)
}

/** What is left of a resource's properties, and of what is unknown of them, after edits. */
function editResource(
  { properties, unknowns }: Pick<Resource, 'properties' | 'unknowns'>,
  edits: readonly PropertyEdit[],
): Pick<Resource, 'properties' | 'unknowns'> {
  return {
    properties: edits.reduce<unknown>(
      (value, edit) => withEdit(value, edit),
      properties,
    ) as Resource['properties'],
    unknowns: edits.reduce((left, edit) => left.flatMap((unknown) => unknownAfter(unknown, edit)), unknowns),
  }
}

/** Where an unknown value stands after an edit: what is replaced or removed is known, and items of lists move. */
function unknownAfter(unknown: Unknown, { op, path }: PropertyEdit): readonly Unknown[] {
  const list = path.slice(0, -1)
  const [index, at] = [path.at(-1), unknown.path[list.length]]
  const isOfList = typeof index === 'number' && typeof at === 'number' && isWithin(unknown.path, list)
  if (op !== 'insert' && isWithin(unknown.path, path)) return []
  if (op === 'set' || !isOfList || at < index) return [unknown]
  const moved = at + (op === 'insert' ? 1 : -1)
  return [{ ...unknown, path: [...list, moved, ...unknown.path.slice(path.length)] }]
}

/**
 * A copy of a graph in which resources of one type have other properties; `change` answers undefined for those that stay
 * as they are. Where nothing changes it is the same graph.
 */
export function alter<Type extends ResourceType>(
  graph: ResourceGraph,
  type: Type,
  change: (resource: Resource<Type>) => PropertiesOf<Type> | undefined,
): ResourceGraph {
  const changes = new Map<Resource, PropertiesOf<Type>>()
  for (const resource of graph.all(type)) {
    const properties = change(resource)
    if (properties !== undefined) changes.set(resource, properties)
  }
  if (changes.size === 0) return graph
  return replaceResources(graph, (resource) => {
    const properties = changes.get(resource)
    if (properties === undefined) return undefined
    // A value that was put where one was unknown is known.
    const unknowns = resource.unknowns.filter(
      ({ path }) =>
        valueAt(resource.properties, path) !== undefined || valueAt(properties, path) === undefined,
    )
    return { properties, unknowns }
  })
}

function replaceResources(
  graph: ResourceGraph,
  change: (resource: Resource) => Pick<Resource, 'properties' | 'unknowns'> | undefined,
): ResourceGraph {
  const resources = graph.resources.map((resource): Resource => {
    const changed = change(resource)
    return changed === undefined ? resource : { ...resource, ...changed }
  })
  return createGraph(resources, graph.complete)
}

/** A copy of a graph without some resources. */
export function without(graph: ResourceGraph, gone: ReadonlySet<Resource>): ResourceGraph {
  if (gone.size === 0) return graph
  return createGraph(
    graph.resources.filter((resource) => !gone.has(resource)),
    graph.complete,
  )
}

/** A resource that is yet to be created, in the Region and account of `near`. */
export function planned<Type extends ResourceType>(
  type: Type,
  properties: PropertiesOf<Type>,
  near: Resource,
): Resource<Type> {
  const arn = arnOf(type, properties)
  return {
    type,
    id: identify(type, properties) ?? type,
    properties,
    origin: noProvenance,
    unknowns: [],
    exists: true,
    ...(arn !== undefined && { arn }),
    ...(near.region !== undefined && { region: near.region }),
    ...(near.account !== undefined && { account: near.account }),
  }
}

/** A copy of a graph with more resources. */
export function plus(graph: ResourceGraph, added: readonly Resource[]): ResourceGraph {
  return createGraph([...graph.resources, ...added], graph.complete)
}
