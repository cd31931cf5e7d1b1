import type { Box, Layout } from '../layout.ts'
import type { MapNode, ServiceMap } from '../model.ts'

/** What a choice has done to a map. */
export interface Changes {
  /** Ids of what it has brought. */
  readonly added: readonly string[]
  /** What it has taken away, and where that stood. */
  readonly removed: readonly { readonly node: MapNode; readonly box: Box }[]
  /** What costs more or less than before, in US dollars a month; what was added costs more than nothing. */
  readonly prices: readonly { readonly id: string; readonly before: number; readonly after: number }[]
}

/** The difference of two maps. `layout` is that of the one before. */
export function changesOf(before: ServiceMap, after: ServiceMap, layout: Layout): Changes {
  const old = new Map(before.nodes.map((node) => [node.id, node]))
  const now = new Set(after.nodes.map(({ id }) => id))
  const prices = after.nodes.map((node) => ({
    id: node.id,
    before: priceOf(old.get(node.id)),
    after: priceOf(node),
  }))
  return {
    added: after.nodes.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.nodes.flatMap((node) => {
      const box = layout.boxes.get(node.id)
      return now.has(node.id) || box === undefined ? [] : [{ node, box }]
    }),
    prices: prices.filter((price) => Math.abs(price.before - price.after) >= 0.005),
  }
}

function priceOf(node: MapNode | undefined): number {
  return node?.tags.reduce((sum, { monthly }) => sum + monthly, 0) ?? 0
}
