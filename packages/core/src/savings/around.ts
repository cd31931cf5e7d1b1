import type { Resource, ResourceGraph } from '../graph/index.ts'

/** The part of a graph that decides what the change of a resource does to the bill. */
export interface Around {
  readonly graph: ResourceGraph
  /** The resources of which the lines may change. */
  readonly billed: readonly Resource[]
}

/** What makes parts of one graph, small ones of a graph of any size: it looks at what a resource names and what names it. */
export function partsOf(
  graph: ResourceGraph,
  create: (resources: readonly Resource[], complete: ResourceGraph['complete']) => ResourceGraph,
): (resource: Resource) => Around {
  const places = new Map(graph.resources.map((resource, index) => [resource, index]))
  // A service whose files show no balancer is taken to have one, but not where there is any.
  const [balancer] = graph.all('elbv2.loadBalancer')
  return (resource) => {
    const billed = [resource, ...usersOf(resource, graph)]
    const within = new Set<Resource>(billed)
    if (balancer !== undefined) within.add(balancer)
    // A set goes on to what is added while it is gone through.
    for (const each of within) {
      for (const { to, name } of graph.references(each)) {
        const target = graph.named(to, name, each)
        if (target !== undefined) within.add(target)
      }
      if (each.type === 'elbv2.targetGroup' || each.type === 'elbv2.loadBalancer') {
        for (const listener of graph.referrers(each, 'elbv2.listener')) within.add(listener)
        for (const rule of graph.referrers(each, 'elbv2.rule')) within.add(rule)
      }
    }
    const ordered = [...within].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
    return { graph: create(ordered, graph.complete), billed }
  }
}

/** Those whose lines say what a resource says: services of a task definition, task definitions of a log group. */
function usersOf(resource: Resource, graph: ResourceGraph): readonly Resource[] {
  if (resource.type === 'ecs.taskDefinition') return graph.referrers(resource, 'ecs.service')
  if (resource.type === 'logs.logGroup') return graph.referrers(resource, 'ecs.taskDefinition')
  return []
}
