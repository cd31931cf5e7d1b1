import {
  changingLines,
  estimateGraph,
  millionthsOf,
  type Estimate,
  type PricedItem,
  type Usage,
} from '../cost/index.ts'
import { lazily, type ResourceReference } from '../finding/index.ts'
import {
  createGraph,
  editGraph,
  referenceTo,
  sourcePathOf,
  viewOf,
  type GraphEdit,
  type Resource,
  type ResourceGraph,
  type Unknown,
} from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import type { LintFinding } from '../rules/index.ts'
import { partsOf, type Around } from './around.ts'
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

/** A suggestion that was not made, and the unknown values that it would rest on. */
export interface WithheldSaving {
  readonly rule: string
  readonly resource: ResourceReference
  readonly unknowns: readonly Unknown[]
}

/** What could be saved, and what may be, for all that is known. */
export interface Savings {
  readonly savings: readonly Saving[]
  readonly withheld: readonly WithheldSaving[]
}

/**
 * What could be saved, the most first. Each amount is the bill as it is less the bill with that one change: two changes
 * together may save less than both amounts. A change that needs a price which is not known is not suggested, nor is one that
 * was found by reading an unknown value, or that changes lines of a resource of whose bill something is unknown.
 */
export function findSavings(graph: ResourceGraph, book: PriceBook, usage: Usage = {}): readonly Saving[] {
  return judgeSavings(graph, book, usage).savings
}

/** The savings with those that are withheld because of unknown values. */
export function judgeSavings(graph: ResourceGraph, book: PriceBook, usage: Usage = {}): Savings {
  const before = estimateGraph(graph, book, usage)
  const open = openResources(before)
  const partOf = partsOf(graph, createGraph)
  const savings: Saving[] = []
  const withheld: WithheldSaving[] = []
  for (const saver of savers) {
    for (const resource of graph.all(saver.on)) {
      const { proposals, unknowns } = proposalsOf(saver, resource, graph, book, usage)
      if (unknowns.length > 0) withheld.push({ rule: saver.id, resource: referenceTo(resource), unknowns })
      for (const proposal of proposals) {
        const edits = editsOf(proposal, resource)
        const after = lazily(() => {
          const changed = 'graph' in proposal ? proposal.graph : editGraph(graph, edits)
          return { graph: changed, estimate: estimateGraph(changed, book, proposal.usage ?? usage) }
        })
        const isWhole = 'graph' in proposal || proposal.usage !== undefined || usage.freeTier === true
        const [old, changed] = isWhole
          ? [before, after().estimate]
          : linesAround(partOf(resource), edits, graph, book, usage)
        const sums = [
          millionthsOf(before.items),
          millionthsOf(changed.items) - millionthsOf(old.items),
        ] as const
        const saved = before.total - cents(isWhole ? millionthsOf(changed.items) : sums[0] + sums[1])
        if (saved < smallestSaving && proposal.isGrowing !== true) continue
        const doubt = doubtOf(old, changed, open)
        if (doubt.length > 0)
          withheld.push({ rule: saver.id, resource: referenceTo(resource), unknowns: doubt })
        if (doubt.length > 0 || hasNewGap(old, changed)) continue
        savings.push({
          finding: findingOf(saver, resource, proposal, edits, saved),
          get graph() {
            return after().graph
          },
          get estimate() {
            return after().estimate
          },
        })
      }
    }
  }
  return {
    savings: savings.toSorted(
      (left, right) => (right.finding.monthlyCost ?? 0) - (left.finding.monthlyCost ?? 0),
    ),
    withheld,
  }
}

type Lines = Pick<Estimate, 'items' | 'missing'>

/** The lines that edits of one resource may change, before and after. */
function linesAround(
  { graph: part, billed }: Around,
  edits: readonly GraphEdit[],
  whole: ResourceGraph,
  book: PriceBook,
  usage: Usage,
): readonly [before: Lines, after: Lines] {
  const edited = editGraph(part, edits)
  const places = new Map(part.resources.map((resource, index) => [resource, index]))
  const after = billed.flatMap((resource) => edited.resources[places.get(resource) ?? -1] ?? [])
  return [changingLines(billed, part, whole, book, usage), changingLines(after, edited, whole, book, usage)]
}

function cents(millionths: number): number {
  return Math.round(millionths / 10_000) / 100
}

/** What a saver proposes for a resource, as far as it rests on nothing unknown; else what the rest would rest on. */
function proposalsOf(
  saver: Saver,
  resource: Resource,
  graph: ResourceGraph,
  book: PriceBook,
  usage: Usage,
): { readonly proposals: readonly Proposal<unknown>[]; readonly unknowns: readonly Unknown[] } {
  const view = viewOf(graph)
  const { reads, stop } = view.record()
  try {
    view.noteExistence(resource)
    const proposals: Proposal<unknown>[] = []
    const unknowns = new Set<Unknown>()
    for (const proposal of saver.suggest(view.own(resource), { graph: view, book, usage })) {
      if (reads.size === 0) proposals.push(proposal)
      else for (const unknown of reads.keys()) unknowns.add(unknown)
    }
    return { proposals, unknowns: [...unknowns] }
  } finally {
    stop()
  }
}

function editsOf(proposal: Proposal<unknown>, resource: Resource): readonly GraphEdit[] {
  return 'edits' in proposal ? proposal.edits.map((edit) => ({ ...edit, resource })) : []
}

/** The unknown values of a bill by the resource whose lines they may change. */
function openResources({ missing }: Estimate): ReadonlyMap<string, readonly Unknown[]> {
  const open = new Map<string, Unknown[]>()
  for (const { unknown, resource } of missing) {
    if (unknown === undefined) continue
    const name = nameOf(resource)
    const others = open.get(name)
    if (others === undefined) open.set(name, [unknown])
    else others.push(unknown)
  }
  return open
}

/** Whether a bill lacks something that the other does not lack. */
function hasNewGap(before: Lines, after: Lines): boolean {
  if (after.missing.length === 0) return false
  const known = new Set(before.missing.map((omission) => JSON.stringify(omission)))
  return after.missing.some((omission) => !known.has(JSON.stringify(omission)))
}

/** The unknown values because of which the difference of two bills may be another: those of resources whose lines change. */
function doubtOf(
  before: Lines,
  after: Lines,
  open: ReadonlyMap<string, readonly Unknown[]>,
): readonly Unknown[] {
  if (open.size === 0) return []
  const key = ({ sku, resource, description, quantity, unitPrice }: PricedItem): string =>
    JSON.stringify([sku, nameOf(resource), description.en, quantity, unitPrice])
  const [old, now] = [new Set(before.items.map(key)), new Set(after.items.map(key))]
  const changed = [
    ...before.items.filter((item) => item.quantity !== 0 && !now.has(key(item))),
    ...after.items.filter((item) => item.quantity !== 0 && !old.has(key(item))),
  ]
  return [...new Set(changed.flatMap(({ resource }) => open.get(nameOf(resource)) ?? []))]
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
