import type { Text } from '../finding/index.ts'
import type { Resource, ResourceType, View } from '../graph/index.ts'

/** `waste`: nothing can be using it. `review`: it looks unused, and somebody who knows must say. */
export type Verdict = 'waste' | 'review'

/** What a detector saw of one resource. */
export interface Sighting {
  readonly verdict: Verdict
  /** What was seen, each a sentence. */
  readonly evidence: readonly Text[]
  /** The resources that stop costing money with it. */
  readonly billed: readonly Resource[]
  /** What else to delete with it, in any order: their links say which goes first. */
  readonly companions: readonly Resource[]
}

/** What a detector looks through. */
export interface Look {
  readonly view: View
  /**
   * Whether the graph lists a type wholly; only then is what is not in it not there. A type that it does not list is named as a
   * gap, so it is not to be asked for within `view.memo`.
   */
  readonly lists: (type: ResourceType) => boolean
}

/**
 * Looks for one kind of leftover, resource by resource. It reads properties and neighbours freely: what it concludes from a
 * value that nobody knows the engine takes down to `review`, and says so.
 */
export interface Detector {
  readonly kind: string
  readonly title: Text
  /** The type of resource that may be left over. */
  readonly on: ResourceType
  /** Types without which it cannot look at all; `lists` asks for those that only some resources need. */
  readonly needs: readonly ResourceType[]
  // A method, whose parameters TypeScript compares both ways: the engine hands it resources of `on` alone.
  find(resource: Resource<never>, look: Look): Sighting | undefined
}

/** A detector as it is written: its kind and the type that it is called with are known to the compiler. */
export interface TypedDetector<Kind extends string, On extends ResourceType> extends Detector {
  readonly kind: Kind
  readonly on: On
  find(resource: Resource<On>, look: Look): Sighting | undefined
}

/** Types a detector by its kind and by what it looks at. */
export function defineDetector<const Kind extends string, const On extends ResourceType>(
  detector: TypedDetector<Kind, On>,
): TypedDetector<Kind, On> {
  return detector
}
