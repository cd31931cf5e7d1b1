/** Items put in order, and those that no order can hold. */
interface Ordered<Item> {
  readonly sorted: readonly Item[]
  /** Items that wait for themselves by way of others, and whatever waits for them. */
  readonly tangled: readonly Item[]
}

/**
 * Puts items into an order in which each comes after those that it waits for, and otherwise as they are given. The time is
 * linear in the items and in what they wait for.
 */
export function inDependencyOrder<Item>(
  items: readonly Item[],
  waitsFor: (item: Item) => Iterable<Item>,
): Ordered<Item> {
  const sorted: Item[] = []
  const tangled = new Set<Item>()
  const states = new Map<Item, 'open' | 'done'>()
  for (const start of items) {
    if (states.has(start)) continue
    // Items of which each waits for the one above it; a call of this function for each would be too deep.
    const stack = [open(start)]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { done, value: next } = top.rest.next()
      if (done === true) {
        stack.pop()
        states.set(top.item, 'done')
        const isTangled = tangled.has(top.item)
        if (!isTangled) sorted.push(top.item)
        const waiting = stack.at(-1)
        if (isTangled && waiting !== undefined) tangled.add(waiting.item)
      } else if (!states.has(next)) {
        stack.push(open(next))
      } else if (states.get(next) === 'open' || tangled.has(next)) {
        tangled.add(top.item)
      }
    }
  }
  return { sorted, tangled: items.filter((item) => tangled.has(item)) }

  function open(item: Item): { readonly item: Item; readonly rest: Iterator<Item, undefined> } {
    states.set(item, 'open')
    return { item, rest: waitsFor(item)[Symbol.iterator]() }
  }
}
