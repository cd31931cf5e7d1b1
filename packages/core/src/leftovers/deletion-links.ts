// Which deletions must wait for which: what names another goes before it, and what goes with another counts as part of it.
import { originalOf, type Resource, type ResourceGraph, type ResourceType } from '../graph/index.ts'
import { deletions, links, propertyNames, resourceTypes } from '../resources/index.ts'

/** The type that resources of a type are deleted with; undefined for one that is deleted by itself. */
function carrierType(type: ResourceType): ResourceType | undefined {
  const deletion = deletions[type]
  return deletion !== undefined && 'goesWith' in deletion ? deletion.goesWith : undefined
}

/** The types that are deleted with those of a type. */
const carriedTypes: ReadonlyMap<ResourceType | undefined, readonly ResourceType[]> = Map.groupBy(
  resourceTypes,
  carrierType,
)

/** Whether resources of one type keep those of another from being deleted, though they do not name them. */
function precedes(type: ResourceType, other: ResourceType): boolean {
  const deletion = deletions[type]
  return deletion !== undefined && 'precedes' in deletion && (deletion.precedes?.includes(other) ?? false)
}

/** Whether a property only reports who names the resource: `loadBalancerArns` of a target group. */
function isReported(type: ResourceType, property: string | number | undefined): boolean {
  return propertyNames[type].reported.includes(String(property))
}

/** Of each resource, those among them that must be deleted before it. */
export function predecessorsOf(
  resources: readonly Resource[],
  graph: ResourceGraph,
): ReadonlyMap<Resource, readonly Resource[]> {
  const wanted = new Set(resources)
  const found = new Map<Resource, Set<Resource>>(resources.map((resource) => [resource, new Set()]))
  for (const resource of resources) {
    for (const target of namedBy(resource, graph)) {
      if (target === resource || !wanted.has(target)) continue
      if (precedes(target.type, resource.type)) found.get(resource)?.add(target)
      else found.get(target)?.add(resource)
    }
  }
  return new Map([...found].map(([resource, before]) => [resource, [...before]]))
}

/** What a resource names, itself or by what goes with it. */
function namedBy(resource: Resource, graph: ResourceGraph): readonly Resource[] {
  const own = graph
    .references(resource)
    .filter(({ path: [property] }) => !isReported(resource.type, property))
    .map(({ to, name }) => graph.named(to, name, resource))
    .filter((target) => target !== undefined)
    .map((target) => carrierOf(target, graph))
  const carried = (carriedTypes.get(resource.type) ?? []).flatMap((type) => graph.referrers(resource, type))
  return [...own, ...carried.flatMap((part) => namedBy(originalOf(part), graph))]
}

/** The resource that another is deleted with, or that other itself. */
function carrierOf(resource: Resource, graph: ResourceGraph): Resource {
  const type = carrierType(resource.type)
  const [carrier] = type === undefined ? [] : graph.targets(resource, type)
  return carrier === undefined ? originalOf(resource) : carrierOf(carrier, graph)
}

/** Types in the order in which their resources are deleted where nothing else decides: a service, what stands before it … */
export const typeOrder: ReadonlyMap<ResourceType, number> = new Map(
  orderOfTypes().map((type, index) => [type, index]),
)

function orderOfTypes(): readonly ResourceType[] {
  const namedTypes = Map.groupBy(
    resourceTypes.flatMap((type) =>
      (links[type] ?? [])
        .filter(([pattern]) => !isReported(type, pattern.split('.')[0]))
        .map(([, to]): readonly [ResourceType, ResourceType] => {
          const [from, target] = [carrierOfType(type), carrierOfType(to)]
          return precedes(target, from) ? [target, from] : [from, target]
        }),
    ),
    ([from]) => from,
  )
  const finished = new Set<ResourceType>()
  const seen = new Set<ResourceType>()
  const visit = (type: ResourceType): void => {
    if (seen.has(type)) return
    seen.add(type)
    for (const [, to] of namedTypes.get(type) ?? []) visit(to)
    finished.add(type)
  }
  for (const type of resourceTypes.toSorted()) visit(type)
  return [...finished].toReversed()
}

function carrierOfType(type: ResourceType): ResourceType {
  const carrier = carrierType(type)
  return carrier === undefined ? type : carrierOfType(carrier)
}
