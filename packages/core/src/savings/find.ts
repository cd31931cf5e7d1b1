import { diffEstimates, estimateGraph, type Estimate, type Usage } from '../cost/index.ts'
import type { ResourceReference } from '../finding/index.ts'
import {
  editGraph,
  referenceTo,
  sourcePathOf,
  viewOf,
  type GraphEdit,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import type { LintFinding } from '../rules/index.ts'
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
  /**
   * Of severity `info`; `monthlyCost` is what it saves alone, and absent where it saves nothing yet but will. It has a `fix`
   * where the change is a few edits of one resource.
   */
  readonly finding: LintFinding
  /** A copy of the graph with the change made. */
  readonly graph: ResourceGraph
  readonly estimate: Estimate
}

/**
 * What could be saved, the most first. Each amount is the bill as it is less the bill with that one change: two changes
 * together may save less than both amounts. A change that needs a price which is not known is not suggested, nor is one that
 * was found by reading an unknown value, or that changes lines of a resource of whose bill something is unknown.
 */
export function findSavings(graph: ResourceGraph, book: PriceBook, usage: Usage = {}): readonly Saving[] {
  const before = estimateGraph(graph, book, usage)
  const savings = savers.flatMap((saver) =>
    graph.all(saver.on).flatMap((resource) =>
      proposalsOf(saver, resource, graph, book, usage).flatMap((proposal) => {
        const edits = editsOf(proposal, resource)
        const changed = 'graph' in proposal ? proposal.graph : editGraph(graph, edits)
        const estimate = estimateGraph(changed, book, proposal.usage ?? usage)
        const saved = before.total - estimate.total
        if (isDoubtful(before, estimate)) return []
        if (saved < smallestSaving && proposal.isGrowing !== true) return []
        return [{ finding: findingOf(saver, resource, proposal, edits, saved), graph: changed, estimate }]
      }),
    ),
  )
  return savings.toSorted((left, right) => (right.finding.monthlyCost ?? 0) - (left.finding.monthlyCost ?? 0))
}

/** What a saver proposes for a resource, as far as it rests on nothing unknown. */
function proposalsOf(
  saver: Saver,
  resource: Resource,
  graph: ResourceGraph,
  book: PriceBook,
  usage: Usage,
): readonly Proposal<unknown>[] {
  const view = viewOf(graph)
  const { reads, stop } = view.record()
  try {
    view.noteExistence(resource)
    const proposals: Proposal<unknown>[] = []
    for (const proposal of saver.suggest(view.own(resource), { graph: view, book, usage }))
      if (reads.size === 0) proposals.push(proposal)
    return proposals
  } finally {
    stop()
  }
}

function editsOf(proposal: Proposal<unknown>, resource: Resource): readonly GraphEdit[] {
  return 'edits' in proposal ? proposal.edits.map((edit) => ({ ...edit, resource })) : []
}

/** Whether the difference of two bills may be another: a line that changed, or the whole of one, lacks something. */
function isDoubtful(before: Estimate, after: Estimate): boolean {
  const known = new Set(before.missing.map((omission) => JSON.stringify(omission)))
  if (after.missing.some((omission) => !known.has(JSON.stringify(omission)))) return true
  const open = new Set(
    before.missing.filter(({ unknown }) => unknown !== undefined).map(({ resource }) => nameOf(resource)),
  )
  return (
    open.size > 0 && diffEstimates(before, after).items.some(({ resource }) => open.has(nameOf(resource)))
  )
}

function nameOf({ type, id }: ResourceReference): string {
  return `${type} ${id}`
}

/** US dollars a month: less than a cent is not worth a line. */
const smallestSaving = 0.005

function findingOf(
  saver: Saver,
  resource: Resource,
  proposal: Proposal<unknown>,
  edits: readonly GraphEdit[],
  saved: number,
): LintFinding {
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
    ...('safety' in proposal &&
      saver.fix !== undefined && {
        fix: {
          title: { ko: saver.fix.ko(data), en: saver.fix.en(data) },
          safety: proposal.safety,
          edits,
        },
      }),
  }
}
