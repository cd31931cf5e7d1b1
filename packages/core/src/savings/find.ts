import { estimateGraph, type Estimate, type Usage } from '../cost/index.ts'
import type { Finding } from '../finding/index.ts'
import { referenceTo, sourcePathOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import { endpointsForNat } from './endpoints-for-nat.ts'
import { fewerBalancerZones } from './fewer-balancer-zones.ts'
import { logRetention } from './log-retention.ts'
import { noNeedlessAddress } from './no-needless-address.ts'
import { runOnArm } from './run-on-arm.ts'
import type { Proposal, Saver } from './saver.ts'
import { shareOnSpot } from './share-on-spot.ts'
import { smallerMemory } from './smaller-memory.ts'

/** Every kind of saving. */
export const savers: readonly Saver[] = [
  endpointsForNat,
  fewerBalancerZones,
  logRetention,
  noNeedlessAddress,
  runOnArm,
  shareOnSpot,
  smallerMemory,
]

/** A way to pay less, and what the service would be with it. */
export interface Saving {
  /** Of severity `info`; `monthlyCost` is what it saves alone, and absent where it saves nothing yet but will. */
  readonly finding: Finding
  /** A copy of the graph with the change made. */
  readonly graph: ResourceGraph
  readonly estimate: Estimate
}

/**
 * What could be saved, the most first. Each amount is the bill as it is less the bill with that one change: two changes
 * together may save less than both amounts. A change that needs a price which is not known is not suggested, nor is one to
 * a resource of which a value could not be resolved.
 */
export function findSavings(graph: ResourceGraph, book: PriceBook, usage: Usage = {}): readonly Saving[] {
  const before = estimateGraph(graph, book, usage)
  const savings: Saving[] = []
  for (const saver of savers) {
    for (const resource of graph.all(saver.on)) {
      if (resource.unknowns.length > 0) continue
      for (const proposal of saver.suggest(resource, { graph, book, usage })) {
        const after = estimateGraph(proposal.graph, book, proposal.usage ?? usage)
        if (after.missing.length > before.missing.length) continue
        const saved = before.total - after.total
        if (saved < smallestSaving && proposal.isGrowing !== true) continue
        savings.push({
          finding: findingOf(saver, resource, proposal, saved),
          graph: proposal.graph,
          estimate: after,
        })
      }
    }
  }
  return savings.toSorted((left, right) => (right.finding.monthlyCost ?? 0) - (left.finding.monthlyCost ?? 0))
}

/** US dollars a month: less than a cent is not worth a line. */
const smallestSaving = 0.005

function findingOf(saver: Saver, resource: Resource, proposal: Proposal<unknown>, saved: number): Finding {
  const { data, path } = proposal
  const spot = sourcePathOf(resource, path)
  return {
    rule: saver.id,
    severity: 'info',
    message: { ko: saver.message.ko(data), en: saver.message.en(data) },
    data: typeof data === 'object' ? { ...data } : {},
    docs: saver.docs,
    resource: referenceTo(resource),
    ...(saved >= smallestSaving && { monthlyCost: Math.round(saved * 100) / 100 }),
    ...(spot !== undefined && { at: spot }),
  }
}
