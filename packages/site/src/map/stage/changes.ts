import { differenceOf } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { Box, Layout } from '../layout.ts'
import type { MapNode, ServiceMap } from '../model.ts'
import { priceOf } from '../tag.ts'

/** What a choice has done to a map. */
export interface Changes {
  /** Ids of what it has brought. */
  readonly added: readonly string[]
  /** What stands where it stood and has become another thing, by what it was called before. */
  readonly renamed: ReadonlyMap<string, Text>
  /** What it has taken away, and where that stood. */
  readonly removed: readonly { readonly node: MapNode; readonly box: Box }[]
  /**
   * What costs more or less than without the settings of the step, in US dollars a month; what was added costs more than nothing. All of it or
   * nothing: some alone would tell of another sum than the panel. What is alone says the sum of the panel itself, which may be
   * a cent beside that of its own price tags.
   */
  readonly prices: readonly { readonly id: string; readonly by: number }[]
}

/**
 * What the last choice has done to a map, and what the step has done to its prices until now, as the panel says it too;
 * undefined where the choice has done nothing to it. `layout` is that of the map before, `entered` the map without
 * the settings of the step, and `sum` what the bill is more than that of it.
 */
export function changesOf(
  before: ServiceMap,
  after: ServiceMap,
  layout: Layout,
  entered: ServiceMap | undefined,
  sum: number | undefined,
): Changes | undefined {
  const added = addedTo(before, after)
  const gone = addedTo(after, before)
  const renamed = renamedIn(before, after)
  if (added.length + gone.length + renamed.size + differences(before, after).length === 0) return undefined
  const prices = isWhole(entered, after) ? differences(entered, after) : []
  const [first, ...others] = prices
  return {
    added,
    renamed,
    removed: before.nodes.flatMap((node) => {
      const box = layout.boxes.get(node.id)
      return gone.includes(node.id) && box !== undefined ? [{ node, box }] : []
    }),
    prices: first !== undefined && others.length === 0 && sum ? [{ ...first, by: sum }] : prices,
  }
}

/** Ids of what one map has and another has not. */
export function addedTo(before: ServiceMap, after: ServiceMap): readonly string[] {
  const known = new Set(before.nodes.map(({ id }) => id))
  return after.nodes.flatMap(({ id }) => (known.has(id) ? [] : [id]))
}

function renamedIn(before: ServiceMap, { nodes }: ServiceMap): Changes['renamed'] {
  const old = new Map(before.nodes.map(({ id, name }) => [id, name]))
  return new Map(
    nodes.flatMap(({ id, kind, name }) => {
      const was = old.get(id)
      // The name of tasks says how many they are: more of the same is no other thing, and has its price.
      return was === undefined || was.en === name.en || kind === 'task' ? [] : [[id, was] as const]
    }),
  )
}

function differences(before: ServiceMap | undefined, { nodes }: ServiceMap): Changes['prices'] {
  const old = new Map(before?.nodes.map((node) => [node.id, node]))
  return nodes.flatMap((node) => {
    const was = old.get(node.id)
    const by = differenceOf(was === undefined ? 0 : priceOf(was), priceOf(node))
    return by === 0 ? [] : [{ id: node.id, by }]
  })
}

/**
 * Whether what stands on a map tells all that costs otherwise than before: what is gone and cost something has no place there,
 * and a price that is not known would look like a saving.
 */
function isWhole(before: ServiceMap | undefined, after: ServiceMap): boolean {
  if ([...(before?.nodes ?? []), ...after.nodes].some(({ isUnpriced }) => isUnpriced)) return false
  if (before === undefined) return true
  const gone = addedTo(after, before)
  return before.nodes.every((node) => !gone.includes(node.id) || priceOf(node) === 0)
}

/**
 * Whether a map has nothing but frames where something stood, and neither a gate nor what is written at their upper and lower
 * edges: there its shadow hides nothing.
 */
export function isFree(box: Box, { nodes }: ServiceMap, { boxes, walls, height, sizes }: Layout): boolean {
  const frames = new Set<string | undefined>(nodes.map(({ inside }) => inside))
  const foot = sizes.pill + sizes.gate / 2
  const things = nodes.flatMap(({ id, kind, label }) => {
    const own = boxes.get(id)
    if (own === undefined) return []
    const isFrame = frames.has(id) || kind === 'zone' || kind === 'subnet'
    const bottom = own.y + own.height
    return [
      isFrame ? { ...own, height: sizes.title } : own,
      ...(label === undefined ? [] : [{ ...own, y: bottom - foot, height: foot + sizes.title / 2 }]),
    ]
  })
  const gates = [...walls.values()].map((wall) => ({
    ...wall,
    y: wall.y - sizes.gate / 2,
    height: sizes.gate,
  }))
  return !things.concat(gates).some((own) => overlap(own, box)) && box.y + box.height <= height
}

/** Whether two boxes lie over one another. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
