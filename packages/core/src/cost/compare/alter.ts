import {
  arnOf,
  createGraph,
  identify,
  isOfType,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../../graph/index.ts'

/**
 * A copy of a graph in which resources of one type have other properties; `change` answers undefined for those that stay
 * as they are. Where nothing changes it is the same graph.
 */
export function alter<Type extends ResourceType>(
  graph: ResourceGraph,
  type: Type,
  change: (resource: Resource<Type>) => PropertiesOf<Type> | undefined,
): ResourceGraph {
  const changed = new Map<Resource, Resource>()
  for (const resource of graph.all(type)) {
    const properties = change(resource)
    if (properties !== undefined) changed.set(resource, { ...resource, properties })
  }
  if (changed.size === 0) return graph
  return createGraph(
    graph.resources.map((resource) => changed.get(resource) ?? resource),
    graph.complete,
  )
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
): Resource {
  const arn = arnOf(type, properties)
  const resource = {
    type,
    id: identify(type, properties) ?? type,
    properties,
    origin: { kind: 'config' as const },
    unresolved: [],
    ...(arn !== undefined && { arn }),
    ...(near.region !== undefined && { region: near.region }),
    ...(near.account !== undefined && { account: near.account }),
  }
  return resource
}

/** A copy of a graph with more resources. */
export function plus(graph: ResourceGraph, added: readonly Resource[]): ResourceGraph {
  return createGraph([...graph.resources, ...added], graph.complete)
}

/** Whether a task definition is for Windows, which has neither ARM nor Spot on Fargate. */
export function isWindows(resource: Resource): boolean {
  return (
    isOfType(resource, 'ecs.taskDefinition') &&
    (resource.properties.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false)
  )
}
