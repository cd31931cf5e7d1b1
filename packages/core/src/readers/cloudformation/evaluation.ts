import type { Path, Text } from '../../finding/index.ts'
import type { Budget } from './budget.ts'
import type { ConditionState } from './conditions.ts'
import type { Located, LocatedUnknown } from './located.ts'
import type { Parameters } from './parameters.ts'
import { needsExtensions, wrongArguments, type Report } from './problem.ts'

/** What the functions of a template work with. */
export interface Evaluation {
  readonly parameters: Parameters
  readonly mappings: unknown
  readonly region: string | undefined
  readonly stack: string | undefined
  readonly hasExtensions: boolean
  readonly conditionState: (name: string, path: Path) => ConditionState
  /** What a reference to a resource of the template gives; undefined where there is no such resource. */
  readonly refer: (logicalId: string, attribute: string | undefined, path: Path) => Located | undefined
  /** What another stack exports by a name; undefined where that is not known. */
  readonly imported: (name: string, path: Path) => Located | undefined
  readonly budget: Budget
  readonly report: Report
}

/** Values of the loops that a value stands in. */
export type Loops = Readonly<Record<string, string>>

/** A call of a function: `at` is where its argument stands, `path` the call as a whole. */
export interface Call {
  readonly argument: unknown
  readonly path: Path
  readonly at: Path
  readonly context: Evaluation
  readonly loops: Loops
  /** Works out a part of the argument, which stands `steps` below it. */
  readonly evaluate: (value: unknown, ...steps: Path) => Located | undefined
}

/** A text with the values of loops in their places: `${Name}`, or `&{Name}` for the value's letters and digits alone. */
export function withLoopValues(text: string, loops: Loops): string {
  return text.replace(/([$&])\{([^{}]*)\}/g, (whole: string, mark: string, name: string) => {
    if (!Object.hasOwn(loops, name)) return whole
    const value = loops[name] ?? ''
    return mark === '&' ? value.replaceAll(/[^A-Za-z0-9]/g, '') : value
  })
}

/** Whether a text has something in it that only the deployment knows. */
export function isSymbolic(text: string): boolean {
  return text.includes('${')
}

export function afterApply(expression: string, path: Path): LocatedUnknown {
  return { kind: 'unknown', cause: 'after-apply', expression, path }
}

/** Why a value is not known that was made from another one. */
export function unknownFrom(node: Located | undefined, path: Path, expression: string): LocatedUnknown {
  if (node?.kind !== 'unknown') return afterApply(expression, path)
  return { ...node, path, expression: `${expression} (${node.expression})` }
}

export function wrong(context: Evaluation, path: Path, name: string, expected: Text): LocatedUnknown {
  context.report(wrongArguments(path, name, expected))
  return { kind: 'unknown', cause: 'shape', expression: name, path }
}

/** Reports the use of what only the language extensions give, where the template does not declare them. */
export function requireExtensions(context: Evaluation, path: Path, name: string): void {
  if (!context.hasExtensions) context.report(needsExtensions(path, name))
}

/** A name before and, if there is one, after the first full stop. */
export function splitOnce(text: string): readonly [string, string?] {
  const dot = text.indexOf('.')
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
}
