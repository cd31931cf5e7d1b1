import type { Finding, Path, Severity, Text } from '../finding/index.ts'
import type { GraphEdit, Resource } from '../graph/index.ts'
import type { ContextOf, Places, Subject, ValueOf } from './subject.ts'

/** The paths within a value, as far as its type tells them. */
type PathIn<Value, Depth extends readonly unknown[] = []> = Depth['length'] extends 6
  ? readonly []
  : Value extends readonly (infer Item)[]
    ? readonly [] | readonly [number, ...PathIn<Item, readonly [...Depth, 0]>]
    : Value extends object
      ? | readonly []
        | {
            [Name in keyof Value & string]: readonly [
              Name,
              ...PathIn<NonNullable<Value[Name]>, readonly [...Depth, 0]>,
            ]
          }[keyof Value & string]
      : readonly []

/** A place in the properties of a resource. */
interface Spot {
  readonly resource: Resource
  readonly path: Path
}

/** What a rule would change, as edits of the graph. Made in their order, they take the finding away and bring no other. */
export interface ProposedFix {
  /** `safe`: it changes nothing that works. `review`: somebody should look at it. `unsafe`: it may change how the service behaves. */
  readonly safety: 'safe' | 'review' | 'unsafe'
  readonly edits: readonly ProposedEdit[]
}

/** An edit of `resource`, or else of what the rule looks at, with a path from there on. */
export type ProposedEdit =
  | {
      readonly op: 'set' | 'insert'
      readonly resource?: Resource
      readonly path: Path
      readonly value: unknown
    }
  | { readonly op: 'remove'; readonly resource?: Resource; readonly path: Path }
  | { readonly op: 'add'; readonly resource: Resource }

/** What a rule saw: where, and the facts for the message. */
export interface Report {
  /** From the subject's value on; the nearest value that exists is shown. For a place elsewhere, or one worked out, use `at`. */
  readonly path?: Path
  readonly at?: Spot
  readonly data: unknown
  /**
   * How the message calls what it is about, such as the name of a container. It is asked for apart from the finding, so that
   * it may be unknown: then it is called as the file writes it, such as `$NAME`, and where there is nothing, not at all.
   */
  readonly label?: () => string | undefined
  /** Milder than the rule's own, where the fault is likely and not certain. A severity that somebody chose counts all the same. */
  readonly severity?: Severity
  /** Points at the property's name: for one that should not be there at all. */
  readonly atKey?: boolean
  /** Other places that have to do with it. */
  readonly related?: readonly Spot[]
  /** What findings of the rule that are one fault have in common, such as a password; it is compared and never shown. */
  readonly same?: readonly string[]
  /**
   * What would take it away; undefined where only somebody who knows the service can tell. It is asked for apart from the
   * finding, so that a value that only the fix depends on may be unknown: then there is a finding without a fix.
   */
  readonly fix?: () => ProposedFix | undefined
}

export type RuleCategory = 'api' | 'security' | 'reliability' | 'cost' | 'observability'

/**
 * `api`: AWS refuses it. `recommended`: also what breaks or endangers a service that AWS accepts. `strict`: also what
 * larger or regulated workloads want. The default is `recommended`.
 */
export type Preset = 'api' | 'recommended' | 'strict'

/** One check as one value: what it looks at and how it decides. Its words stand beside it, in `words.ts`. */
export interface Rule {
  readonly id: string
  /** What `check` is called with: each resource or element of a type, or the graph once. */
  readonly on: Subject
  /** The places that a rule on `place` is about. */
  readonly places?: Places
  readonly severity: Severity
  readonly category: RuleCategory
  readonly preset: Preset
  /** The first version that has the rule. */
  readonly since: string
  /**
   * Looks at what files can say and a `ServiceConfig` cannot, so that it never finds anything in a service of the tutorial; or
   * at names for which the tutorial has a list, or a bill that says so.
   */
  readonly filesOnly?: true
  /** What a service of the tutorial must have for it to find anything: a plain one has none of them, and is not asked. */
  readonly only?:
    | 'balancers'
    | 'instances'
    | 'windows'
    | 'shifts'
    | 'private-subnets'
    | 'unaddressed-tasks'
    | 'offered-names'
  /** The AWS page that the rule follows. */
  readonly docs: string
  /** The same check in other tools, as `tool:ID`. */
  readonly peers: readonly string[]
  /**
   * Yields what is wrong. It reads properties and neighbours freely: where a conclusion rests on a value that the reader
   * could not work out, the engine withholds the finding and says so. A neighbour that is not in the graph is unknown, not
   * absent, unless `graph.complete` has its type.
   */
  check(value: never, context: never): Iterable<Report>
}

/** A rule as it is written: its subject and its data are known to the compiler, and so are the paths that it reports. */
export interface TypedRule<On extends Subject, Data> extends Rule {
  readonly on: On
  check(value: ValueOf<On>, context: ContextOf<On>): Iterable<TypedReport<On, Data>>
}

type TypedReport<On extends Subject, Data> = Omit<Report, 'path'> & {
  readonly path?: PathIn<ValueOf<On>>
  readonly data: Data
} & (On extends 'graph' ? { readonly at: Spot } : object)

/** How what a finding is about is called; absent where it has no name. */
export interface Labelled {
  readonly label?: string
}

/** What a rule is about, and what it says of what it found; loaded only for what is shown. */
export interface RuleWords<Data = unknown> {
  /** What the rule demands, in a few words. */
  readonly title: Text
  /** Why it matters and what to do; two or three sentences. */
  readonly why: Text
  // Methods, whose parameters TypeScript compares both ways: `message` is called only with what its own rule yielded.
  readonly message: { ko(data: Data & Labelled): string; en(data: Data & Labelled): string }
  /** What the fix does, as a button or a list says it; for rules that propose one. */
  readonly fix?: {
    ko(data: Data & Labelled, edits?: readonly GraphEdit[]): string
    en(data: Data & Labelled, edits?: readonly GraphEdit[]): string
  }
}

/** The words of a rule: `WordsOf<typeof imageNotLatest>`. */
export type WordsOf<R> = R extends {
  check(value: never, context: never): Iterable<{ readonly data: infer Data }>
}
  ? RuleWords<Data>
  : never

/** A change that takes a finding away. */
export interface Fix {
  readonly title: Text
  readonly safety: ProposedFix['safety']
  readonly edits: readonly GraphEdit[]
}

export type UntitledFix = Omit<Fix, 'title'>

/** A finding of a rule, before its words are loaded. */
export interface RuleFinding extends Omit<Finding, 'message'> {
  /** Findings of one rule that share one of these are told as one. */
  readonly same?: readonly string[]
  readonly fix?: UntitledFix
}

/** A finding of a rule, with what would take it away. */
export interface LintFinding extends Finding {
  readonly same?: readonly string[]
  readonly fix?: Fix
}

/** Types a rule by what it looks at and the data it yields. */
export function defineRule<const On extends Subject, Data>(rule: TypedRule<On, Data>): TypedRule<On, Data> {
  return rule
}
