import { totalOf } from '../cost/index.ts'
import type { ResourceGraph } from '../graph/index.ts'
import { orderDeletions, type OrderedDeletions } from './deletion.ts'
import { stepId, type DeletionStep } from './deletion-step.ts'
import { detectors } from './generated/detectors.ts'
import type { Leftover, LeftoverKind } from './leftover.ts'

/** One step of the clean-up. */
export interface PlanStep extends DeletionStep {
  /** The detector that must find the resource again right before it is deleted; absent where none looks at its type. */
  readonly recheck?: LeftoverKind
  /** US dollars a month that the step saves. */
  readonly saves: number
}

/** The deletions of what is certainly waste, in an order in which AWS accepts them, each resource once. */
export function deletePlan(graph: ResourceGraph, leftovers: readonly Leftover[]): OrderedDeletions<PlanStep> {
  const waste = leftovers.filter(({ verdict }) => verdict === 'waste')
  const kinds = new Map(waste.map(({ kind, resource }) => [stepId(resource), kind]))
  const savings = new Map<string, number>()
  for (const { items } of waste)
    for (const [id, own] of Map.groupBy(items, ({ resource }) => stepId(resource)))
      savings.set(id, totalOf(own))
  const { steps, leftOut } = orderDeletions(
    waste.flatMap(({ deletes }) => deletes),
    graph,
  )
  return {
    steps: steps.map((step) => {
      const recheck = kinds.get(step.id) ?? detectors.find(({ on }) => on === step.resource.type)?.kind
      return { ...step, ...(recheck !== undefined && { recheck }), saves: savings.get(step.id) ?? 0 }
    }),
    leftOut,
  }
}
