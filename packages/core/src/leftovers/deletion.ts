import type { ResourceReference } from '../finding/index.ts'
import {
  inDependencyOrder,
  originalOf,
  referenceTo,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import { predecessorsOf, typeOrder } from './deletion-links.ts'
import { stepId, stepOf, type DeletionStep } from './deletion-step.ts'

/** Deletions in an order in which AWS accepts them. */
export interface OrderedDeletions<Step extends DeletionStep = DeletionStep> {
  readonly steps: readonly Step[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * A resource that no step deletes. `circle`: resources that name one another, or wait for such. `unidentified`: what AWS would
 * be told to delete is not known. `blocked`: it waits for one of these.
 */
export interface LeftOut {
  readonly resource: ResourceReference
  readonly reason: 'circle' | 'unidentified' | 'blocked'
}

/**
 * The deletions of some resources, each once. What names another goes before it, and otherwise they go by type and name; in
 * what order they are given changes nothing.
 */
export function orderDeletions(resources: Iterable<Resource>, graph: ResourceGraph): OrderedDeletions {
  const wished = [...new Set([...resources].map(originalOf))].toSorted(compareForDeletion)
  const predecessors = predecessorsOf(wished, graph)
  const before = (resource: Resource): readonly Resource[] => predecessors.get(resource) ?? []
  const { sorted, tangled } = inDependencyOrder(wished, before)
  const steps = new Map<Resource, DeletionStep>()
  const leftOut: LeftOut[] = tangled.map((resource) => ({
    resource: referenceTo(resource),
    reason: 'circle',
  }))
  for (const resource of sorted) {
    const step = stepOf(resource, before(resource))
    const isBlocked = before(resource).some((other) => !steps.has(other))
    if (step !== undefined && !isBlocked) steps.set(resource, step)
    else leftOut.push({ resource: referenceTo(resource), reason: isBlocked ? 'blocked' : 'unidentified' })
  }
  return { steps: [...steps.values()], leftOut }
}

/** By the order of their types, then by name. */
export function compareForDeletion(left: Resource, right: Resource): number {
  const rank = ({ type }: Resource): number => typeOrder.get(type) ?? typeOrder.size
  const [one, other] = [stepId(left), stepId(right)]
  return rank(left) - rank(right) || (one === other ? 0 : one < other ? -1 : 1)
}
