import type { Path } from '../finding/index.ts'
import type { Usage } from '../cost/index.ts'
import type { Resource, ResourceGraph, ResourceType, View } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import type { Fix } from '../rules/index.ts'

/** A way to pay less, as a change of the graph. What it saves is worked out by the engine, from the two bills. */
export type Proposal<Data> = {
  /** From the resource's properties: what would change. */
  readonly path: Path
  /** The facts for the message. */
  readonly data: Data
  /** How much the changed service is used, where that is not what is used now. */
  readonly usage?: Usage
  /** What it saves grows from month to month: worth saying even where this month saves nothing. */
  readonly isGrowing?: boolean
} & Change

/** A change of a few of the resource's own properties, or one that adds and removes resources. */
type Change =
  | { readonly edits: readonly PropertyEdit[]; readonly safety: Fix['safety'] }
  /** A copy of the graph in which the change is made. */
  | { readonly graph: ResourceGraph }

/** One change of a property of the resource that the saver looks at; see `GraphEdit`. */
type PropertyEdit =
  | { readonly op: 'set' | 'insert'; readonly path: Path; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: Path }

type Words<Data> = { ko(data: Data): string; en(data: Data): string }

/** One kind of saving as one value: what it looks at, what it would change, and its words. */
export interface Saver<Type extends ResourceType = ResourceType, Data = unknown> {
  readonly id: string
  readonly on: Type
  readonly docs: string
  /**
   * Yields only what the graph itself shows to be possible; what it cannot show (an image for ARM, say) is in the message. It
   * reads freely: what it yields after it has read an unknown value is withheld.
   */
  suggest(resource: Resource<Type>, context: SaverContext): Iterable<Proposal<Data>>
  readonly message: Words<Data>
  /** What the change does, as a button or a list says it; absent where the saver proposes no edits. */
  readonly fix?: Words<Data>
}

interface SaverContext {
  readonly graph: View
  readonly book: PriceBook
  readonly usage: Usage
}

/** Types a saver by the resource it looks at and the data it yields. */
export function defineSaver<Type extends ResourceType, Data>(saver: Saver<Type, Data>): Saver {
  return saver
}
