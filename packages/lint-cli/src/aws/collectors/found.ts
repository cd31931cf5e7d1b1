import type { ResourceType } from '@ecs-lint/core/graph'

/** A resource as an API described it. */
export interface Found {
  readonly type: ResourceType
  readonly properties: unknown
}

/** Cuts a list into pieces of at most `size`, as APIs take them. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
