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

/** Whether a map has nothing but frames where something stood: there its shadow hides nothing. */
export function isFree(box: Box, { nodes }: ServiceMap, { boxes, height }: Layout): boolean {
  const frames = new Set<string | undefined>(nodes.map(({ inside }) => inside))
  const isTaken = nodes.some(({ id, kind }) => {
    const own = frames.has(id) || kind === 'zone' || kind === 'subnet' ? undefined : boxes.get(id)
    return own !== undefined && overlap(own, box)
  })
  return !isTaken && box.y + box.height <= height
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

function priceOf(node: MapNode | undefined): number {
  return node?.tags.reduce((sum, { monthly }) => sum + monthly, 0) ?? 0
}
