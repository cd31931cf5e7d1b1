import type { Reads, Resource, Unknown } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Assumption, Entries, LineItem, Omission } from './line-item.ts'

/** A bill in the making, before prices are looked up. */
export interface Bill {
  readonly items: readonly LineItem[]
  readonly assumptions: readonly Assumption[]
  readonly omissions: readonly Omission[]
  /** The unknown values that the bill rests on, each with its resource. */
  readonly unknowns: Reads
  /**
   * Makes a part of the bill: what one resource or one kind of use costs. What the part comes upon after it has read an
   * unknown value is left out, and the value is noted: whatever it turns out to be, the lines that count stay as they are,
   * so that their sum is a lower bound. That `resource` may not exist is such a value, too. Parts do not hold other parts.
   */
  readonly part: (resource: Resource | undefined, make: (entries: Entries) => void) => void
}

export function startBill({ graph, assumed }: CostContext): Bill {
  const items: LineItem[] = []
  const assumptions: Assumption[] = []
  const omissions: Omission[] = []
  const unknowns = new Map<Unknown, Resource>()
  let reads: Reads = unknowns
  let owner: Resource | undefined

  function counts(): boolean {
    if (owner !== undefined && owner.exists !== true) graph.noteExistence(owner)
    for (const unknown of reads.keys()) if (!assumed.has(unknown)) return false
    return true
  }
  const entries: Entries = {
    item: (item) => {
      if (counts()) items.push(reads.size === 0 ? item : { ...item, basis: 'assumed' })
    },
    assume: (assumption) => {
      if (counts()) assumptions.push(assumption)
    },
    omit: (resource, reason) => {
      if (counts()) omissions.push({ resource, reason })
    },
    leaveOut: (resource, reason) => {
      if (counts()) omissions.push({ resource, isBeside: true, reason })
    },
  }
  return {
    items,
    assumptions,
    omissions,
    unknowns,
    part: (resource, make) => {
      const recording = graph.record()
      reads = recording.reads
      owner = resource
      try {
        make(entries)
      } finally {
        recording.stop()
      }
      for (const [unknown, of] of recording.reads) unknowns.set(unknown, of)
    },
  }
}
