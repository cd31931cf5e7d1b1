import type { Path, Severity, Text } from '../finding/index.ts'
import type { PropertiesOf, Resource, ResourceGraph, ResourceType } from '../graph/index.ts'

/** What a rule saw: where in the resource, and the facts for the message. */
export interface Report<Data> {
  /** From the resource's properties; the nearest value that exists is shown. */
  readonly path: Path
  readonly data: Data
  /** Points at the property's name: for one that should not be there at all. */
  readonly atKey?: boolean
}

export type RuleCategory = 'api' | 'security' | 'reliability' | 'cost' | 'observability'

/**
 * `api`: AWS refuses it. `recommended`: also what breaks or endangers a service that AWS accepts. `strict`: also what
 * larger or regulated workloads want. The default is `recommended`.
 */
export type Preset = 'api' | 'recommended' | 'strict'

/** One check as one value: what it looks at, how it decides, and its words. */
export interface Rule<Type extends ResourceType = ResourceType, Data = unknown> {
  readonly id: string
  /** The type of resource that `check` is called with. */
  readonly on: Type
  readonly severity: Severity
  readonly category: RuleCategory
  readonly preset: Preset
  /** The first version that has the rule. */
  readonly since: string
  /** The AWS page that the rule follows. */
  readonly docs: string
  /**
   * Yields what is wrong. It reads properties and neighbours freely: where a conclusion rests on a value that the reader
   * could not resolve, the engine withholds the finding and says so. A neighbour that is not in the graph is unknown, not
   * absent, unless `graph.complete` has its type.
   */
  // Methods, whose parameters TypeScript compares both ways, so that rules on different types share one registry; the
  // engine calls `check` only with resources of the type named by `on`, and `message` only with what `check` yielded.
  check(properties: PropertiesOf<Type>, context: RuleContext<Type>): Iterable<Report<Data>>
  readonly message: { ko(data: Data): string; en(data: Data): string }
}

/** What a rule is about, for who wants to read of it. */
export interface RuleAbout {
  /** The same check in other tools, as `tool:ID`. */
  readonly peers: readonly string[]
  /** What the rule demands, in a few words. */
  readonly title: Text
  /** Why it matters and what to do; two or three sentences. */
  readonly why: Text
}

interface RuleContext<Type extends ResourceType = ResourceType> {
  readonly graph: ResourceGraph
  readonly resource: Resource<Type>
}

/** Types a rule by the resource it looks at and the data it yields. */
export function defineRule<Type extends ResourceType, Data>(rule: Rule<Type, Data>): Rule {
  return rule
}
